import { byText } from '../model/requestId';
import { classifyChange, type Change } from './change';
import { edgeWeights } from './edges';
import type { ChangeWeights } from './fileKind';
import type { DependencyGraph } from './packageGraph';
import {
  nodeAt,
  ownerTeams,
  packageAt,
  teamsAt,
  unreadOwners,
  type PackageMap,
  type Unread,
} from './packageMap';
import { getRegistry, type Scope } from './package';
import { reach } from './reach';
import { skippedLines, type ChangedFile } from './skippedLines';
import { spread, type Spread, type Start } from './spread';
import { teamKey, repositoryKey, type RepositoryName, type TeamId } from '../model/ids';

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
  /** Nearest first, over all kinds of dependencies. */
  readonly dependents: readonly DependentPackage[];
  /** Names of dependents reached without dev dependencies. */
  readonly production: readonly string[];
  /** Other teams that own a dependent, as `organization/slug`; most affected first. */
  readonly teams: readonly AffectedTeam[];
  /** Sum of the weights of all dependents. */
  readonly weight: number;
  /**
   * The same sum if configuration had changed in every package of the repository, with these counted among
   * each other's dependents; 0 without global files.
   */
  readonly globalWeight: number;
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

export interface DependentPackage {
  readonly name: string;
  readonly repository: RepositoryName;
  readonly folder: string;
  readonly hops: number;
  /** 0 to 1. */
  readonly weight: number;
  /** Teams that own it, as `organization/slug`. */
  readonly teams: readonly TeamId[];
  /** Names on one shortest path from a changed package, both ends included. */
  readonly path: readonly string[];
}

export interface AffectedTeam {
  readonly id: string;
  /** The largest weight among its packages. */
  readonly weight: number;
}

export interface ChangedFiles {
  readonly repository: RepositoryName;
  readonly files: readonly ChangedFile[];
  /** Whether GitHub returned fewer files than there are. */
  readonly isCut: boolean;
  /** Teams that aren't counted: the author's. */
  readonly authorTeams: readonly TeamId[];
}

/** Follows a change to everything that depends on it, in any repository that was read. */
export function findDownstream(changed: ChangedFiles, map: PackageMap, settings: SpreadSettings): Downstream {
  const { edges, changeWeights } = settings;
  const { graph } = map;
  const paths = changed.files.map(({ path }) => path);
  const numbers = graph.getNodes(changed.repository);
  const change = classifyChange(
    paths,
    numbers.map((node) => packageAt(graph, node)),
    changeWeights,
  );
  const starts = change.packages.map(({ index, changeWeight }) => ({
    node: numbers[index] ?? 0,
    changeWeight: changeWeight,
  }));
  const weights = edgeWeights(edges.shares, edges.notAccepted);
  const found = spread(graph.reverse, starts, weights);
  const dependents = toDependents(found, map);
  const own = [
    ...changed.authorTeams,
    ...starts.flatMap(({ node }) => teamsAt(node, map)),
    ...paths.flatMap((path) => ownerTeams(changed.repository, path, map)),
  ];
  const touched = change.global.length > 0 ? numbers : starts.map(({ node }) => node);
  const unread = [...map.unread.filter(isRelevant(changed.repository, touched, graph)), ...unreadOwners(map)];
  // A global file may change every package the way configuration does.
  const all = numbers.map((node) => ({ node, changeWeight: changeWeights.configuration }));
  return {
    change,
    changed: distinct(starts.map(({ node }) => packageAt(graph, node).name)),
    dependents,
    production: findProduction(starts, graph, edges),
    teams: affectedTeams(dependents, new Set(own.map(teamKey))),
    weight: sumWeights(dependents),
    globalWeight:
      change.global.length > 0
        ? changeWeights.configuration * Math.max(0, numbers.length - 1) +
          sumWeights(spread(graph.reverse, all, weights).dependents)
        : 0,
    ambiguous: ambiguousOn(found, graph),
    isLowerBound: changed.isCut || unread.length > 0,
    unread,
    skippedLines: skippedLines(changed.files, map.generated.get(repositoryKey(changed.repository))),
  };
}

/**
 * Anything unread in another ecosystem can't depend on these packages, but in the repository itself it might
 * be one of them.
 */
function isRelevant(
  repository: RepositoryName,
  touched: readonly number[],
  graph: DependencyGraph,
): (unread: Unread) => boolean {
  const realms = new Set(touched.map((node) => getRegistry(packageAt(graph, node).ecosystem)));
  const own = repositoryKey(repository);
  return ({ what, ecosystem }) => {
    if (ecosystem === undefined || realms.has(getRegistry(ecosystem))) return true;
    return what.toLowerCase().startsWith(`${own}:`);
  };
}

function toDependents({ dependents, pathTo }: Spread, map: PackageMap): DependentPackage[] {
  return dependents
    .map(({ node, hops, weight }) => {
      const { repository, package: dependent } = nodeAt(map.graph, node);
      const path = pathTo(node).map((step) => packageAt(map.graph, step).name);
      const { name, folder } = dependent;
      return { name, repository, folder, hops, weight, teams: teamsAt(node, map), path };
    })
    .sort(
      (a, b) =>
        a.hops - b.hops ||
        b.weight - a.weight ||
        byText(a.name, b.name) ||
        byText(a.repository, b.repository),
    );
}

/** Returns names by which one repository finds another's package, but could have meant a third's. */
function ambiguousOn({ dependents, pathTo }: Spread, graph: DependencyGraph): string[] {
  if (graph.ambiguous.size === 0) return [];
  const crossed = dependents.flatMap(({ node }) => {
    const previous = pathTo(node).at(-2) ?? node;
    const isElsewhere = nodeAt(graph, previous).repository !== nodeAt(graph, node).repository;
    return isElsewhere ? [packageAt(graph, previous).name] : [];
  });
  return distinct(crossed.filter((name) => graph.ambiguous.has(name)));
}

function findProduction(
  starts: readonly Start[],
  graph: DependencyGraph,
  { shares, notAccepted }: EdgeSettings,
): string[] {
  const changed = new Set(starts.map(({ node }) => node));
  const weights = edgeWeights({ ...shares, dev: 0 }, notAccepted);
  const nodes = [...reach(graph.reverse, changed, weights)].map((place) => graph.reverse.nodeAt[place] ?? 0);
  return distinct(nodes.filter((node) => !changed.has(node)).map((node) => packageAt(graph, node).name));
}

/** Returns the other teams, each with the largest weight among its packages. */
function affectedTeams(dependents: readonly DependentPackage[], own: ReadonlySet<string>): AffectedTeam[] {
  const weights = new Map<string, AffectedTeam>();
  for (const { teams, weight } of dependents) {
    for (const id of teams) {
      const key = teamKey(id);
      if (own.has(key)) continue;
      const known = weights.get(key);
      if (!known || known.weight < weight) weights.set(key, { id: known?.id ?? id, weight });
    }
  }
  return [...weights.values()].sort((a, b) => b.weight - a.weight || byText(a.id, b.id));
}

function sumWeights(dependents: readonly { readonly weight: number }[]): number {
  return dependents.reduce((sum, { weight }) => sum + weight, 0);
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort(byText);
}
