import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { finish } from '../../src/core/model/slices';
import { isNeverOurs } from '../../src/core/packages/idleFolders';
import type { Ecosystem } from '../../src/core/packages/package';
import { buildGraph, type DependencyGraph } from '../../src/core/packages/packageGraph';
import { readRepository, type RepositoryReading } from '../../src/manifests/readRepository';
import { accepts } from '../../src/manifests/versions/accepts';
import { wantedFiles } from '../../src/manifests/wantedFiles';
import type { OracleGraph } from './oracle';

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
 * `npm run oracle -- cargo CHECKOUT…`. Prints for each the packages, and edges between folders. An edge that is
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
    const { graph, reading } = readCheckout(checkout);
    console.log(`${path.basename(checkout)}: ${compare(theirs, graph, reading, ecosystem).join('\n  ')}`);
  }
}

function compare(
  theirs: OracleGraph,
  graph: DependencyGraph,
  { unread }: RepositoryReading,
  ecosystem: Ecosystem,
): string[] {
  const known = new Set(theirs.packages.map(({ folder }) => folder));
  const nodes = graph.getNodes(repository).filter((node) => graph.packageAt(node).ecosystem === ecosystem);
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

function readCheckout(checkout: string): { graph: DependencyGraph; reading: RepositoryReading } {
  const paths = [...filesIn(checkout, '')];
  const texts = new Map(
    wantedFiles(paths).map((each) => [each, readFileSync(path.join(checkout, each), 'utf8')]),
  );
  const reading = finish(readRepository({ repository, paths, texts }));
  const graph = finish(buildGraph([{ repository, packages: reading.packages }], accepts));
  return { graph, reading };
}

function* filesIn(root: string, folder: string): Generator<string> {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const inner = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && !isNeverOurs(entry.name)) yield* filesIn(root, inner);
    else if (entry.isFile()) yield inner;
  }
}

void main(process.argv.slice(2));
