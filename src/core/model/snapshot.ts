import type { Duration, Instant } from './instant';
import type { AuthoredPullRequest, Person, PullRequest, StackedRequest } from './pullRequest';
import type { Directory } from './directory';
import type { OwnerName } from './ids';

/** Everything one refresh read from one server. Plain data, so it can be stored and read back. */
export interface Snapshot {
  /** Address of the server's web pages, without a trailing slash: `https://github.com`. */
  readonly web: string;
  readonly viewer: Person;
  readonly requests: readonly PullRequest[];
  /** The viewer's own open requests; absent if they weren't queried. */
  readonly own?: readonly AuthoredPullRequest[];
  /** Agents' requests that are assigned to the viewer but made for others: not worth reading until changed. */
  readonly notOwn?: readonly Mark[];
  /** Others' requests in which the viewer is mentioned but no reviewer; absent if they weren't queried. */
  readonly mentioned?: readonly PullRequest[];
  /** Open pull requests based on the head of a request, or on one another's heads. */
  readonly stacked: readonly StackedRequest[];
  readonly directory: Directory;
  /** What couldn't be read, so no number is silently too low. */
  readonly missing: readonly Missing[];
  readonly asOf: Instant;
  /** When everything was last read, not just what had changed. */
  readonly wholeAt: Instant;
  readonly cost: Cost;
  /** What's left of GitHub's hourly points budget; absent on a server without limits. */
  readonly budget?: Budget;
  /** The minimum time between two polls, if the server sets one (`X-Poll-Interval`). */
  readonly pollInterval?: Duration;
}

/** Enough to tell whether a request has changed. */
export type Mark = Pick<PullRequest, 'nodeId' | 'fingerprint'>;

export interface Budget {
  readonly remaining: number;
  readonly resetAt: Instant;
}

export type Missing =
  /** The token can't read these organizations' teams. */
  | { readonly kind: 'teams'; readonly organizations: readonly OwnerName[] }
  /** Organizations stay hidden until the token is authorized for single sign-on. */
  | {
      readonly kind: 'singleSignOn';
      readonly organizations?: readonly OwnerName[];
      /** It hides only details, of which a round that finds nothing new doesn't hear. */
      readonly isInside?: true;
    }
  /** The server can't say which issues block which. */
  | { readonly kind: 'blockedIssues' }
  /** GitHub returned incomplete results. */
  | { readonly kind: 'partial' }
  /** GitHub's search returns only the first 1,000 results. */
  | { readonly kind: 'searchLimit'; readonly total: number }
  /** The list can't be saved to disk, so it's lost when the window closes. */
  | { readonly kind: 'notStored' };

/** What a refresh cost: requests sent, and points from GitHub's hourly budget. */
export interface Cost {
  readonly requests: number;
  readonly points: number;
}
