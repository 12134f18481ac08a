import type { RequestNow } from '../core/actions/obstacle';
import type { RequestId } from '../core/model/requestId';
import type { Instant } from '../core/model/instant';
import type { Login, TeamId } from '../core/model/ids';

/** Reviewers to request or remove: logins, and teams as `organization/slug`. */
export interface Reviewers {
  readonly users: readonly Login[];
  readonly teams: readonly TeamId[];
}

/**
 * Sends what the user has confirmed. Each method rejects with a FailureError: `refused`, in GitHub's own
 * words, if GitHub refused and nothing was done; any other kind if it's unknown whether it got through.
 */
export interface PullRequestWriter {
  comment(id: RequestId, body: string, signal: AbortSignal): Promise<void>;
  /** Replaces the text of the user's own comment. */
  edit(id: RequestId, comment: number, body: string, signal: AbortSignal): Promise<void>;
  /**
   * Reads the request as it is now, and whether a comment made since then contains the note with this id.
   * Rejects if any of it can't be told for certain: a text must never be posted twice, nor elsewhere.
   */
  look(id: RequestId, noteId: string, since: Instant, signal: AbortSignal): Promise<RequestNow>;
  ask(id: RequestId, reviewers: Reviewers, signal: AbortSignal): Promise<void>;
  unask(id: RequestId, reviewers: Reviewers, signal: AbortSignal): Promise<void>;
}
