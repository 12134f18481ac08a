import type { Instant } from './instant';
import type { Note } from './notes';
import type { RequestId } from './requestId';
import type { Login, RepositoryName, TeamId } from './ids';

/** The facts of an open pull request, as GitHub states them. Whose turn it is and how it ranks is derived. */
export interface PullRequest {
  readonly id: RequestId;
  /** GitHub's own id, to ask for this request again. */
  readonly nodeId: string;
  /** Differs whenever GitHub's facts differ: when it was last updated, and what moves without an update. */
  readonly fingerprint: string;
  readonly title: string;
  /** Whose change it is: of one that a coding agent wrote, whoever had it made. */
  readonly author: Person;
  /** The coding agent that wrote it for its author. */
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
  /** Whether GitHub lists it under `review-requested:@me`. */
  readonly isAsked: boolean;
  /** Who is asked now. */
  readonly requestedReviewers: readonly Reviewer[];
  /** Each time somebody was asked, oldest first. */
  readonly reviewRequestedEvents: readonly ReviewRequestedEvent[];
  /** Reviews, comments and commits, oldest first. */
  readonly activity: readonly Activity[];
  /** What people's Good Turn wrote under it, oldest first. */
  readonly notes: readonly Note[];
  /** The viewer's latest submitted review. */
  readonly viewerReview?: ViewerReview;
  /** Conversations about its lines, whoever began them. Absent where that is not known. */
  readonly openThreads?: OpenThreads;
  /** Open issues that it closes when merged. */
  readonly closes: readonly ClosedIssue[];
  /** What is open and says in its text that it waits for this request. */
  readonly awaitedBy: readonly AwaitingItem[];
}

export interface ReviewRequestedEvent {
  readonly at: Instant;
  readonly reviewer: Reviewer;
  /** The person who asked; absent for a bot. */
  readonly by?: Login;
}

/** An open pull request of the viewer's own: here they are the customer. */
export interface AuthoredPullRequest extends PullRequest {
  /** Characters of its description, without what a template left unfilled. Unknown of what an agent wrote. */
  readonly described?: number;
  /** Paths of changed files, at most the first hundred. */
  readonly files?: readonly string[];
}

export interface Person {
  readonly login: Login;
  readonly name?: string;
  readonly isBot: boolean;
}

/** How GitHub's pages call the author of a deleted account. */
export const ghost: Person = { login: 'ghost', isBot: false };

export interface Branch {
  readonly name: string;
  /** `owner/name`; absent where the fork was deleted. */
  readonly repository?: RepositoryName;
  readonly oid?: string;
}

export interface Milestone {
  readonly title: string;
  readonly number: number;
  readonly dueAt?: Instant;
}

/** `unknown`: deleted, or a team that the token may not see. */
export type Reviewer =
  | { readonly kind: 'user'; readonly login: Login; readonly name?: string }
  | { readonly kind: 'team'; readonly team: TeamId; readonly name?: string }
  /** A machine, such as Copilot. */
  | { readonly kind: 'bot'; readonly login: Login }
  | { readonly kind: 'unknown' };

export interface Activity {
  readonly kind: 'review' | 'comment' | 'commit' | 'ready';
  readonly at: Instant;
  /** Login; absent where GitHub cannot tell, as for a commit under an unknown e-mail address. */
  readonly by?: Login;
  /** Of a commit that a bot made, and of a comment that only tells a bot what to do: no word to anybody. */
  readonly isMechanical?: true;
  /** Of a review or a comment by a machine: nobody's answer. */
  readonly isBot?: true;
  /** Of a commit. */
  readonly oid?: string;
  /** Of a review. */
  readonly verdict?: ViewerReview['state'];
}

export interface ViewerReview {
  readonly at: Instant;
  /** When it was dismissed, where GitHub tells. */
  readonly dismissedAt?: Instant;
  readonly state: 'approved' | 'changesRequested' | 'commented' | 'dismissed';
  /** The commit that was reviewed. */
  readonly oid?: string;
}

/** Neither resolved nor about lines that have changed since. */
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
  /** Open issues that wait for this one; absent where the server cannot say. */
  readonly blocks?: readonly Issue[];
}

/** An open pull request or issue whose text says that it waits. */
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
  /** Name of its head branch; absent where the head is in a fork, on which nothing here can be stacked. */
  readonly head?: string;
}
