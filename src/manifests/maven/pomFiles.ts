import { isInExamples } from '../fixtureFolders';
import type { Problem } from '../manifestReader';
import { getFileName, getFolder, joinPath } from '../paths';
import { strongest } from '../strongest';
import type { Package } from '../../core/packages/package';
import { pathsTo } from './lineage';
import type { Pom } from './pom';

export function isPom(path: string): boolean {
  return getFileName(path) === 'pom.xml' || isOtherPom(path);
}

/** A project may have further poms, such as `pom-jdk8.xml`: a module names the file, or `-f` does. */
function isOtherPom(path: string): boolean {
  const name = getFileName(path);
  return /^(?:pom[-_.][\w.-]+|\w[\w.-]*[-_.]pom)\.xml$/.test(name) && !generated.test(name);
}

/** What plugins write beside the pom that's meant. */
const generated = /^(?:dependency-reduced|flattened|effective|installed|consumer)-pom\.xml$/;

/** Leaves out the poms of other names that no pom refers to and that only show something. */
export function countedPoms(parsed: ReadonlyMap<string, Pom>): ReadonlyMap<string, Pom> {
  const isPlain = (path: string): boolean => getFileName(path) === 'pom.xml';
  if ([...parsed.keys()].every(isPlain)) return parsed;
  const named = new Set(
    [...parsed].flatMap(([path, { modules, parent }]) =>
      [...modules, parent?.relativePath].flatMap((each) => pathsTo(getFolder(path), each)),
    ),
  );
  return new Map(
    [...parsed].filter(([path]) => isPlain(path) || named.has(path) || !isInExamples(getFolder(path))),
  );
}

/** Whether a file that can't be parsed is missed: any may be called like a pom. */
export function isMissed(path: string, poms: ReadonlyMap<string, Pom>): boolean {
  if (!isOtherPom(path)) return true;
  return [...poms].some(([from, { modules }]) =>
    modules.some((module) => joinPath(getFolder(from), module) === path),
  );
}

/** Modules whose files have names by which poms aren't found. */
export function unreadModules(
  poms: ReadonlyMap<string, Pom>,
  fixtures: ReadonlySet<string>,
  problems: readonly Problem[],
): Problem[] {
  const known = new Set([...poms.keys(), ...problems.map(({ path }) => path)]);
  const unread = [...poms]
    .filter(([path]) => !fixtures.has(path))
    .flatMap(([path, { modules }]) =>
      modules
        .filter((module) => module.endsWith('.xml') && !module.includes('${'))
        .flatMap((module) => joinPath(getFolder(path), module) ?? []),
    );
  return [...new Set(unread)]
    .filter((path) => !known.has(path) && !known.has(`${path}/pom.xml`))
    .map((path) => ({ path, why: 'partial' }));
}

/** Two poms of one project are one package, which needs what either of them does. */
export function mergeSame(packages: readonly Package[]): readonly Package[] {
  const byPlace = new Map<string, Package>();
  // The usual pom says the version.
  const inOrder = [...packages].sort((a, b) => rank(a) - rank(b));
  for (const each of inOrder) {
    const key = `${each.folder}\n${each.name}`;
    const same = byPlace.get(key);
    byPlace.set(
      key,
      same ? { ...same, dependencies: strongest([...same.dependencies, ...each.dependencies]) } : each,
    );
  }
  return byPlace.size === packages.length ? packages : [...byPlace.values()];
}

function rank({ manifest }: Package): number {
  return getFileName(manifest) === 'pom.xml' ? 0 : 1;
}
