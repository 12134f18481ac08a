import type { Instant } from './instant';
import type { Note } from './notes';
import type { RequestId } from './requestId';
import type { Login, RepositoryName, TeamId } from './ids';

/** An open pull request's facts, as GitHub reports them. Whose turn it is and how it ranks are derived. */
export interface PullRequest {
  readonly id: RequestId;
  /** GitHub's own id, used to query this request again. */
  readonly nodeId: string;
  /** Changes whenever GitHub's facts do: the time of the last update, and facts that change without one. */
  readonly fingerprint: string;
  readonly title: string;
  /** The person whose change it is; if a coding agent wrote it, the person it was written for. */
  readonly author: Person;
  /** The coding agent that wrote it for the author. */
  readonly agent?: Person;
  readonly isDraft: boolean;
  readonly createdAt: Instant;
  readonly additions: number;
  readonly deletions: number;
  readonly changedFiles: number;
  readonly base: Branch;
  readonly head: Branch;
  readonly labels: readonly string[];
  readonly milestone?: Milestone;
  readonly checks: 'passing' | 'failing' | 'running' | 'unknown';
  readonly hasConflicts: boolean;
  /** Whether GitHub lists it in `review-requested:@me`. */
  readonly isAsked: boolean;
  /** Who is asked for a review now. */
  readonly requestedReviewers: readonly Reviewer[];
  /** Every time someone was asked, oldest first. */
  readonly reviewRequestedEvents: readonly ReviewRequestedEvent[];
  /** Reviews, comments and commits, oldest first. */
  readonly activity: readonly Activity[];
  /**
   * Events of a long conversation that may matter here but weren't read: the earlier ones, which a later round
   * reads, or some in its middle.
   */
  readonly unreadEvents?: 'middle' | 'earlier';
  /** How far back a long conversation was read, so that the next round needn't read it again. */
  readonly readEvents?: ReadEvents;
  /** What people's Good Turn wrote on it, oldest first. */
  readonly notes: readonly Note[];
  /** The viewer's latest submitted review. */
  readonly viewerReview?: ViewerReview;
  /** What changed between the viewer's latest review and the head. Absent until it's compared. */
  readonly sinceReview?: SinceReview;
  /** What is known of that so far, while it takes several rounds. */
  readonly comparing?: UnfinishedComparison;
  /** Open conversations on its lines, regardless of who started them. Absent if unknown. */
  readonly openThreads?: OpenThreads;
  /** Where the viewer was last mentioned. Only looked for where they aren't asked for a review. */
  readonly mention?: Mention;
  /** Open issues that it closes when merged. */
  readonly closes: readonly ClosedIssue[];
  /** Open items whose text says they wait for this request. */
  readonly awaitedBy: readonly AwaitingItem[];
}

export interface ReadEvents {
  /** Number of the oldest events that weren't read. */
  readonly unread: number;
  /** Number of all events then. */
  readonly total: number;
  /** GitHub's ids of the newest events, newest first. */
  readonly newest: readonly string[];
  /** GitHub's ids of the oldest events that were read, oldest first. */
  readonly oldest: readonly string[];
}

/** A comment, a review or the description that mentions the viewer. */
export interface Mention {
  readonly at: Instant;
  readonly by: Person;
}

export interface ReviewRequestedEvent {
  readonly at: Instant;
  readonly reviewer: Reviewer;
  /** The person who asked; absent for a bot. */
  readonly by?: Login;
}

/** The viewer's own open pull request: here they are the customer. */
export interface AuthoredPullRequest extends PullRequest {
  /** Characters in its description, without unfilled template text. Absent if an agent wrote it. */
  readonly described?: number;
  /** Paths of the changed files, at most the first hundred. */
  readonly files?: readonly string[];
}

export interface Person {
  readonly login: Login;
  readonly name?: string;
  readonly isBot: boolean;
}

/** What GitHub's pages call the author whose account was deleted. */
export const ghost: Person = { login: 'ghost', isBot: false };

export interface Branch {
  readonly name: string;
  /** `owner/name`; absent if the fork was deleted. */
  readonly repository?: RepositoryName;
  readonly oid?: string;
}

export interface Milestone {
  readonly title: string;
  readonly number: number;
  readonly dueAt?: Instant;
}

