import type { Translate } from '../core/messages/translate';
import type { Comment } from './comment';
import type { Language, Severity } from './finding';
import type { Sentence } from './sentence';

/** Something that a kind reviewer would say differently. What its patterns are is in `rows`. */
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
  /** Finds what no pattern can match. */
  readonly find?: (sentence: Sentence, comment: Comment) => Span | undefined;
}

/** Offsets in the sentence. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly severity?: Severity;
  readonly rewrite?: string;
}
