import { byText } from '../model/requestId';
import { classifyChange, isLockfilesOnly, lockfileWeight, type Change, type PatchedFile } from './change';
import { listDependents, type DependentPackage } from './dependents';
import { edgeWeights } from './edges';
import type { ChangeWeights } from './fileKind';
import { affectedOwners, splitOwners, type AffectedOwner } from './owners';
import type { DependencyGraph } from './packageGraph';
import { ownersOfFile, type PackageMap, type Unread } from './packageMap';
import type { Scope } from './package';
import { looseCode } from './looseCode';
import { reach } from './reach';
import { relevantTo, type Touched } from './relevance';
import { skippedLines, type ChangedFile } from './skippedLines';
import { countPublicLines, type PublicLines } from './surface/felt';
import { spread, type Spread, type Start } from './spread';
import { loginKey, teamKey, repositoryKey, type Login, type RepositoryName, type TeamId } from '../model/ids';

/** How an edge passes a change on. */
export interface EdgeSettings {
  /** Shares, 0 to 1, by scope. */
  readonly shares: Readonly<Record<Scope, number>>;
  /** Factor on the share if the dependent's version range can't accept the change. */
  readonly notAccepted: number;
}

/** How a change spreads. */
export interface SpreadSettings {
  readonly edges: EdgeSettings;
  readonly changeWeights: ChangeWeights;
}

/** The dependents of the packages that a pull request changes. */
export interface Downstream {
  readonly change: Change;
  /** Names of the changed packages. */
  readonly changed: readonly string[];
  /** Public lines that its source files change; undefined if that can't be told of all of them. */
  readonly publicLines?: PublicLines;
  /** Number of dependents with a weight above 0. */
  readonly reached: number;
  /** Nearest first, over all kinds of dependencies; then weightiest first, by repository and manifest. */
  readonly dependents: readonly DependentPackage[];
  /** Names of dependents reached without dev dependencies. */
  readonly production: readonly string[];
  /** Other teams that own a dependent, as `organization/slug`; most affected first. */
  readonly teams: readonly AffectedOwner[];
  /** Other people who own a dependent without a team, as logins; most affected first. */
  readonly people: readonly AffectedOwner[];
  /** Sum of the weights of all dependents. */
  readonly weight: number;
  /**
   * The same sum if what the global files can do had happened in every package of the repository, with these
   * counted among each other's dependents; 0 without global files.
   */
  readonly globalWeight: number;
  /** Whether the global files are lockfiles alone. */
  readonly isLockfilesOnly: boolean;
  /**
   * Names along the paths that packages in several repositories share; a dependency from elsewhere may mean
   * any of them.
   */
  readonly ambiguous: readonly string[];
  /** Whether there may be more. */
  readonly isLowerBound: boolean;
  readonly unread: readonly Unread[];
  /** Changed lines that no one reads: those of generated files and lockfiles. */
  readonly skippedLines: number;
}

export interface ChangedFiles {
  readonly repository: RepositoryName;
  readonly files: readonly (ChangedFile & PatchedFile)[];
  /** Whether GitHub returned fewer files than there are. */
  readonly isCut: boolean;
  readonly author: Login;
  /** Teams that aren't counted: the author's. */
  readonly authorTeams: readonly TeamId[];
}

/** Follows a change to everything that depends on it, in any repository that was read. */
export function findDownstream(changed: ChangedFiles, map: PackageMap, settings: SpreadSettings): Downstream {
  const { edges, changeWeights } = settings;
  const { graph } = map;
  const { repository, files } = changed;
  const paths = files.map(({ path }) => path);
  const nodes = graph.getNodes(repository);
  const packages = graph.getPackages(repository);
  const change = classifyChange(files, packages, changeWeights, (names) => graph.usersOf(repository, names));
  const starts = change.packages.map(({ index, changeWeight }) => ({
    node: nodes[index] ?? 0,
    changeWeight,
  }));
  const weights = edgeWeights(edges.shares, edges.notAccepted);
  const found = spread(graph.reverse, starts, weights);
  const isPinned = isLockfilesOnly(change.global);
  const ofAll = isPinned ? lockfileWeight : changeWeights.configuration;
  // A global file may change every package.
  const all = change.global.length > 0 ? nodes.map((node) => ({ node, changeWeight: ofAll })) : [];
  const foundOfAll = spread(graph.reverse, all, weights);
  const touched: Touched = {
    repository,
    paths,
    packages,
    nodes: [...starts, ...all].map(({ node }) => node),
    isReached: (node) => found.isReached(node) || foundOfAll.isReached(node),
  };
  const unread = [...relevantTo(touched, graph, map.unread), ...looseIn(repository, change, graph)];
  const publicLines = countPublicLines(files);
  // Seldom looked at, and large for a hub: searched again rather than kept.
  const recent = new WeakRef(found);
  const dependents = once(() =>
    listDependents(recent.deref() ?? spread(graph.reverse, starts, weights), graph),
  );
  const production = once(() => findProduction(starts, graph, edges));
  return {
    change,
    changed: distinct(starts.map(({ node }) => graph.nameAt(node))),
    ...(publicLines && { publicLines }),
    reached: countReached(found),
    get dependents() {
      return dependents();
    },
    get production() {
      return production();
    },
    ...affectedOwners(found, graph, ownersOf(changed, starts, map)),
    weight: sumWeights(found),
    globalWeight: ofAll * Math.max(0, all.length - 1) + sumWeights(foundOfAll),
    isLockfilesOnly: isPinned,
    ambiguous: ambiguousOn(found, graph),
    isLowerBound: changed.isCut || unread.length > 0,
    unread,
    skippedLines: skippedLines(files, map.generated.get(repositoryKey(repository))),
  };
}

