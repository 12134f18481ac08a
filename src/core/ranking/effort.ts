import { minute, type Duration } from '../model/instant';
import type { PullRequest } from '../model/pullRequest';
import type { EffortSettings } from '../settings/effortSettings';

/** About how long a review takes, and what that was worked out from. */
export interface Effort {
  /** Whole minutes, at least 1: the figure that the order, the row and the explanation all use. */
  readonly minutes: number;
  /** Changed lines that somebody reads: without generated files and lockfiles. */
  readonly lines: number;
  /** Changed lines that nobody reads. */
  readonly skipped: number;
  /** Whether reading it takes over an hour, so that its author may be asked to split it. */
  readonly isLong: boolean;
}

/**
 * `skipped`: changed lines of generated files and lockfiles; 0 as long as the files are not known, so that an
 * effort can only shrink when they are. Counts that make no sense count as 0.
 */
export function estimateEffort(
  { additions, deletions }: Pick<PullRequest, 'additions' | 'deletions'>,
  skipped: number,
  { switchMinutes, linesPerHour, mostMinutes }: EffortSettings,
): Effort {
  const changed = sane(additions) + sane(deletions);
  const unread = Math.min(changed, sane(skipped));
  const lines = changed - unread;
  const exact = switchMinutes + (60 * lines) / linesPerHour;
  return {
    minutes: Math.max(1, Math.min(mostMinutes, Math.ceil(exact))),
    lines,
    skipped: unread,
    isLong: lines > linesPerHour,
  };
}

export function toDuration({ minutes }: Pick<Effort, 'minutes'>): Duration {
  return minutes * minute;
}

function sane(count: number): number {
  return Number.isFinite(count) && count > 0 ? count : 0;
}
