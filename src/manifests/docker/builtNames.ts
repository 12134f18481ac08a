import type { Package } from '../../core/packages/package';
import { getFileName, getFolder, joinPath } from '../paths';
import type { YamlLine } from '../yamlLines';
import { besideAt } from './context';
import { parseImage } from './image';

/** What compose and Skaffold call the image that they build of a folder. */
export interface BuiltName {
  readonly folder: string;
  /** As written. */
  readonly image: string;
}

export function isSkaffold(path: string): boolean {
  return /^skaffold\.ya?ml$/.test(getFileName(path));
}

export function namesOfBuilt(path: string, text: string, lines: readonly YamlLine[]): BuiltName[] {
  const found = isSkaffold(path) ? inSkaffold(lines) : inCompose(text, lines);
  return found.slice(0, most).flatMap(([image, context]) => {
    const folder = /^[\w./-]{0,300}$/.test(context) ? joinPath(getFolder(path), context) : undefined;
    return folder === undefined ? [] : [{ folder, image }];
  });
}

const most = 200;

/** A service with both `image` and `build`. */
function inCompose(text: string, lines: readonly YamlLine[]): [image: string, context: string][] {
  if (!/\bbuild\s{0,9}:/.test(text)) return [];
  return lines.flatMap(({ key, value }, index): [string, string][] => {
    if (key !== 'build') return [];
    const image = besideAt(index, lines).find((line) => line.key === 'image')?.value;
    const own = lines[index]?.indent ?? 0;
    const below = lines.slice(index + 1, index + 20);
    const end = below.findIndex(({ indent }) => indent <= own);
    const inside = end < 0 ? below : below.slice(0, end);
    const context = value === '' ? inside.find((line) => line.key === 'context')?.value : value;
    return image === undefined ? [] : [[image, context ?? '.']];
  });
}

/** The items of `artifacts`, each with its image and mostly a folder. */
function inSkaffold(lines: readonly YamlLine[]): [image: string, context: string][] {
  const found: [image: string, context: string][] = [];
  let item: number | undefined;
  for (const { key, value, indent } of lines) {
    if (key === 'artifacts') item = -1;
    else if (item === -1 && key === 'image') item = indent;
    else if (item !== undefined && item >= 0 && indent < item) item = undefined;
    if (item === undefined || indent !== item) continue;
    const last = found.at(-1);
    if (key === 'image') found.push([value, '.']);
    else if (key === 'context' && last) last[1] = value;
  }
  return found;
}

/**
 * Gives these names to what is built of their folders. Only names that can be the owner's: who builds a `redis`
 * of their own doesn't publish everybody's.
 *
 * @returns also the names as written that lead to a package now
 */
export function withNames(
  packages: readonly Package[],
  given: readonly BuiltName[],
  owner: string,
): { readonly packages: readonly Package[]; readonly names: ReadonlySet<string> } {
  const names = new Set<string>();
  const aliases = new Map<Package, string[]>();
  for (const { folder, image } of given) {
    const parsed = parseImage(image, owner);
    const isOwn = parsed?.isPrivate === true || parsed?.name.startsWith(`ghcr.io/${owner.toLowerCase()}/`);
    const here = packages.filter((each) => getFolder(each.manifest) === folder);
    const target = here.find(({ manifest }) => getFileName(manifest) === 'Dockerfile') ?? here[0];
    if (!parsed || isOwn !== true || !target) continue;
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
  };
}
