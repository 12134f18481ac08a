import type { Translate } from '../core/messages/translate';
import type { Comment } from './comment';
import type { Language, Severity } from './finding';
import type { Sentence } from './sentence';

/** One thing that a kind reviewer would say otherwise. */
export interface Rule<Id extends string = string> {
  readonly id: Id;
  readonly severity: Severity;
  /** Where the comment as a whole makes it graver or lighter. */
  readonly severityIn?: (comment: Comment) => Severity;
  /** Off until somebody wants it. */
  readonly isOff?: true;
  readonly reason: (t: Translate) => string;
  /** What could be said instead, unless a row knows better. A rule without a rewrite in a language says why not. */
  readonly rewrite: Readonly<Record<Language, string | { readonly none: string }>>;
  /** Its rewrite stands for the marked words alone; else for the whole sentence, which is marked then. */
  readonly isPhrase?: true;
  /** Sentences that the rule leaves alone whatever its rows say. */
  readonly isMeantWell?: (sentence: Sentence, comment: Comment) => boolean;
  readonly rows: Readonly<Record<Language, readonly (string | Row)[]>>;
  /** What no pattern can tell. */
  readonly find?: (sentence: Sentence, comment: Comment) => Span | undefined;
}

/** A pattern, as `compile` reads it. A bare string is a pattern alone. */
export interface Row {
  readonly find: string;
  /** In place of the rule's: `$<name>` is what the group of that name has found. */
  readonly rewrite?: string;
  /** In place of the rule's: mock praise is worse than a dry joke. */
  readonly severity?: Severity;
  /** Only if the comment says little else: no reason, no code, no link. */
  readonly isAlone?: true;
  /** Sentences in which these words have another sense. */
  readonly unless?: string;
}

/** Offsets in the sentence. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly severity?: Severity;
  readonly rewrite?: string;
}

/** The same for many patterns. */
export function each(options: Omit<Row, 'find'>, finds: readonly string[]): Row[] {
  return finds.map((find) => ({ ...options, find }));
}
