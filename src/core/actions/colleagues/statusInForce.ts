import type { Instant } from '../../model/instant';
import { plainText } from '../../text/plainText';

/** A person's current GitHub status. */
export interface ColleagueStatus {
  /** "Busy" on GitHub: they've said they may be slow to respond. */
  readonly isBusy: boolean;
  readonly message?: string;
  /** Absent if they haven't set an end. */
  readonly until?: Instant;
}

export interface WrittenStatus {
  readonly isBusy: boolean;
  readonly message: string;
  readonly until: Instant | undefined;
}

/** Returns the status; undefined if it says nothing or has expired. */
export function statusInForce(
  { isBusy, message: written, until }: WrittenStatus,
  now: Instant,
): ColleagueStatus | undefined {
  if (until !== undefined && until <= now) return undefined;
  const line = plainText(written, longest);
  const message = hasWords(line) ? line : undefined;
  if (!isBusy && message === undefined) return undefined;
  return { isBusy, ...(message !== undefined && { message }), ...(until !== undefined && { until }) };
}

/** GitHub allows 80 characters. */
const longest = 80;

/** A palm tree, or `:palm_tree:`, could mean anything, so emoji don't count as words. */
function hasWords(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line.replaceAll(/:[a-z+-][\w+-]*:/gi, ''));
}
