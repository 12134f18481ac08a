import { minute, type Duration } from '../model/instant';
import type { PullRequest } from '../model/pullRequest';
import type { EffortSettings } from '../settings/effortSettings';

/** About how long a review takes, and the numbers behind the estimate. */
export interface Effort {
  /** Whole minutes, at least 1. The order, the row and the explanation all use this number. */
  readonly minutes: number;
  /** Changed lines to read: without generated files and lockfiles. */
  readonly lines: number;
  /** Changed lines that don't need reading. */
  readonly skipped: number;
  /** Whether reading it takes over an hour, so the author may be asked to split it. */
  readonly isLong: boolean;
}

/**
 * Estimates the effort. `skipped` is the number of changed lines in generated files and lockfiles; it's 0
 * until the files are known, so an estimate can only shrink. Invalid counts are treated as 0.
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
