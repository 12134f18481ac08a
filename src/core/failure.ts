import type { Instant } from './instant';

/** Why something could not be read from GitHub: classified once, at the edge. */
export type Failure =
  | { readonly kind: 'signedOut' }
  /** The account or the token may not do this. */
  | { readonly kind: 'noPermission' }
  /** An organisation wants the token to be authorised; `url` leads there. */
  | { readonly kind: 'singleSignOn'; readonly url?: string }
  | { readonly kind: 'offline' }
  | { readonly kind: 'rateLimited'; readonly until: Instant }
  /** GitHub is there, but in trouble. */
  | { readonly kind: 'serverTrouble'; readonly status: number }
  /** Something answered that does not speak as GitHub: a proxy's page, a body cut short. */
  | { readonly kind: 'nonsense' }
  | { readonly kind: 'unexpected'; readonly message: string };

/** Carries a failure up to the one place that handles it. */
export class FailureError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind === 'unexpected' ? failure.message : failure.kind);
    this.name = 'FailureError';
  }
}
