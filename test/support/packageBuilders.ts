import { parseCodeowners } from '../../src/core/codeowners/codeowners';
import { findDownstream, type ChangedFiles, type Downstream } from '../../src/core/packages/downstream';
import type { PackageMap } from '../../src/core/packages/packageMap';
import type { GeneratedRules } from '../../src/core/packages/skippedLines';
import type { Dependency, Package } from '../../src/core/packages/package';
import { withOwners } from '../../src/core/packages/owningFiles';
import { pack } from '../../src/core/packages/packed';
import { buildGraph } from '../../src/core/packages/packageGraph';
import { finish } from '../../src/core/model/slices';
import { defaultWeights } from '../../src/core/settings/weights';

/** A package of npm in a folder of its name, which depends on others at runtime unless told otherwise. */
export function aPackage(
  name: string,
  needs: readonly (string | Dependency)[] = [],
  more: Partial<Package> = {},
): Package {
  const folder = more.folder ?? `packages/${name}`;
  return {
    ecosystem: 'npm',
    name,
    version: '1.0.0',
    folder,
    manifest: `${folder}/package.json`.replace(/^\//, ''),
    dependencies: needs.map((each) => (typeof each === 'string' ? { name: each, scope: 'runtime' } : each)),
    ...more,
  };
}

/** A repository and its packages, before they are packed. */
export interface RepositoryOf {
  readonly repository: string;
  readonly packages: readonly Package[];
  readonly isFork?: boolean;
}

/** Packages in the one repository acme/core. */
export function inCore(...packages: Package[]): RepositoryOf {
  return { repository: 'acme/core', packages };
}

export function aMap(
  repositories: readonly RepositoryOf[],
  {
    codeowners = {},
    generated = {},
    unread = [],
  }: {
    codeowners?: Record<string, string>;
    generated?: Record<string, GeneratedRules>;
    unread?: PackageMap['unread'];
  } = {},
): PackageMap {
  const rules = new Map(
    Object.entries(codeowners).map(([repository, text]) => [repository, parseCodeowners(text)]),
  );
  const owned = repositories.map(({ repository, packages, ...rest }) => {
    const rule = rules.get(repository);
    return { repository, packages: pack(rule ? finish(withOwners(packages, [], rule)) : packages), ...rest };
  });
  return {
    graph: finish(buildGraph(owned, (_, range, version) => range === undefined || range === version)),
    codeowners: rules,
    generated: new Map(Object.entries(generated)),
    unread,
  };
}

/** What follows from a change of a line in each of these paths in acme/core. */
export function downstreamIn(
  map: PackageMap,
  paths: readonly string[],
  more: Partial<ChangedFiles> = {},
): Downstream {
  const files = paths.map((path) => ({ path, lines: 1 }));
  const changed = {
    repository: 'acme/core',
    files,
    isCut: false,
    author: 'author',
    authorTeams: [],
    ...more,
  };
  return findDownstream(changed, map, defaultWeights);
}