/** Whether anything depends on what these files may change: then it matters what their patches show. */
export function isFelt(repository: RepositoryName, paths: readonly string[], { graph }: PackageMap): boolean {
  const packages = graph.getPackages(repository);
  const files = paths.map((path) => ({ path }));
  const { packages: touched, global } = classifyChange(files, packages, allFelt);
  const nodes = graph.getNodes(repository);
  const starts = global.length > 0 ? nodes : touched.map(({ index }) => nodes[index] ?? 0);
  return starts.some((node) => graph.hasDependents(node));
}

const allFelt: ChangeWeights = {
  source: 1,
  manifest: 1,
  types: 1,
  tests: 1,
  docs: 1,
  licence: 1,
  changelog: 1,
  generated: 1,
  configuration: 1,
};

/** Works it out when it's first asked for. */
function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: work() }).value;
}

/** Code that lies in none of the packages may be part of any: a shared folder that their builds include. */
function looseIn(repository: RepositoryName, { unmapped, global }: Change, graph: DependencyGraph): Unread[] {
  if (global.length > 0 || unmapped.length === 0) return [];
  const [path] = looseCode(unmapped, graph.getPackages(repository));
  if (path === undefined || !graph.getNodes(repository).some((node) => graph.hasDependents(node))) return [];
  return [{ what: `${repository}:${path}`, why: 'looseCode' }];
}

/** Who isn't counted: the author, the author's teams, and whoever owns what changes. */
function ownersOf(
  { repository, files, author, authorTeams }: ChangedFiles,
  starts: readonly Start[],
  map: PackageMap,
): { teams: ReadonlySet<string>; people: ReadonlySet<string> } {
  const owners = splitOwners([
    ...starts.flatMap(({ node }) => map.graph.ownersAt(node)),
    ...files.flatMap(({ path }) => ownersOfFile(repository, path, map)),
  ]);
  return {
    teams: new Set([...authorTeams, ...owners.teams].map(teamKey)),
    people: new Set([author, ...owners.people].map(loginKey)),
  };
}

/** Returns names by which one repository finds another's package, but could have meant a third's. */
function ambiguousOn({ dependents, before }: Spread, graph: DependencyGraph): string[] {
  const names = new Set<string>();
  for (let index = 0; index < dependents.length; index++) {
    const previous = before[index] ?? 0;
    if (!graph.isAmbiguous(previous)) continue;
    const isElsewhere = graph.repositoryIndexAt(previous) !== graph.repositoryIndexAt(dependents[index] ?? 0);
    if (isElsewhere) names.add(graph.nameAt(previous));
  }
  return [...names].sort(byText);
}

function findProduction(
  starts: readonly Start[],
  graph: DependencyGraph,
  { shares, notAccepted }: EdgeSettings,
): string[] {
  const changed = new Set(starts.map(({ node }) => node));
  const weights = edgeWeights({ ...shares, dev: 0 }, notAccepted);
  const nodes = [...reach(graph.reverse, changed, weights)].map((place) => graph.reverse.nodeAt[place] ?? 0);
  return distinct(nodes.filter((node) => !changed.has(node)).map((node) => graph.nameAt(node)));
}

function countReached({ weights }: Spread): number {
  let count = 0;
  for (let index = 0; index < weights.length; index++) if ((weights[index] ?? 0) > 0) count++;
  return count;
}

function sumWeights({ weights }: Spread): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++) sum += weights[index] ?? 0;
  return sum;
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort(byText);
}
