import type { Severity } from './finding';

/** A pattern of the user's own, matched against single sentences in small letters. */
export interface OwnPattern {
  readonly pattern: string;
  readonly message: string;
  readonly severity?: Severity;
  readonly rewrite?: string;
}
