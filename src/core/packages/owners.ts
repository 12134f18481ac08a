import { byText } from '../model/requestId';
import { loginKey, teamKey } from '../model/ids';
import type { Spread } from './spread';
import type { DependencyGraph } from './packageGraph';

/** A team, as `organization/slug`, or a person, as a login, who owns a dependent. */
export interface AffectedOwner {
  readonly id: string;
  /** The largest weight among its packages. */
  readonly weight: number;
}

export interface AffectedOwners {
  /** Most affected first. */
  readonly teams: readonly AffectedOwner[];
  readonly people: readonly AffectedOwner[];
}

/** Splits owners as CODEOWNERS writes them; email addresses are nobody whom GitHub could ask. */
export function splitOwners(owners: readonly string[]): { teams: string[]; people: string[] } {
  const named = owners.filter((owner) => owner.startsWith('@')).map((owner) => owner.slice(1));
  return {
    teams: named.filter((name) => /^[^/]+\/[^/]+$/.test(name)),
    people: named.filter((name) => !name.includes('/')),
  };
}

/** Returns who owns the dependents, each with the largest weight among their packages, without `own`. */
export function affectedOwners(
  found: Spread,
  graph: DependencyGraph,
  own: { readonly teams: ReadonlySet<string>; readonly people: ReadonlySet<string> },
): AffectedOwners {
  const teams = new Map<string, AffectedOwner>();
  const people = new Map<string, AffectedOwner>();
  for (const index of heaviestByList(found, graph)) {
    const [node = 0, weight = 0] = [found.dependents[index], found.weights[index]];
    const owners = splitOwners(graph.ownersAt(node));
    for (const id of owners.teams) note(teams, teamKey(id), id, weight, own.teams);
    for (const id of owners.people) note(people, loginKey(id), id, weight, own.people);
  }
  return { teams: heaviestFirst(teams), people: heaviestFirst(people) };
}

/** Packages share few lists of owners, so each list is looked at once. */
function heaviestByList({ dependents, weights }: Spread, graph: DependencyGraph): readonly number[] {
  const places = new Int32Array(graph.ownerListCount).fill(-1);
  const heaviest: number[] = [];
  for (let index = 0; index < dependents.length; index++) {
    const list = graph.ownerListAt(dependents[index] ?? 0);
    if (list < 0) continue;
    const place = places[list] ?? -1;
    if (place < 0) places[list] = heaviest.push(index) - 1;
    else if ((weights[heaviest[place] ?? 0] ?? 0) < (weights[index] ?? 0)) heaviest[place] = index;
  }
  return heaviest;
}

function note(
  found: Map<string, AffectedOwner>,
  key: string,
  id: string,
  weight: number,
  own: ReadonlySet<string>,
): void {
  if (own.has(key)) return;
  const known = found.get(key);
  if (!known || known.weight < weight) found.set(key, { id: known?.id ?? id, weight });
}

function heaviestFirst(found: ReadonlyMap<string, AffectedOwner>): AffectedOwner[] {
  return [...found.values()].sort((a, b) => b.weight - a.weight || byText(a.id, b.id));
}
