import { getFolder } from './paths';

/**
 * Returns the manifests that are input of tests or of a generator, by their paths: those in folders with such
 * a name, unless a manifest that isn't one of them includes them.
 *
 * @param includes Returns the paths of manifests that one includes by folder, such as Maven's modules.
 */
export function fixturesIn(
  paths: Iterable<string>,
  includes: (path: string) => readonly string[],
): ReadonlySet<string> {
  const all = [...paths];
  const fixtures = new Set(all.filter((path) => isFixtureFolder(getFolder(path))));
  const counted = all.filter((path) => !fixtures.has(path));
  // Each path is taken out once, so this ends.
  for (const path of counted) {
    for (const included of includes(path)) if (fixtures.delete(included)) counted.push(included);
  }
  return fixtures;
}

/** Whether a folder is inside a source set that isn't code, or has a name that only test data has. */
export function isFixtureFolder(folder: string): boolean {
  return fixtureFolder.test(`/${folder}/`);
}

const fixtureFolder =
  /\/(?:src\/(?:its?|[a-z\d-]*test[a-z\d-]*|main\/resources)|test-?(?:data|fixtures|projects|resources|cases|kit)|__fixtures__|fixtures|test\/(?:resources|projects))\//i;
