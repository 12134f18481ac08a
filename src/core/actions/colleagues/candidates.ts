import { byText } from '../../model/requestId';
import { loginKey, sameLogin, sameTeam, type Login, type TeamId } from '../../model/ids';
import type { ColleagueStatus } from './statusInForce';

/** What GitHub reports about people who could review a request. */
export interface ColleagueFacts {
  /** Owners of the changed files, as written in CODEOWNERS: logins and teams, without the "@". */
  readonly owners: readonly string[];
  /** Members of the teams that own the files or were asked, by `organization/slug`. */
  readonly members: ReadonlyMap<string, readonly Colleague[]>;
  /** The authors of the latest changes to the changed files, one entry per change. */
  readonly changes: readonly Colleague[];
  /** Open review requests by lowercase login; a missing login means unknown. */
  readonly loads: ReadonlyMap<string, number>;
  /** How many of those are for recently opened requests, by lowercase login. */
  readonly recent: ReadonlyMap<string, number>;
  /** People's own statuses, by lowercase login; most set none, or hide it from the viewer. */
  readonly statuses: ReadonlyMap<string, ColleagueStatus>;
  /** What couldn't be read, so missing data isn't mistaken for an answer. */
  readonly unread: readonly ('owners' | 'members' | 'changes' | 'loads' | 'statuses')[];
}

export interface Colleague {
  readonly login: Login;
  readonly name?: string;
}

/** Someone who could review instead, and why. */
export interface Candidate extends Colleague {
  /** Whether they own the files, personally or through `teams`. */
  readonly owns: boolean;
  readonly teams: readonly TeamId[];
  readonly changes: number;
  /** The number of latest changes that `changes` is out of. */
  readonly of: number;
  /** Open review requests that the viewer can see; undefined if unknown. */
  readonly load: number | undefined;
  /** How many of those are for requests opened in the last `recentDays`. */
  readonly recent?: number;
  readonly status?: ColleagueStatus;
}

/**
 * If a request was opened within this time, its reviewers were asked within it too. GitHub's search can't
 * tell when someone was asked to review an older one.
 */
export const recentDays = 15;

/** Keeps busy people from being asked by just pressing Enter; they can still be chosen. */
export function mayBePreselected({ status }: Candidate): boolean {
  return status?.isBusy !== true;
}

/**
 * Returns candidates, those who know the files best first; among equals, those with fewer reviews come first.
 * Busy people come last. Leaves out the logins in `without`.
 */
export function findCandidates(facts: ColleagueFacts, without: readonly string[]): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  const add = ({ login, name }: Colleague, more: Partial<Candidate>): void => {
    if (without.some((other) => sameLogin(other, login))) return;
    const key = loginKey(login);
    const [recent, status] = [facts.recent.get(key), facts.statuses.get(key)];
    const known = found.get(key) ?? {
      login,
      owns: false,
      teams: [],
      changes: 0,
      of: facts.changes.length,
      load: facts.loads.get(key),
      ...(recent !== undefined && { recent }),
      ...(status && { status }),
    };
    const teams = [...new Set([...known.teams, ...(more.teams ?? [])])];
    found.set(key, {
      ...known,
      ...(name !== undefined && { name }),
      owns: known.owns || more.owns === true,
      teams,
      changes: known.changes + (more.changes ?? 0),
    });
  };
  for (const owner of facts.owners) if (!owner.includes('/')) add({ login: owner }, { owns: true });
  for (const [team, members] of facts.members) {
    const owns = facts.owners.some((owner) => sameTeam(owner, team));
    for (const member of members) add(member, { owns, teams: [team] });
  }
  for (const author of facts.changes) add(author, { changes: 1 });
  return [...found.values()].sort(
    (a, b) =>
      Number(mayBePreselected(b)) - Number(mayBePreselected(a)) ||
      b.changes - a.changes ||
      Number(b.owns) - Number(a.owns) ||
      (a.load ?? Infinity) - (b.load ?? Infinity) ||
      byText(a.login, b.login),
  );
}
