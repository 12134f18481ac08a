import { parseCodeowners } from '../../src/core/codeowners/codeowners';
import { findDownstream, type ChangedFiles, type Downstream } from '../../src/core/packages/downstream';
import type { PackageMap } from '../../src/core/packages/packageMap';
import type { GeneratedRules } from '../../src/core/packages/skippedLines';
import type { Dependency, Package } from '../../src/core/packages/package';
import { PackageGraph } from '../../src/core/packages/packageGraph';
import type { PackagesOf } from '../../src/core/packages/resolve';
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

/** Packages in the one repository acme/core. */
export function inCore(...packages: Package[]): PackagesOf {
  return { repository: 'acme/core', packages };
}

export function aMap(
  repositories: readonly PackagesOf[],
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
  const graph = new PackageGraph((_, range, version) => range === undefined || range === version);
  for (const each of repositories) graph.replace(each);
  return {
    graph: graph.graph,
    codeowners: new Map(
      Object.entries(codeowners).map(([repository, text]) => [repository, parseCodeowners(text)]),
    ),
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
  const changed = { repository: 'acme/core', files, isCut: false, authorTeams: [], ...more };
  return findDownstream(changed, map, defaultWeights);
}
