import { hour, type Duration, type Instant } from './instant';

/** Why something could not be read from GitHub: classified once, at the edge. */
export type Failure =
  | { readonly kind: 'signedOut' }
  /** The account or the token may not do this. */
  | { readonly kind: 'noPermission' }
  /** An organisation wants the token to be authorised; `url` leads there. */
  | { readonly kind: 'singleSignOn'; readonly url?: string }
  | { readonly kind: 'offline' }
  | { readonly kind: 'rateLimited'; readonly until: Instant }
  /** GitHub will not do what was asked of it, in its own words; nothing was done. */
  | { readonly kind: 'refused'; readonly status: number; readonly message: string }
  /** GitHub is there, but in trouble. */
  | { readonly kind: 'serverTrouble'; readonly status: number }
  /** Something answered that does not speak as GitHub: a proxy's page, a body cut short. */
  | { readonly kind: 'nonsense' }
  | { readonly kind: 'unexpected'; readonly message: string };

/** GitHub's budgets are by the hour, so no limit lasts longer. */
export const longestLimit: Duration = hour;

/** GitHub has said when it may be asked again; asking earlier makes it later. */
export function isLimited(failure: Failure | undefined, now: Instant): boolean {
  if (failure?.kind !== 'rateLimited') return false;
  const left = failure.until - now;
  // More than the longest was never said: the clock has been set back.
  return left > 0 && left <= longestLimit;
}

/** Carries a failure up to the one place that handles it. */
export class FailureError extends Error {
  constructor(readonly failure: Failure) {
    super('message' in failure ? failure.message : failure.kind);
    this.name = 'FailureError';
  }
}

/** The failure that an error carries, whichever bundle's class it is of. */
export function failureIn(error: unknown): Failure | undefined {
  if (!(error instanceof Error) || error.name !== 'FailureError') return undefined;
  return 'failure' in error ? (error.failure as Failure) : undefined;
}
