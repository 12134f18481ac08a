/**
 * A world in the format that the stand-in GitHub also serves (format 1), as far as the sample needs it.
 * Omitted values default to GitHub's usual ones. Parts that only the stand-in reads aren't declared here.
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
  /** Includes members of child teams. */
  readonly members: readonly string[];
}

export interface WorldRepository {
  readonly nameWithOwner: string;
  /** File contents by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Commits of the default branch, newest first. */
  readonly history?: readonly { readonly at: string; readonly author: string }[];
}

export interface WorldPullRequest extends WorldSubject {
  readonly base?: string;
  readonly head: string;
  /** The repository of its branch, if it's a different one. */
  readonly fork?: string;
  readonly draft?: boolean;
  readonly conflicts?: boolean;
  readonly checks: 'SUCCESS' | 'FAILURE' | 'ERROR' | 'PENDING' | 'EXPECTED';
  readonly labels?: readonly string[];
  readonly milestone?: { readonly title: string; readonly dueOn: string };
  readonly files: readonly WorldFile[];
  /** Reviewers who are still asked. */
  readonly reviewRequests?: readonly WorldReviewer[];
  /** Oldest first; starts with a commit. */
  readonly timeline: readonly WorldEvent[];
  /** Issues as `owner/name#12`. */
  readonly closes?: readonly string[];
  readonly pendingReviews?: readonly WorldPendingReview[];
  readonly reviewThreads?: readonly { readonly comments: readonly WorldRemark[] }[];
}

export interface WorldIssue extends WorldSubject {
  readonly createdAt: string;
  /** Issues waiting for it, as `owner/name#12`. */
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

/** A login, or a team as `organization/slug`. */
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
  /** For reviews. */
  readonly state?: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';
  /** The reviewer named in a review request. */
  readonly reviewer?: WorldReviewer;
  /** For commits: what they write, by path. */
  readonly changes?: Readonly<Record<string, string>>;
}

/** A review that its author hasn't submitted yet. */
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