/** `unknown`: deleted, or a team the token can't see. */
export type Reviewer =
  | { readonly kind: 'user'; readonly login: Login; readonly name?: string }
  | { readonly kind: 'team'; readonly team: TeamId; readonly name?: string }
  /** A machine, such as Copilot. */
  | { readonly kind: 'bot'; readonly login: Login }
  | { readonly kind: 'unknown' };

export interface Activity {
  readonly kind: 'review' | 'comment' | 'commit' | 'ready';
  readonly at: Instant;
  /** Absent if GitHub can't tell, as for a commit with an unknown email address. */
  readonly by?: Login;
  /** A commit by a bot, or a comment that only instructs a bot: not addressed to anyone. */
  readonly isMechanical?: true;
  /** Such a comment that approves, or tells a coding agent what to change: a reviewer's word all the same. */
  readonly isDirection?: true;
  /** Such a comment that approves. */
  readonly isApproval?: true;
  /** A comment that only thanks or praises. */
  readonly isCourtesy?: true;
  /** A comment that takes back an earlier approval: "/lgtm cancel". */
  readonly isWithdrawal?: true;
  /** A commit that merges the base branch, as "Update branch" does. */
  readonly mergesBase?: true;
  /** A review or a comment by a machine: not a person's answer. */
  readonly isBot?: true;
  /** Only for a commit. */
  readonly oid?: string;
  /** Only for a review. */
  readonly verdict?: ViewerReview['state'];
}

export interface ViewerReview {
  readonly at: Instant;
  /** When it was dismissed, if GitHub says. */
  readonly dismissedAt?: Instant;
  /** It was an approval that was dismissed. */
  readonly wasApproval?: true;
  /** The viewer dismissed it themselves. */
  readonly isWithdrawn?: true;
  readonly state: 'approved' | 'changesRequested' | 'commented' | 'dismissed';
  /** The reviewed commit. */
  readonly oid?: string;
}

/** How the request's files compare between two commits. It holds for these two commits only. */
export type SinceReview = {
  /** Oid of the commit that the viewer reviewed. */
  readonly reviewed: string;
  /** Oid of the head. */
  readonly head: string;
} & FileComparison;

export type FileComparison =
  /** Every file that was reviewed, and every file of the request now, is the same in both commits. */
  | { readonly kind: 'same' }
  | {
      readonly kind: 'changed';
      /** Paths that differ. */
      readonly paths: readonly string[];
      /** How many files were compared. */
      readonly files: number;
      /** Some files weren't compared, so more may have changed. */
      readonly isLowerBound?: true;
    }
  /** GitHub couldn't tell: the commit is gone, or there are too many files. */
  | { readonly kind: 'unknown' };

/** A comparison of two commits that takes several rounds. */
export interface UnfinishedComparison extends Pick<SinceReview, 'reviewed' | 'head'> {
  /**
   * What comes next: comparing the files that the request has now, asking which files were reviewed, or comparing
   * those of them that it no longer touches.
   */
  readonly next: 'files' | 'reviewed' | 'dropped';
  /** Paths of the files that the request has now, at most the first hundred. */
  readonly paths: readonly string[];
  /** How many files it has. */
  readonly total: number;
  /** Paths that were reviewed, and that it no longer touches. */
  readonly dropped?: readonly string[];
}

/** Conversations that are neither resolved nor on lines that have changed since. */
export interface OpenThreads {
  readonly count: number;
  /** There may be more. */
  readonly isLowerBound?: true;
}

export interface Issue {
  readonly repository: RepositoryName;
  readonly number: number;
  readonly title: string;
  readonly author: Person;
}

export interface ClosedIssue extends Issue {
  /** Open issues that this one blocks; absent if the server can't say. */
  readonly blocks?: readonly Issue[];
}

/** An open pull request or issue whose text says it waits. */
export interface AwaitingItem extends Issue {
  readonly kind: 'pull' | 'issue';
}

/** An open pull request that may be stacked on another: its base is the other's head. */
export interface StackedRequest {
  readonly repository: RepositoryName;
  readonly number: number;
  readonly title: string;
  readonly author: Person;
  readonly base: string;
  /** Its head branch's name; absent if the head is in a fork, where nothing here can be stacked on it. */
  readonly head?: string;
}
