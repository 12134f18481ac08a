import type { Package } from '../../core/packages/package';
import { getFileName, getFolder, joinPath } from '../paths';
import type { YamlLine } from '../yamlLines';
import type { Problem } from '../manifestReader';
import { isBake, targetsIn } from './bake';
import { besideAt } from './context';
import { parseImage } from './image';

/** What compose, Skaffold or Buildx call the image that they build. */
export interface BuiltName {
  /** The file that says so. */
  readonly path: string;
  readonly folder: string;
  /** The Dockerfile, if it's stated. */
  readonly file?: string | undefined;
  /** As written. */
  readonly image: string;
}

export function isSkaffold(path: string): boolean {
  return /^skaffold\.ya?ml$/.test(getFileName(path));
}

export function namesOfBuilt(path: string, text: string, lines: readonly YamlLine[]): BuiltName[] {
  const found = isBake(path)
    ? targetsIn(text).flatMap(({ tags, ...rest }) => tags.map((image) => ({ image, ...rest })))
    : isSkaffold(path)
      ? inSkaffold(lines)
      : inCompose(text, lines);
  return found.slice(0, most).flatMap(({ image, context, dockerfile }) => {
    const folder = /^[\w./-]{0,300}$/.test(context) ? joinPath(getFolder(path), context) : undefined;
    if (folder === undefined) return [];
    const file = dockerfile === undefined ? undefined : joinPath(folder, dockerfile);
    return [{ path, folder, file, image }];
  });
}

const most = 200;

interface Named {
  image: string;
  context: string;
  dockerfile?: string | undefined;
}

/** A service with both `image` and `build`. */
function inCompose(text: string, lines: readonly YamlLine[]): Named[] {
  if (!/\bbuild\s{0,9}:/.test(text)) return [];
  return lines.flatMap(({ key, value, indent: own }, index): Named[] => {
    if (key !== 'build') return [];
    const image = besideAt(index, lines).find((line) => line.key === 'image')?.value;
    const below = lines.slice(index + 1, index + 20);
    const end = below.findIndex(({ indent }) => indent <= own);
    const inside = end < 0 ? below : below.slice(0, end);
    const stated = (name: string): string | undefined => inside.find((line) => line.key === name)?.value;
    if (image === undefined) return [];
    if (value !== '' && !value.startsWith('{')) return [{ image, context: value }];
    return [{ image, context: stated('context') ?? '.', dockerfile: stated('dockerfile') }];
  });
}

/** The items of `artifacts`, each with its image and mostly a folder. */
function inSkaffold(lines: readonly YamlLine[]): Named[] {
  const found: Named[] = [];
  let item: number | undefined;
  for (const { key, value, indent } of lines) {
    if (key === 'artifacts') item = -1;
    else if (item === -1 && key === 'image') item = indent;
    else if (item !== undefined && item >= 0 && indent < item) item = undefined;
    const last = found.at(-1);
    if (item === undefined || indent < item) continue;
    if (indent === item && key === 'image') found.push({ image: value, context: '.' });
    else if (indent === item && key === 'context' && last) last.context = value;
    else if (indent > item && key === 'dockerfile' && last) last.dockerfile = value;
  }
  return found;
}

/**
 * Gives these names to what is built of their folders. Only names that can be the owner's: who builds a `redis`
 * of their own doesn't publish everybody's.
 *
 * @returns also the names as written that lead to a package now, and where one isn't known
 */
export function withNames(
  packages: readonly Package[],
  given: readonly BuiltName[],
  owner: string,
): {
  readonly packages: readonly Package[];
  readonly names: ReadonlySet<string>;
  readonly problems: readonly Problem[];
} {
  const names = new Set<string>();
  const problems: Problem[] = [];
  const aliases = new Map<Package, string[]>();
  const byManifest = new Map(packages.map((each) => [each.manifest, each]));
  const first = new Map([...packages].reverse().map((each) => [getFolder(each.manifest), each]));
  for (const { path, folder, file, image } of given) {
    const usual = joinPath(folder, 'Dockerfile') ?? '';
    const target = byManifest.get(file ?? usual) ?? byManifest.get(usual) ?? first.get(folder);
    if (!target) continue;
    const written = image.replace(/[:@][^/]*$/, '');
    const parsed = parseImage(written, owner);
    if (!parsed && written.includes('$')) {
      problems.push({ path, why: 'partial', names: [target.name] });
      continue;
    }
    const isOwn = parsed?.isPrivate === true || parsed?.name.startsWith(`ghcr.io/${owner.toLowerCase()}/`);
    if (!parsed || isOwn !== true) continue;
    names.add(image);
    if (parsed.name !== target.name)
      aliases.set(target, [...(aliases.get(target) ?? target.aliases ?? []), parsed.name]);
  }
  return {
    packages: packages.map((each) => {
      const own = aliases.get(each);
      return own ? { ...each, aliases: [...new Set(own)] } : each;
    }),
    names,
    problems,
  };
}
