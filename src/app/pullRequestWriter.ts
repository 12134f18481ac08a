import type { RequestId } from '../core/model/requestId';
import type { Instant } from '../core/model/instant';
import type { Login, TeamId } from '../core/model/ids';

/** Who is asked, or asked no longer: logins, and teams as `organisation/slug`. */
export interface Reviewers {
  readonly users: readonly Login[];
  readonly teams: readonly TeamId[];
}

/**
 * Where what the user has confirmed goes. Each rejects with a FailureError: `refused` in GitHub's own words when
 * it will not have it, so that nothing was done; any other kind when nobody knows whether it got through.
 */
export interface PullRequestWriter {
  comment(id: RequestId, body: string, signal: AbortSignal): Promise<void>;
  /** Whether a comment made since a moment carries the note of this id. */
  hasComment(id: RequestId, noteId: string, since: Instant, signal: AbortSignal): Promise<boolean>;
  ask(id: RequestId, reviewers: Reviewers, signal: AbortSignal): Promise<void>;
  unask(id: RequestId, reviewers: Reviewers, signal: AbortSignal): Promise<void>;
}
