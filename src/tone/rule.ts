import type { Translate } from '../core/messages/translate';
import type { Comment } from './comment';
import type { Language, Severity } from './finding';
import type { Sentence } from './sentence';

/** Something that a kind reviewer would say differently. */
export interface Rule<Id extends string = string> {
  readonly id: Id;
  readonly severity: Severity;
  /** For a severity that depends on the whole comment. */
  readonly severityIn?: (comment: Comment) => Severity;
  /** Off unless the user turns it on. */
  readonly isOff?: true;
  readonly reason: (t: Translate) => string;
  /**
   * What could be said instead, unless a row has its own rewrite. A rule without a rewrite in a language says
   * why.
   */
  readonly rewrite: Readonly<Record<Language, string | { readonly none: string }>>;
  /** The rewrite replaces only the marked words; otherwise the whole sentence is marked and replaced. */
  readonly isPhrase?: true;
  /** Sentences that the rule ignores, even if a row matches. */
  readonly isMeantWell?: (sentence: Sentence, comment: Comment) => boolean;
  readonly rows: Readonly<Record<Language, readonly (string | Row)[]>>;
  /** Finds what no pattern can match. */
  readonly find?: (sentence: Sentence, comment: Comment) => Span | undefined;
}

/** A pattern in the syntax of `compile`. A bare string is a pattern with no options. */
export interface Row {
  readonly find: string;
  /** Overrides the rule's rewrite; `$<name>` inserts the match of the named group. */
  readonly rewrite?: string;
  /** Overrides the rule's severity: mock praise is worse than a dry joke. */
  readonly severity?: Severity;
  /** Only if the comment says little else: no reason, no code, no link. */
  readonly isAlone?: true;
  /** Skips sentences that match this, in which the words have another meaning. */
  readonly unless?: string;
}

/** Offsets in the sentence. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly severity?: Severity;
  readonly rewrite?: string;
}

/** Applies the same options to many patterns. */
export function each(options: Omit<Row, 'find'>, finds: readonly string[]): Row[] {
  return finds.map((find) => ({ ...options, find }));
}
