import { minute, type Duration } from '../instant';
import type { ReviewRequest } from '../reviewRequest';

/** What a review takes. The one place for the figures of reading. */
export interface EffortSettings {
  /** To switch in and out again. */
  readonly switchMinutes: number;
  /** 200 to 400 lines in 60 to 90 minutes is what a reviewer can do well (SmartBear at Cisco, 2,500 reviews). */
  readonly linesPerHour: number;
  /** No review is planned as longer: whoever reads on after that reads badly. */
  readonly mostMinutes: number;
}

export const defaultEffort: EffortSettings = { switchMinutes: 15, linesPerHour: 400, mostMinutes: 120 };

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
export function effortOf(
  { additions, deletions }: Pick<ReviewRequest, 'additions' | 'deletions'>,
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

export function durationOf({ minutes }: Pick<Effort, 'minutes'>): Duration {
  return minutes * minute;
}

function sane(count: number): number {
  return Number.isFinite(count) && count > 0 ? count : 0;
}
