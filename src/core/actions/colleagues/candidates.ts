import { byText } from '../../model/requestId';
import { loginKey, sameLogin, sameTeam, type Login, type TeamId } from '../../model/ids';
import type { ColleagueStatus } from './statusInForce';

/** What GitHub says of people who may review a request. */
export interface ColleagueFacts {
  /** Owners of the changed files by CODEOWNERS, as written: logins and teams, without the "@". */
  readonly owners: readonly string[];
  /** Members of the teams that own the files or were asked, by `organisation/slug`. */
  readonly members: ReadonlyMap<string, readonly Colleague[]>;
  /** The last changes to the changed files, each with its author. */
  readonly changes: readonly Colleague[];
  /** Open review requests by login in lower case; a login that is missing is not known. */
  readonly loads: ReadonlyMap<string, number>;
  /** How many of those are for requests opened lately, by login in lower case. */
  readonly recent: ReadonlyMap<string, number>;
  /** What people say of themselves, by login in lower case; most say nothing, or not to the viewer. */
  readonly statuses: ReadonlyMap<string, ColleagueStatus>;
  /** What could not be read, so that nobody takes silence for an answer. */
  readonly unread: readonly ('owners' | 'members' | 'changes' | 'loads' | 'statuses')[];
}

export interface Colleague {
  readonly login: Login;
  readonly name?: string;
}

/** Somebody who may review instead, and why they. */
export interface Candidate extends Colleague {
  /** Owns the files, in person or by these teams. */
  readonly owns: boolean;
  readonly teams: readonly TeamId[];
  readonly changes: number;
  /** Of so many last changes to these files. */
  readonly of: number;
  /** Open review requests that the viewer may see; undefined where it is not known. */
  readonly load: number | undefined;
  /** How many of those are for requests opened in the last `recentDays`. */
  readonly recent?: number;
  readonly status?: ColleagueStatus;
}

/**
 * A request that was opened since then was asked for since then. GitHub's search can't tell when somebody was asked
 * for an older one.
 */
export const recentDays = 15;

/** So that whoever presses Enter at once asks nobody who has said that they're busy; they can still be chosen. */
export function mayBePreselected({ status }: Candidate): boolean {
  return status?.isBusy !== true;
}

/**
 * Who knows the files best stands first; of equals, who has less to review. Who is busy comes after all others.
 * `without` are left out.
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
