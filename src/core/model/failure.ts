import { hour, type Duration, type Instant } from './instant';

/** Why something couldn't be read from GitHub: classified once, at the edge. */
export type Failure =
  | { readonly kind: 'signedOut' }
  /** The account or the token lacks permission. */
  | { readonly kind: 'noPermission' }
  /** An organization requires the token to be authorized, at `url`. */
  | { readonly kind: 'singleSignOn'; readonly url?: string }
  | { readonly kind: 'offline' }
  | { readonly kind: 'rateLimited'; readonly until: Instant }
  /** GitHub rejected the request, with its own message; nothing was changed. */
  | { readonly kind: 'refused'; readonly status: number; readonly message: string }
  /** What the user confirmed no longer fits the request; nothing was changed. */
  | { readonly kind: 'overtaken'; readonly by: Overtaking }
  /** It was written with another account than the one that's signed in now. */
  | { readonly kind: 'otherAccount' }
  /** GitHub is reachable, but returned a server error. */
  | { readonly kind: 'serverTrouble'; readonly status: number }
  /** The response isn't GitHub's: a proxy's page, or a truncated body. */
  | { readonly kind: 'nonsense' }
  | { readonly kind: 'unexpected'; readonly message: string };

export const overtakings = [
  'merge',
  'close',
  'deletion',
  'move',
  'answer',
  'otherWindow',
  /** It's posted already, with another text. */
  'otherText',
  /** Its text has been changed since the user confirmed it. */
  'edit',
] as const;
export type Overtaking = (typeof overtakings)[number];

/** GitHub's budgets are hourly, so no limit lasts longer. */
export const longestLimit: Duration = hour;

/** Returns whether GitHub's rate limit still applies. Asking before it's over extends it. */
export function isLimited(failure: Failure | undefined, now: Instant): boolean {
  if (failure?.kind !== 'rateLimited') return false;
  const left = failure.until - now;
  // GitHub never states a longer limit than this; if more is left, the clock was set back.
  return left > 0 && left <= longestLimit;
}

/** Carries a failure up to the one place that handles it. */
export class FailureError extends Error {
  constructor(readonly failure: Failure) {
    super('message' in failure ? failure.message : failure.kind);
    this.name = 'FailureError';
  }
}

/** Returns the failure an error carries, whichever bundle's `FailureError` class it is. */
export function failureIn(error: unknown): Failure | undefined {
  if (!(error instanceof Error) || error.name !== 'FailureError') return undefined;
  return 'failure' in error ? (error.failure as Failure) : undefined;
}
