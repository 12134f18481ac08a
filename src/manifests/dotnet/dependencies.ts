import { whileStepsLast } from '../eachPackage';
import type { Steps } from '../limits';
import { getFolder, joinPath } from '../paths';
import type { FoundDependency } from '../strongest';
import type { Item } from './projectFile';
import { nameInPath, type ProjectContext } from './surroundings';

/**
 * Returns the name of the project at a path, if it's in the repository, and its folder if no other project
 * shares it.
 */
export type ProjectAt = (path: string) => { readonly name: string; readonly folder?: string } | undefined;

/** Returns all dependencies of a project and the files above it; a name may occur several times. */
export function readDependencies(
  path: string,
  around: ProjectContext,
  projectAt: ProjectAt,
  steps: Steps,
): FoundDependency[] {
  const items = (kind: string): Item[] => [...whileStepsLast(around.items(kind), steps)];
  return [
    ...items('projectreference').flatMap((item) => projectIn(item, path, around, projectAt) ?? []),
    ...items('packagereference').flatMap((item) => packageIn(item, around) ?? []),
    // Its assets are private unless stated otherwise: these are analyzers and the like, for all projects.
    ...items('globalpackagereference').flatMap((item) => {
      const found = packageIn(item, around);
      return found ? [{ ...found, scope: 'dev' as const }] : [];
    }),
  ];
}

function packageIn({ include, metadata }: Item, around: ProjectContext): FoundDependency | undefined {
  const name = around.fill(include)?.toLowerCase();
  if (name === undefined) return undefined;
  const version = metadata.get('versionoverride') ?? metadata.get('version') ?? around.centralVersion(name);
  const range = around.fill(version);
  const isPrivate = around
    .fill(metadata.get('privateassets'))
    ?.split(';')
    .some((asset) => asset.trim().toLowerCase() === 'all');
  return {
    name,
    scope: isPrivate ? 'dev' : 'runtime',
    range: range === '' || range === '*' ? undefined : range,
  };
}

function projectIn(
  { include, metadata }: Item,
  path: string,
  around: ProjectContext,
  projectAt: ProjectAt,
): FoundDependency | undefined {
  const written = around.fill(include)?.replaceAll('\\', '/');
  if (written === undefined || written.includes('*')) return undefined;
  const target = joinPath(written.startsWith('/') ? '' : getFolder(path), written);
  const project = target === undefined ? undefined : projectAt(target);
  return {
    // A project outside the repository is named after its file, as most projects are.
    ...(project ?? { name: nameInPath(written).toLowerCase() }),
    scope: isForBuild(metadata) ? 'build' : 'runtime',
  };
}

/** It runs in or before the compiler, and isn't part of the output. */
function isForBuild(metadata: Item['metadata']): boolean {
  return (
    metadata.get('referenceoutputassembly')?.toLowerCase() === 'false' ||
    metadata.get('outputitemtype')?.toLowerCase() === 'analyzer'
  );
}
