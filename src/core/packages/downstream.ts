import { ownersOf, type Codeowners } from '../codeowners/codeowners';
import { byText } from '../requestId';
import { changeOf, type Change } from './change';
import { edgeWeights, type EdgeWeights } from './edges';
import type { Wiring } from './packageGraph';
import type { Package, Scope } from './package';
import { reach } from './reach';
import { spread, type Start } from './spread';

/** All that is known of packages and their owners at one moment. */
export interface PackageMap {
  readonly wiring: Wiring;
  /** By repository in lower case: the CODEOWNERS of its default branch. */
  readonly codeowners: ReadonlyMap<string, Codeowners>;
  /** What was not read, or not whole, each with a word: a figure is a lower bound as long as there is any. */
  readonly unread: readonly Unread[];
}

export interface Unread {
  /** `owner/name`, or a path in it as `owner/name:path`. */
  readonly what: string;
  readonly why: 'budget' | 'noPermission' | 'truncated' | 'syntax' | 'tooLarge' | 'partial' | 'trouble';
}

/** How an edge passes on a change. */
export interface EdgeSettings {
  /** Shares of 1 by scope. */
  readonly shares: Readonly<Record<Scope, number>>;
  /** Of a share, where the dependent's version range cannot take the change. */
  readonly notAccepted: number;
}

/** What depends on the packages that a pull request changes. */
export interface Downstream {
  readonly change: Change;
  /** Names of the changed packages. */
  readonly changed: readonly string[];
  /** Nearest first. Over all kinds of dependency. */
  readonly dependents: readonly DependentPackage[];
  /** Names of those that are reached without dev dependencies. */
  readonly production: readonly string[];
  /** Other teams that own a dependent, as `organisation/slug`; most affected first. */
  readonly teams: readonly AffectedTeam[];
  /** Sum of the weights of all dependents. */
  readonly weight: number;
  /**
   * The same if every package of the repository had changed by half, with these beside one another among them; 0
   * without global files.
   */
  readonly globalWeight: number;
  /** Whether there may be more. */
  readonly isLowerBound: boolean;
  readonly unread: readonly Unread[];
}

export interface DependentPackage {
  readonly name: string;
  readonly repository: string;
  readonly folder: string;
  readonly hops: number;
  /** 0 to 1. */
  readonly weight: number;
  /** Teams that own it, as `organisation/slug`. */
  readonly teams: readonly string[];
  /** Names on one shortest way from a changed package, both ends included. */
  readonly path: readonly string[];
}

export interface AffectedTeam {
  readonly id: string;
  /** The largest of its packages' weights. */
  readonly weight: number;
}

export interface ChangedFiles {
  readonly repository: string;
  readonly paths: readonly string[];
  /** Whether GitHub told of fewer files than there are. */
  readonly isCut: boolean;
  /** Teams that are not counted: the author's. */
  readonly authorTeams: readonly string[];
}

/** What global files may change in each package, as configuration does. */
const globalMaterial = 0.5;

/** Follows a change to all that depends on it, in any repository that was read. */
export function downstreamOf(files: ChangedFiles, map: PackageMap, edges: EdgeSettings): Downstream {
  const { wiring, unread } = map;
  const numbers = wiring.nodesOf(files.repository);
  const change = changeOf(
    files.paths,
    numbers.map((node) => packageAt(wiring, node)),
  );
  const starts = change.packages.map(({ index, material }) => ({ node: numbers[index] ?? 0, material }));
  const weights = edgeWeights(edges.shares, edges.notAccepted);
  const dependents = dependentsOf(starts, map, weights);
  const own = [
    ...files.authorTeams,
    ...starts.flatMap(({ node }) => teamsAt(node, map)),
    ...files.paths.flatMap((path) => ownerTeams(files.repository, path, map)),
  ];
  const halfOfAll = numbers.map((node) => ({ node, material: globalMaterial }));
  return {
    change,
    changed: distinct(starts.map(({ node }) => packageAt(wiring, node).name)),
    dependents,
    production: productionOf(starts, wiring, edges),
    teams: affectedTeams(dependents, new Set(own.map((id) => id.toLowerCase()))),
    weight: weightOf(dependents),
    globalWeight:
      change.global.length > 0
        ? globalMaterial * Math.max(0, numbers.length - 1) +
          weightOf(spread(wiring.reverse, halfOfAll, weights).dependents)
        : 0,
    isLowerBound: files.isCut || unread.length > 0,
    unread,
  };
}

function dependentsOf(starts: readonly Start[], map: PackageMap, weights: EdgeWeights): DependentPackage[] {
  const found = spread(map.wiring.reverse, starts, weights);
  return found.dependents
    .map(({ node, hops, weight }) => {
      const { name, folder } = packageAt(map.wiring, node);
      const path = found.pathTo(node).map((step) => packageAt(map.wiring, step).name);
      const repository = map.wiring.nodes[node]?.repository ?? '';
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

function productionOf(
  starts: readonly Start[],
  wiring: Wiring,
  { shares, notAccepted }: EdgeSettings,
): string[] {
  const changed = new Set(starts.map(({ node }) => node));
  const weights = edgeWeights({ ...shares, dev: 0 }, notAccepted);
  const nodes = [...reach(wiring.reverse, changed, weights)].map(
    (place) => wiring.reverse.nodeAt[place] ?? 0,
  );
  return distinct(nodes.filter((node) => !changed.has(node)).map((node) => packageAt(wiring, node).name));
}

/** The largest weight of each other team's packages. */
function affectedTeams(dependents: readonly DependentPackage[], own: ReadonlySet<string>): AffectedTeam[] {
  const weights = new Map<string, AffectedTeam>();
  for (const { teams, weight } of dependents) {
    for (const id of teams) {
      const key = id.toLowerCase();
      if (own.has(key)) continue;
      const known = weights.get(key);
      if (!known || known.weight < weight) weights.set(key, { id: known?.id ?? id, weight });
    }
  }
  return [...weights.values()].sort((a, b) => b.weight - a.weight || byText(a.id, b.id));
}

/** The teams that own an ordinary file of a package: rules for its manifest alone say nothing of the rest. */
function teamsAt(node: number, map: PackageMap): readonly string[] {
  const { folder } = packageAt(map.wiring, node);
  const repository = map.wiring.nodes[node]?.repository ?? '';
  return ownerTeams(repository, folder === '' ? 'index' : `${folder}/index`, map);
}

/** Owners that are teams, as `organisation/slug`; people and addresses are left out. */
function ownerTeams(repository: string, path: string, { codeowners }: PackageMap): readonly string[] {
  const rules = codeowners.get(repository.toLowerCase());
  const owners = rules ? ownersOf(rules, path) : [];
  return owners.filter((owner) => /^@[^/]+\/[^/]+$/.test(owner)).map((owner) => owner.slice(1));
}

function packageAt(wiring: Wiring, node: number): Package {
  const found = wiring.nodes[node];
  if (!found) throw new RangeError(`no package ${node}`);
  return found.package;
}

function weightOf(dependents: readonly { readonly weight: number }[]): number {
  return dependents.reduce((sum, { weight }) => sum + weight, 0);
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)].sort(byText);
}
