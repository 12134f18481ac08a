import { WorldError } from './worldError';
import { withDefaults, type RawWorld } from './worldDefaults';
import { findBadReference } from './worldReferences';
import { findWrongShape } from './worldShape';
import { moveTimes } from './worldTime';

/** Everything the stand-in knows. One mutable object: tests change it between requests. */
export interface World {
  /** Where the stand-in's clock starts. */
  now: string;
  viewer: string;
  users: WorldUser[];
  organizations: WorldOrganization[];
  repositories: WorldRepository[];
  pullRequests: WorldPullRequest[];
  issues: WorldIssue[];
  /** Keys that the format does not know: left aside, but worth telling. */
  warnings: string[];
}

export interface WorldUser {
  login: string;
  name: string | null;
  bot: boolean;
  /** What they say of themselves; absent where there is nothing, or nothing that the viewer may see. */
  status?: WorldStatus | null;
}

export interface WorldStatus {
  message?: string | null;
  /** Whether they are busy, as GitHub calls it. */
  limited?: boolean;
  /** GitHub shows it until then; the stand-in goes on. */
  expiresAt?: string | null;
}

export interface WorldOrganization {
  login: string;
  name: string;
  /** Protected by single sign-on for which the token is not authorised: GitHub hides all of it. */
  sso: boolean;
  teams: WorldTeam[];
}

export interface WorldTeam {
  slug: string;
  name: string;
  parent: string | null;
  members: string[];
}

export interface WorldRepository {
  nameWithOwner: string;
  private: boolean;
  archived: boolean;
  defaultBranch: string;
  /** The default branch's tree, by path. */
  files: Record<string, WorldContent>;
  /** What the viewer may do here. */
  permission: WorldPermission;
  /** Who has access; null is everybody whom the world knows. */
  collaborators: string[] | null;
  /** Commits of the default branch, in any order; empty if the world does not tell them. */
  history: WorldPush[];
}

export type WorldPermission = 'READ' | 'TRIAGE' | 'WRITE' | 'MAINTAIN' | 'ADMIN';

/** A commit of the default branch. */
export interface WorldPush {
  at: string;
  author: string | null;
  paths: string[];
  message?: string;
}

export interface WorldPullRequest extends WorldSubject {
  base: string;
  head: string;
  /** The repository of its branch as `owner/name`, if that is another one. */
  fork: string | null;
  draft: boolean;
  /** Whether it cannot be merged as it is. */
  conflicts: boolean;
  /** Only people with write access may speak. */
  locked: boolean;
  state: 'OPEN' | 'CLOSED' | 'MERGED';
  checks: 'SUCCESS' | 'FAILURE' | 'PENDING' | 'ERROR' | 'EXPECTED' | null;
  files: WorldFile[];
  /** How files of the default branch stood where the branch was cut; null is one that was not there yet. */
  forkedFrom?: Record<string, string | null>;
  reviewRequests: WorldReviewRequest[];
  timeline: WorldEvent[];
  /** Where deleted events stood. Not in a world's file. */
  emptyPlaces?: number[];
  /** Reviews that are not handed in yet: each is seen by its author alone. */
  pendingReviews: WorldPendingReview[];
  /** Conversations about lines that were handed in. */
  reviewThreads: WorldReviewThread[];
  /** Issues by `owner/name#number`. */
  closes: string[];
}

export interface WorldIssue extends WorldSubject {
  state: 'OPEN' | 'CLOSED';
  /** Issues by `owner/name#number` that wait for this one. */
  blocks: string[];
}

/** What a pull request and an issue have in common. */
export interface WorldSubject {
  repo: string;
  number: number;
  title: string;
  body: string;
  /** Null is a deleted account. */
  author: string | null;
  createdAt: string;
  updatedAt: string;
  /** When it ended, if not by its last update. */
  closedAt?: string;
  labels: string[];
  assignees: string[];
  milestone: WorldMilestone | null;
}

export interface WorldMilestone {
  title: string;
  dueOn: string | null;
}

export interface WorldFile {
  path: string;
  additions: number;
  deletions: number;
  changeType: 'ADDED' | 'DELETED' | 'RENAMED' | 'COPIED' | 'MODIFIED' | 'CHANGED';
  /** The hunks of a unified difference. */
  patch?: string;
}

/** A user's login, or a team as `organization/slug`. */
export type WorldReviewer = { user: string } | { team: string };
export type WorldReviewRequest = WorldReviewer & { asCodeOwner?: boolean };

export type WorldEvent = WorldRequestEvent | WorldReview | WorldDismissal | WorldComment | WorldCommit;

export interface WorldRequestEvent {
  type: 'review_requested';
  at: string;
  actor: string | null;
  reviewer: WorldReviewer;
}

export interface WorldReview {
  type: 'review';
  at: string;
  author: string | null;
  state: 'PENDING' | 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED';
  body?: string;
}

/** Withdraws the newest approval or demand that its author has handed in before. */
export interface WorldDismissal {
  type: 'review_dismissed';
  at: string;
  actor: string | null;
  /** Whose review it is. */
  author: string | null;
  message?: string;
}

export interface WorldComment {
  type: 'comment';
  at: string;
  author: string | null;
  body?: string;
  editedAt?: string;
  /** Who edited it last. */
  editor?: string;
}

export interface WorldCommit {
  type: 'commit';
  at: string;
  author: string | null;
  message?: string;
  /** What it does to files, by path. If no commit of a request tells any, each rewrites the request's files. */
  changes?: Record<string, WorldContent | null>;
  /** Whether it merges the newest base branch or, after a rebase, stands on it. */
  updatesBranch?: boolean;
  /** Whether it was force-pushed away. */
  replaced?: boolean;
  /** Whether it was force-pushed away so long ago that GitHub has deleted it. */
  collected?: boolean;
}

/** A text, an executable one, where a symbolic link leads, or the commit that a submodule points to. */
export type WorldContent =
  string | { text: string; executable?: boolean } | { link: string } | { submodule: string };

export interface WorldPendingReview {
  author: string;
  body?: string;
  /** Remarks on lines of files. */
  comments: { path: string; body: string }[];
}

export interface WorldReviewThread {
  isResolved?: boolean;
  /** Its lines have changed since. */
  isOutdated?: boolean;
  comments: WorldThreadComment[];
}

export interface WorldThreadComment {
  author: string | null;
  at: string;
  body: string;
}

/** Reads a world, or throws a WorldError that names the first wrong value. `now` moves every time along. */
export function readWorld(source: unknown, options: { now?: Date } = {}): World {
  const document = typeof source === 'string' ? parse(source) : structuredClone(source);
  const { failure, warnings } = findWrongShape(document);
  if (failure) throw new WorldError(failure.path, failure.problem);

  const raw = moveTimes(document as RawWorld, options.now);
  const world: World = { ...withDefaults(raw), warnings };
  const bad = findBadReference(world);
  if (bad) throw new WorldError(bad.path, bad.problem);
  return world;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new WorldError('', `is not JSON: ${(error as Error).message}`);
  }
}
