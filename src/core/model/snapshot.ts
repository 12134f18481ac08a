import type { Duration, Instant } from './instant';
import type { AuthoredPullRequest, Person, PullRequest, StackedRequest } from './pullRequest';
import type { Directory } from './directory';
import type { OwnerName } from './ids';

/** All that one refresh learnt from one server. Plain data, so that it can be stored and read back. */
export interface Snapshot {
  /** Address of the server's web pages, without a slash at the end: `https://github.com`. */
  readonly web: string;
  readonly viewer: Person;
  readonly requests: readonly PullRequest[];
  /** The viewer's own open requests; absent where they were not asked for. */
  readonly own?: readonly AuthoredPullRequest[];
  /** Open pull requests based on the head of a request, or of one another. */
  readonly stacked: readonly StackedRequest[];
  readonly directory: Directory;
  /** What could not be read, so that a figure is never silently short. */
  readonly missing: readonly Missing[];
  readonly asOf: Instant;
  /** When everything was last read, not only what had changed. */
  readonly wholeAt: Instant;
  readonly cost: Cost;
  /** What is left of GitHub's hourly budget of points; absent on a server without limits. */
  readonly budget?: Budget;
  /** Least time between two looks, where the server names one (`X-Poll-Interval`). */
  readonly leastPace?: Duration;
}

export interface Budget {
  readonly remaining: number;
  readonly resetAt: Instant;
}

export type Missing =
  /** The token may not read the teams of these organisations. */
  | { readonly kind: 'teams'; readonly organizations: readonly OwnerName[] }
  /** Organisations hide themselves until the token is authorised for single sign-on. */
  | { readonly kind: 'singleSignOn' }
  /** The server does not know which issues block which. */
  | { readonly kind: 'blockedIssues' }
  /** GitHub answered in part only. */
  | { readonly kind: 'partial' }
  /** GitHub's search gives the first 1,000 only. */
  | { readonly kind: 'searchLimit'; readonly total: number }
  /** The disk takes no list, so this one lasts only as long as the window. */
  | { readonly kind: 'notStored' };

/** What a refresh cost: requests sent, and points of GitHub's hourly budget. */
export interface Cost {
  readonly requests: number;
  readonly points: number;
}
