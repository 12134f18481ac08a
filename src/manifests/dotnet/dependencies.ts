import type { Steps } from '../limits';
import { borrowed } from '../borrowed';
import { getFileName, getFolder, joinPath } from '../paths';
import type { FoundDependency } from '../strongest';
import { pathMatcher } from '../wildmatch';
import { nameInPath, type Evaluation } from './evaluate';
import { expand, hole } from './expressions';
import type { PlacedItem } from './itemLists';
import type { Item } from './projectFile';

/** The projects of a repository. */
export interface Projects {
  /**
   * Returns the name of the project at a path, and its folder if no other project shares it.
   */
  at(path: string): { readonly name: string; readonly folder?: string } | undefined;
  /** Paths of projects with that file name, in any folder. */
  named(fileName: string): readonly string[];
  readonly paths: readonly string[];
  /** Returns whether one is called so. */
  has(name: string): boolean;
}

export interface Found {
  readonly dependencies: readonly FoundDependency[];
  /** What is referred to by an expression that can't be evaluated. */
  readonly isPartial: boolean;
}

/** Returns all dependencies of a project and its imports; a name may occur several times. */
export function readDependencies(path: string, around: Evaluation, projects: Projects, steps: Steps): Found {
  const packages = new Map<string, FoundDependency[]>();
  const references = new Map<string, FoundDependency>();
  const others: FoundDependency[] = [];
  let isPartial = false;
  const hasComputed = [...around.files.values()].some(({ computed }) => computed.length > 0);

  for (const { item, scope, isSure } of around.items) {
    const { type, action, metadata } = item;
    if (--steps.left < 0) break;
    if (/^(?:compile|embeddedresource|protobuf)$/.test(type) && action === 'include')
      others.push(...expand(item.spec, scope).flatMap((each) => sourcesIn(each, path)));
    if (!/^(?:(?:global)?package|project)?reference$/.test(type)) continue;
    const possible = expand(item.spec, scope);
    // What may be removed counts.
    if (action === 'remove' && !(isSure && possible.length === 1)) continue;
    const specs = possible
      .flatMap((each) => each.split(';'))
      .map((each) => each.trim())
      .filter((each) => each !== '');
    for (const spec of specs) {
      if (--steps.left < 0) break;
      if (type === 'projectreference') {
        const targets = targetsOf(spec, { item, scope }, path, projects, steps);
        if (!targets && action === 'include') isPartial = true;
        for (const target of targets ?? []) {
          if (action === 'include') references.set(target, toProject(target, metadata, projects));
          else if (!spec.includes(hole)) references.delete(target);
        }
      } else if (spec.includes(hole) || /[@%]\(/.test(spec)) {
        if (action === 'include' && type !== 'reference') isPartial = true;
      } else if (type === 'reference') {
        const name = (spec.split(',')[0] ?? '').toLowerCase();
        const hint = around.expand(metadata.get('hintpath') ?? '')[0]?.replaceAll('\\', '/') ?? '';
        const built = /^(.*?)\/bin\//i.exec(hint)?.[1];
        // Some repositories' own targets turn the name of a library into a reference to its project.
        if ((hasComputed && hint === '' && projects.has(name)) || (built !== undefined && projects.has(name)))
          others.push({ name, scope: 'runtime' });
      } else if (action === 'remove') packages.delete(spec.toLowerCase());
      else {
        const name = spec.toLowerCase();
        const others = packages.get(name);
        const found = toPackage(name, item, around);
        if (others) others.push(found);
        else packages.set(name, [found]);
      }
    }
  }
  for (const imported of around.files.keys()) {
    if (!/\.projitems$/i.test(imported)) continue;
    const shared = projects.at(imported.replace(/\.projitems$/i, '.shproj'));
    if (shared) others.push({ ...shared, scope: 'runtime' });
  }
  const sdks = [...around.files.values()]
    .flatMap((file) => file.sdks)
    .filter((name) => !/^microsoft\.net\.sdk|[$*]/i.test(name))
    .map((name) => ({ name: name.toLowerCase(), scope: 'build' as const }));
  return {
    dependencies: [...references.values(), ...[...packages.values()].flat(), ...others, ...sdks],
    isPartial,
  };
}

/** Sources of another folder: a file, or all in the folder before the first pattern. */
function sourcesIn(spec: string, path: string): FoundDependency[] {
  return spec.split(';').flatMap((each) => {
    const written = each.trim().replaceAll('\\', '/');
    if (written.includes(hole)) return [];
    return borrowed(
      written.replace(/(?:^|\/)[^/]*\*.*$/, ''),
      written.startsWith('/') ? '' : getFolder(path),
    );
  });
}

function toPackage(name: string, { type, metadata }: Item, around: Evaluation): FoundDependency {
  const version =
    metadata.get('versionoverride') ?? metadata.get('version') ?? around.centralVersion(name) ?? '';
  const range = around.expand(version).find((each) => each !== '') ?? '';
  const isPrivate = around
    .expand(metadata.get('privateassets') ?? '')
    .some((each) => each.split(';').some((asset) => asset.trim().toLowerCase() === 'all'));
  return {
    name,
    // A global reference's assets are private unless stated otherwise: it's an analyzer or the like.
    scope: isPrivate || type === 'globalpackagereference' ? 'dev' : 'runtime',
    range: range === '' || range === '*' || range.includes(hole) ? undefined : range,
  };
}

function toProject(target: string, metadata: Item['metadata'], projects: Projects): FoundDependency {
  return {
    // A project outside the repository is named after its file, as most projects are.
    ...(projects.at(target) ?? { name: nameInPath(target).toLowerCase() }),
    scope: isForBuild(metadata) ? 'build' : 'runtime',
  };
}

/** Returns the paths that a reference means; undefined if it can be any. */
function targetsOf(
  spec: string,
  { item, scope }: Pick<PlacedItem, 'item' | 'scope'>,
  path: string,
  projects: Projects,
  steps: Steps,
): readonly string[] | undefined {
  const written = spec.replaceAll('\\', '/');
  if (/[@%]\(/.test(written)) return undefined;
  const excluded = expand(item.metadata.get('exclude') ?? '', scope)
    .flatMap((each) => each.replaceAll('\\', '/').split(';'))
    .flatMap((each) => joinPath(each.startsWith('/') ? '' : getFolder(path), each.trim()) ?? [])
    .map((each) => matcher(each, steps));
  const matching = (pattern: string): readonly string[] => {
    const fits = matcher(pattern, steps);
    return projects.paths.filter((each) => each !== path && fits(each) && !excluded.some((not) => not(each)));
  };
  if (written.includes(hole)) return inUnknownFolder(written, projects, matching);
  const target = joinPath(written.startsWith('/') ? '' : getFolder(path), written);
  // Outside of the repository it's found by its name.
  if (target === undefined) return written.includes('*') ? [] : [getFileName(written)];
  if (/[*?]/.test(target)) return matching(target);
  // A property may be set by what isn't read; then the file's name says which project is meant.
  const isElsewhere = item.spec.includes('$(') && !projects.at(target);
  const there = isElsewhere ? projects.named(getFileName(target)) : [];
  return there.length > 0 ? there : [target];
}

/** The file's name tells which project is meant, or the folders that are known, as in `$(Root)/src/*.csproj`. */
function inUnknownFolder(
  written: string,
  projects: Projects,
  matching: (pattern: string) => readonly string[],
): readonly string[] | undefined {
  const name = getFileName(written);
  if (name.includes(hole)) return undefined;
  if (!/[*?]/.test(name)) {
    const there = projects.named(name);
    return there.length > 0 ? there : [name];
  }
  const known = written.slice(written.lastIndexOf(hole) + 1).replace(/^[^/]*\//, '');
  const there = /(?:^|\/)[^/*?.][^/*?]*\//.test(known) ? matching(`**/${known}`) : [];
  return there.length > 0 ? there : undefined;
}

function matcher(pattern: string, steps: Steps): (path: string) => boolean {
  const fits = pathMatcher(pattern.toLowerCase().replaceAll('[', '\\['), steps);
  return (path) => fits(path.toLowerCase());
}

/** It runs in or before the compiler, and isn't part of the output. */
function isForBuild(metadata: Item['metadata']): boolean {
  return (
    metadata.get('referenceoutputassembly')?.toLowerCase() === 'false' ||
    metadata.get('outputitemtype')?.toLowerCase() === 'analyzer'
  );
}
