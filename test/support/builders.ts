import { day, hour, type Duration, type Instant } from '../../src/core/model/instant';
import type { Directory, Team } from '../../src/core/model/directory';
import { defaultSettings, type QueueSettings } from '../../src/core/settings/queueSettings';
import { rank, type RankedRequest } from '../../src/core/ranking/rank';
import type {
  Activity,
  AwaitingItem,
  ClosedIssue,
  Issue,
  AuthoredPullRequest,
  Person,
  Reviewer,
  PullRequest,
  StackedRequest,
} from '../../src/core/model/pullRequest';
import type { Snapshot } from '../../src/core/model/snapshot';
import { defaultWeights } from '../../src/core/settings/weights';

/** Builders that state only what matters to a test. The viewer is "rin"; it is Wednesday, 15:00 UTC. */
export const now: Instant = Date.parse('2026-08-19T15:00:00Z');

export const hours = (count: number): Duration => count * hour;
export const days = (count: number): Duration => count * day;

export function person(login: string, more: Partial<Person> = {}): Person {
  return { login, isBot: false, ...more };
}

export function user(login: string): Reviewer {
  return { kind: 'user', login };
}

export function team(id: string, members: string[], more: Partial<Team> = {}): Team {
  return { id, name: id.slice(id.indexOf('/') + 1), members, size: members.length, ...more };
}

export function bot(login: string): Reviewer {
  return { kind: 'bot', login };
}

export function asTeam(id: string): Reviewer {
  return { kind: 'team', team: id };
}

/** Asked an hour ago, in person, by somebody of no known team, unless told otherwise. */
export function aReviewRequest(
  more: Partial<Omit<PullRequest, 'id' | 'author'>> & {
    number?: number;
    repository?: string;
    author?: string | Person;
    askedAgo?: Duration;
  } = {},
): PullRequest {
  const { number = 1, repository = 'acme/core', author = 'kim', askedAgo = hours(1), ...rest } = more;
  return {
    id: { host: 'github.com', repository, number },
    nodeId: `PR_${repository}_${number}`,
    fingerprint: '1',
    title: `Change ${number}`,
    author: typeof author === 'string' ? person(author) : author,
    isDraft: false,
    createdAt: now - days(30),
    additions: 10,
    deletions: 2,
    changedFiles: 1,
    base: { name: 'main', repository },
    head: { name: `topic-${number}`, repository },
    labels: [],
    checks: 'unknown',
    hasConflicts: false,
    isAsked: true,
    requestedReviewers: [user('rin')],
    reviewRequestedEvents: [{ at: now - askedAgo, reviewer: user('rin') }],
    activity: [],
    notes: [],
    closes: [],
    awaitedBy: [],
    ...rest,
  };
}

/** The viewer's own, with nobody asked, unless told otherwise. */
export function anOwnRequest(
  more: Parameters<typeof aReviewRequest>[0] & Partial<Pick<AuthoredPullRequest, 'described' | 'files'>> = {},
): AuthoredPullRequest {
  const { described = 100, files = ['src/a.ts'], ...rest } = more;
  const asked = { isAsked: false, requestedReviewers: [], reviewRequestedEvents: [] };
  return { ...aReviewRequest({ author: 'rin', ...asked, ...rest }), described, files };
}

export function comment(by: string, ago: Duration): Activity {
  return { kind: 'comment', by, at: now - ago };
}

export function review(by: string, ago: Duration): Activity {
  return { kind: 'review', by, at: now - ago };
}

export function botReview(by: string, ago: Duration, verdict: Activity['verdict'] = 'commented'): Activity {
  return { ...review(by, ago), isBot: true, verdict };
}

export function commit(by: string, ago: Duration, oid = `oid-${ago}`): Activity {
  return { kind: 'commit', by, at: now - ago, oid };
}

export function anIssue(number: number, more: Partial<Issue> = {}): Issue {
  return { repository: 'acme/core', number, title: `Issue ${number}`, author: person('rin'), ...more };
}

export function awaiting(number: number, more: Partial<AwaitingItem> = {}): AwaitingItem {
  return { ...anIssue(number), kind: 'pull', ...more };
}

export function closing(number: number, ...blocks: Issue[]): ClosedIssue {
  return { ...anIssue(number), blocks };
}

export function stackedOn(base: string, number: number, more: Partial<StackedRequest> = {}): StackedRequest {
  return {
    repository: 'acme/core',
    number,
    title: `Change ${number}`,
    author: person('kim'),
    base,
    head: `topic-${number}`,
    ...more,
  };
}

export function aSnapshot(requests: readonly PullRequest[], more: Partial<Snapshot> = {}): Snapshot {
  return {
    web: 'https://github.com',
    viewer: person('rin'),
    requests,
    stacked: [],
    directory: { teams: [], unreadable: [] },
    missing: [],
    asOf: now,
    wholeAt: now,
    cost: { requests: 1, points: 1 },
    ...more,
  };
}

export function directory(...teams: Team[]): Directory {
  return { teams, unreadable: [] };
}

export function ranked(
  requests: readonly PullRequest[],
  more: Partial<Snapshot> = {},
  settings: Partial<QueueSettings> = {},
): readonly RankedRequest[] {
  return rank(aSnapshot(requests, more), { ...defaultSettings, ...settings }, defaultWeights, now);
}
