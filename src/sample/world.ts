/**
 * A world in the form that the stand-in GitHub serves as well (format 1), as far as the sample needs it. What is
 * left out takes GitHub's ordinary value. A part that only the stand-in reads has no name here.
 */
export interface World {
  readonly now: string;
  readonly viewer: string;
  readonly users: readonly WorldUser[];
  readonly organizations: readonly WorldOrganization[];
  readonly repositories: readonly WorldRepository[];
  readonly pullRequests: readonly WorldPullRequest[];
  readonly issues: readonly WorldIssue[];
}

export interface WorldUser {
  readonly login: string;
  readonly name?: string;
  readonly bot?: boolean;
  readonly status?: { readonly message: string; readonly limited: boolean };
}

export interface WorldOrganization {
  readonly login: string;
  readonly teams: readonly WorldTeam[];
}

export interface WorldTeam {
  readonly slug: string;
  readonly name: string;
  readonly parent?: string;
  /** Those of child teams included. */
  readonly members: readonly string[];
}

export interface WorldRepository {
  readonly nameWithOwner: string;
  /** Texts by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Commits of the default branch, newest first. */
  readonly history?: readonly { readonly at: string; readonly author: string }[];
}

export interface WorldPullRequest extends WorldSubject {
  readonly base?: string;
  readonly head: string;
  /** The repository of its branch, if it is another one. */
  readonly fork?: string;
  readonly draft?: boolean;
  readonly conflicts?: boolean;
  readonly checks: 'SUCCESS' | 'FAILURE' | 'ERROR' | 'PENDING' | 'EXPECTED';
  readonly labels?: readonly string[];
  readonly milestone?: { readonly title: string; readonly dueOn: string };
  readonly files: readonly WorldFile[];
  /** Who is still asked. */
  readonly reviewRequests?: readonly WorldReviewer[];
  /** Oldest first; it opens with a commit. */
  readonly timeline: readonly WorldEvent[];
  /** Issues as `owner/name#12`. */
  readonly closes?: readonly string[];
  readonly pendingReviews?: readonly WorldPendingReview[];
  readonly reviewThreads?: readonly { readonly comments: readonly WorldRemark[] }[];
}

export interface WorldIssue extends WorldSubject {
  readonly createdAt: string;
  /** Issues that wait for it, as `owner/name#12`. */
  readonly blocks?: readonly string[];
}

export interface WorldSubject {
  readonly repo: string;
  readonly number: number;
  readonly title: string;
  readonly body?: string;
  /** Null for a deleted account. */
  readonly author: string | null;
}

export interface WorldFile {
  readonly path: string;
  readonly additions: number;
  readonly deletions: number;
}

/** A login, or a team as `organisation/slug`. */
export interface WorldReviewer {
  readonly user?: string;
  readonly team?: string;
}

export interface WorldEvent {
  readonly type: string;
  readonly at: string;
  readonly author?: string | null;
  readonly body?: string;
  /** Who asked for a review. */
  readonly actor?: string | null;
  /** Of a review. */
  readonly state?: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';
  /** Whom a request for a review names. */
  readonly reviewer?: WorldReviewer;
}

/** A review that its author has not submitted yet. */
export interface WorldPendingReview {
  readonly author: string;
  readonly body?: string;
  readonly comments: readonly { readonly path: string; readonly body: string }[];
}

export interface WorldRemark {
  readonly at: string;
  readonly author: string;
  readonly body: string;
}

/** `owner/name#12` */
export function formatReference({ repo, number }: Pick<WorldSubject, 'repo' | 'number'>): string {
  return `${repo}#${number}`;
}
