import { existsSync } from 'node:fs';
import path from 'node:path';
import { finish } from '../../src/core/model/slices';
import { classifyChange } from '../../src/core/packages/change';
import { findDownstream } from '../../src/core/packages/downstream';
import type { Ecosystem } from '../../src/core/packages/package';
import { buildGraph, type DependencyGraph } from '../../src/core/packages/packageGraph';
import type { PackageMap } from '../../src/core/packages/packageMap';
import { defaultWeights } from '../../src/core/settings/weights';
import type { RepositoryReading } from '../../src/manifests/readRepository';
import { accepts } from '../../src/manifests/versions/accepts';
import { compareCommits, type Edge } from './commits';
import type { OracleGraph } from './oracle';
import { readCheckout } from './readCheckout';

/** By the name of the script that asks the family's own tool. */
const ecosystems: Readonly<Record<string, Ecosystem>> = {
  actions: 'actions',
  cargo: 'cargo',
  dart: 'pub',
  dotnet: 'nuget',
  go: 'go',
  gradle: 'gradle',
  maven: 'maven',
  npm: 'npm',
  php: 'composer',
  python: 'pypi',
  ruby: 'gem',
  terraform: 'terraform',
};

/**
 * Compares what the readers make of checkouts with what an ecosystem's own tool says:
 * `npm run oracle -- cargo CHECKOUT…`. Prints for each the packages, the edges between folders, and,
 * if it's a clone, the sets of dependents for its 300 newest commits. An edge that is
 * missing without a problem that could cover it is sure and wrong. The tools run the checkout's own build files,
 * so this belongs in a sandbox.
 */
async function main([family = '', ...checkouts]: readonly string[]): Promise<void> {
  const ecosystem = ecosystems[family];
  if (!ecosystem || checkouts.length === 0) {
    console.error(`Usage: npm run oracle -- ${Object.keys(ecosystems).join('|')} CHECKOUT…`);
    process.exitCode = 2;
    return;
  }
  const { oracle } = (await import(`./${family}.ts`)) as { oracle: (at: string) => Promise<OracleGraph> };
  for (const checkout of checkouts) {
    const theirs = await oracle(checkout);
    const reading = readCheckout(checkout, repository);
    const graph = graphOf(reading);
    const lines = [
      ...compare(theirs, graph, reading, ecosystem),
      ...(existsSync(path.join(checkout, '.git'))
        ? byCommit(checkout, theirs, graph, reading, ecosystem)
        : []),
    ];
    console.log(`${path.basename(checkout)}: ${lines.join('\n  ')}`);
  }
}

/** Which sets of dependents would have been shown for the newest commits. */
function byCommit(
  checkout: string,
  theirs: OracleGraph,
  graph: DependencyGraph,
  { unread }: RepositoryReading,
  ecosystem: Ecosystem,
): string[] {
  const { known, nodes } = comparable(theirs, graph, ecosystem);
  const isKnown = (folder: string): boolean => known.has(folder);
  const ours = edgesOf(graph, new Set(nodes)).filter(([from, to]) => isKnown(from) && isKnown(to));
  const edges = theirs.edges.map(({ from, to }): Edge => [from, to]);
  const packages = graph.getPackages(repository);
  const map: PackageMap = { graph, codeowners: new Map(), generated: new Map(), unread };
  const compared = compareCommits(
    checkout,
    newest,
    edges,
    ours,
    (paths) =>
      classifyChange(
        paths.map((each) => ({ path: each })),
        packages,
        defaultWeights.changeWeights,
      ).packages.flatMap(({ index }) => {
        const folder = packages[index]?.ecosystem === ecosystem ? packages[index].folder : undefined;
        return folder !== undefined && isKnown(folder) ? [folder] : [];
      }),
    (paths) =>
      findDownstream(
        {
          repository,
          files: paths.map((each) => ({ path: each, lines: 1 })),
          isCut: false,
          author: 'kim',
          authorTeams: [],
        },
        map,
        defaultWeights,
      ).isLowerBound,
  );
  const { commits, felt, exact, bounded, tooMany, wrong } = compared;
  return [
    `${commits} commits, ${felt} felt: ${exact} exact, ${bounded} lower bounds, ${tooMany} too many, ${wrong.length} sure and wrong`,
    ...wrong.slice(0, 10).map((each) => `wrong: ${each}`),
  ];
}

const newest = 300;

function comparable(
  theirs: OracleGraph,
  graph: DependencyGraph,
  ecosystem: Ecosystem,
): { known: ReadonlySet<string>; nodes: readonly number[] } {
  return {
    // A tool may leave out of its list what only a path leads to.
    known: new Set([
      ...theirs.packages.map(({ folder }) => folder),
      ...theirs.edges.flatMap(({ from, to }) => [from, to]),
    ]),
    nodes: graph.getNodes(repository).filter((node) => graph.packageAt(node).ecosystem === ecosystem),
  };
}

function compare(
  theirs: OracleGraph,
  graph: DependencyGraph,
  { unread }: RepositoryReading,
  ecosystem: Ecosystem,
): string[] {
  const { known, nodes } = comparable(theirs, graph, ecosystem);
  const expected = new Set(
    theirs.edges.filter(({ from, to }) => from !== to).map(({ from, to }) => `${from} → ${to}`),
  );
  const found = new Set(
    edgesOf(graph, new Set(nodes))
      .filter(([from, to]) => known.has(from) && known.has(to))
      .map(([from, to]) => `${from} → ${to}`),
  );
  const possible = new Set((theirs.possible ?? []).map(({ from, to }) => `${from} → ${to}`));
  const missing = [...expected].filter((edge) => !found.has(edge));
  const others = [...found].filter((edge) => !expected.has(edge));
  const extra = others.filter((edge) => !possible.has(edge));
  const problems = unread.filter((each) => each.ecosystem === ecosystem);
  return [
    `${nodes.length} packages (the tool: ${known.size}), ${expected.size} edges expected, ${expected.size - missing.length} found, ${missing.length} missing, ${extra.length} extra, ${others.length - extra.length} that a condition decides, ${problems.length} problems (${problems.filter(({ names }) => !names).length} of any name)`,
    ...missing.slice(0, 10).map((edge) => `missing: ${edge}`),
    ...extra.slice(0, 10).map((edge) => `extra: ${edge}`),
  ];
}

/** Between different folders, by folder: a dependent and its dependency. */
function edgesOf(graph: DependencyGraph, nodes: ReadonlySet<number>): [from: string, to: string][] {
  const { nodeAt, placeOf, dependencies } = graph.reverse;
  return [...nodes].flatMap((node): [string, string][] => {
    const place = placeOf[node] ?? 0;
    const targets = dependencies.targets.subarray(dependencies.starts[place], dependencies.starts[place + 1]);
    const from = graph.folderAt(node);
    return [...targets]
      .map((target) => nodeAt[target] ?? 0)
      .filter((target) => nodes.has(target) && graph.folderAt(target) !== from)
      .map((target) => [from, graph.folderAt(target)]);
  });
}

const repository = 'acme/checkout';

function graphOf(reading: RepositoryReading): DependencyGraph {
  return finish(buildGraph([{ repository, packages: reading.packages }], accepts));
}

void main(process.argv.slice(2));
