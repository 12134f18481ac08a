import { limits, type Steps } from '../limits';
import { pathMatcher } from '../wildmatch';
import type { CargoWorkspace } from './workspaces';

/** A package's place among the others of its repository. */
export interface PlacedCrate {
  readonly folder: string;
  readonly workspace: CargoWorkspace | undefined;
  /** Folders of its path dependencies. */
  readonly paths: readonly string[];
}

/**
 * Returns the folders of packages that are input of tests, or only show something: those in folders with such
 * a name, unless they're members of a workspace that isn't in such a folder itself. As in Cargo, a path
 * dependency of a member is one too.
 */
export function findFixtures(placed: readonly PlacedCrate[]): ReadonlySet<string> {
  const steps: Steps = { left: limits.matching };
  const suspects = new Map(
    placed.flatMap((each) => (isFixtureFolder(each.folder) ? [[each.folder, each] as const] : [])),
  );
  const isListed = new Map<CargoWorkspace, (folder: string) => boolean>();
  const listed = (workspace: CargoWorkspace): ((folder: string) => boolean) => {
    const known = isListed.get(workspace) ?? matcher(workspace, steps);
    isListed.set(workspace, known);
    return known;
  };
  const counted = placed.filter(({ folder }) => !suspects.has(folder));
  for (const each of suspects.values()) {
    const { folder, workspace } = each;
    if (!workspace || isFixtureFolder(workspace.folder) || !listed(workspace)(folder)) continue;
    counted.push(each);
  }
  // Each folder is taken out once, so this ends.
  for (const { folder, workspace, paths } of counted) {
    suspects.delete(folder);
    if (!workspace) continue;
    for (const path of paths) {
      const target = suspects.get(path);
      if (target?.workspace !== workspace) continue;
      suspects.delete(path);
      counted.push(target);
    }
  }
  return new Set(suspects.keys());
}

function matcher({ folder: root, members }: CargoWorkspace, steps: Steps): (folder: string) => boolean {
  const plain = new Set(members);
  const patterns = members.filter((each) => /[*?[]/.test(each)).map((each) => pathMatcher(each, steps));
  return (folder) => folder === root || plain.has(folder) || patterns.some((matches) => matches(folder));
}

function isFixtureFolder(folder: string): boolean {
  return fixtureFolder.test(folder);
}

const fixtureFolder =
  /(?:^|\/)(?:tests?|testing|test[-_]?(?:data|suite|cases|fixtures|files|projects|programs|crates)|(?:[\w-]+[-_])?(?:__)?fixtures?(?:__)?|examples?|benche?s|benchmarks?|samples?|templates?|snapshots|fuzz)(?:\/|$)/i;
