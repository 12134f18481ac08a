import type { Package } from '../../core/packages/package';
import type { BuiltImage, Problem } from '../manifestReader';
import { getFileName, getFolder } from '../paths';
import { strongest, type FoundDependency } from '../strongest';
import { yamlLines } from '../yamlLines';
import { parseImage } from './image';
import { featuresIn } from './imageUsers';

/** What is needed to tell whose an image is. */
export interface Naming {
  readonly owner: string;
  /** Called like its folder. */
  readonly nameAt: (folder: string) => string;
  /** Returns dependencies on images, and notes which of them may be ours without saying so. */
  readonly images: (path: string, written: readonly string[]) => FoundDependency[];
  /** Notes an image of which some part isn't known. */
  readonly noteUnclear: (path: string, written: string) => void;
}

/**
 * Makes a package of an image that a build makes of its project. Others find it by all the names that the build
 * gives it; where it computes one, they may have asked for another.
 */
export function toImagePackage(
  { folder, manifest, from, to }: BuiltImage,
  { owner, nameAt, images, noteUnclear }: Naming,
): { readonly made: Package; readonly problems: readonly Problem[] } {
  const bases = from.map(withoutTag);
  for (const base of bases) if (base.includes('\0')) noteUnclear(manifest, base);
  const names = to.map(withoutTag).flatMap((each) => {
    const image = each.includes('\0') ? undefined : parseImage(each, owner);
    // A name without a slash is one for this machine alone.
    return image?.name.includes('/') === true ? image.name : [];
  });
  const [name = nameAt(folder), ...others] = [...new Set(names)];
  const isUnclear = to.some((each) => withoutTag(each).includes('\0'));
  return {
    made: {
      ecosystem: 'docker',
      name,
      ...(others.length > 0 && { aliases: others }),
      folder,
      manifest,
      dependencies: strongest(
        images(
          manifest,
          bases.filter((base) => !base.includes('\0')),
        ),
      ),
    },
    problems: isUnclear ? [{ path: manifest, why: 'partial', names: [name] }] : [],
  };
}

/** Of an unknown tag, the image is known all the same. */
function withoutTag(written: string): string {
  return written.replace(/[:@][^/\0]*\0[^/]*$/, '').replace(/^(?:docker:\/\/|docker:|registry:\/\/)/, '');
}

/**
 * Returns whether a file says what an image is built from, by its path: ko's and buildpacks' own, and features
 * of development containers, which are published as images are.
 */
export function saysHowBuilt(path: string): boolean {
  return isKo(path) || isBuildpacks(path) || isFeature(path);
}

function isFeature(path: string): boolean {
  return getFileName(path) === 'devcontainer-feature.json';
}

function isKo(path: string): boolean {
  return getFileName(path) === '.ko.yaml' || getFileName(path) === '.ko.yml';
}

function isBuildpacks(path: string): boolean {
  return getFileName(path) === 'project.toml';
}

/** Returns the image that such a file is about; undefined if it's no such file after all. */
export function readHowBuilt(path: string, text: string, owner: string): BuiltImage | undefined {
  if (isFeature(path)) {
    const [, id] = /"id"\s{0,9}:\s{0,9}"([\w.-]{1,100})"/.exec(text) ?? [];
    const to = id === undefined ? [] : [`ghcr.io/${owner}/${id}`];
    return { folder: getFolder(path), manifest: path, from: featuresIn(text), to };
  }
  const from = isKo(path) ? basesOfKo(text) : builderIn(text);
  return from.length === 0 ? undefined : { folder: getFolder(path), manifest: path, from, to: [] };
}

/** `defaultBaseImage`, and one for each program in `baseImageOverrides`. */
function basesOfKo(text: string): string[] {
  const lines = yamlLines(text);
  const start = lines.findIndex(({ key }) => key === 'baseImageOverrides');
  const rest = start < 0 ? [] : lines.slice(start + 1);
  const end = rest.findIndex(({ indent }) => indent === 0);
  const overrides = end < 0 ? rest : rest.slice(0, end);
  const base = lines.filter(({ key, indent }) => indent === 0 && key === 'defaultBaseImage');
  return [...base, ...overrides].flatMap(({ value }) =>
    value === '' ? [] : [value.replace(/\$\{?\w+\}?/g, '\0')],
  );
}

function builderIn(text: string): string[] {
  const [, builder] = /^[ \t]{0,20}builder[ \t]{0,9}=[ \t]{0,9}["']([^"'\n]{1,300})["']/m.exec(text) ?? [];
  return builder === undefined ? [] : [builder];
}
