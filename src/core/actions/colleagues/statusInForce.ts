import type { Instant } from '../../model/instant';
import { plainText } from '../../text/plainText';

/** What somebody says of themselves on GitHub, while it holds. */
export interface ColleagueStatus {
  /** In GitHub's words "Busy": they have said that they may be slow to answer. */
  readonly isBusy: boolean;
  readonly message?: string;
  /** Not known where they have named no end. */
  readonly until?: Instant;
}

export interface WrittenStatus {
  readonly isBusy: boolean;
  readonly message: string;
  readonly until: Instant | undefined;
}

/** Undefined where it says nothing, or has ended. */
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

/** GitHub takes 80 characters. */
const longest = 80;

/** A palm tree, or `:palm_tree:`, may mean anything. */
function hasWords(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line.replaceAll(/:[a-z+-][\w+-]*:/gi, ''));
}
