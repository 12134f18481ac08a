/** One row of the sample's tables. What is left out is ordinary: asked by its author, with green checks. */
export interface SampleRequest {
  /** `repository#12` */
  readonly at: string;
  readonly title: string;
  /** Absent for a deleted account. */
  readonly by?: string;
  readonly size: readonly [additions: number, deletions: number, files: number];
  /** Oldest first. */
  readonly steps: readonly Step[];
  readonly isFromFork?: true;
  readonly isDraft?: true;
  readonly hasConflicts?: true;
  readonly labels?: readonly string[];
  readonly checks?: 'FAILURE' | 'PENDING';
  /** Title of a milestone. */
  readonly due?: string;
  /** An issue, as `repository#12`. */
  readonly closes?: string;
  /** An issue whose text says that it waits, as `repository#12`. */
  readonly awaitedBy?: string;
}

/**
 * What happened so many working hours ago, and who did it, or who was asked: a login or a team. Left out, it is
 * the viewer who is asked or reviews, and the author who does all else.
 */
export type Step =
  | readonly [hoursAgo: number, what: 'asked' | ReviewState | AuthorStep, who?: string]
  /** A promise to review, so many days from now. */
  | readonly [hoursAgo: number, what: 'promised', who: string, inDays: number]
  | readonly [hoursAgo: number, what: 'claimed', who: string, team: string];

export type ReviewState = 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED';
export type AuthorStep = 'comment' | 'commit' | 'ready';
