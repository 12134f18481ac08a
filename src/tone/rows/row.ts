import type { Severity } from '../finding';

/**
 * How often a pattern was right on remarks that weren't written for it: nearly always, or hardly more often
 * than not.
 */
export type Trust = 'sure' | 'plain' | 'doubtful';

/** A pattern by which a rule finds what it's about. Written in `src/tone/rows/<language>/<rule>.yaml`. */
export interface Row {
  /** In the syntax of `compile`. */
  readonly find: string;
  /** Skips sentences that match this, in which the words have another meaning. */
  readonly unless?: string;
  /** Overrides the rule's severity: mock praise is worse than a dry joke. */
  readonly severity?: Severity;
  /** `plain` if absent. */
  readonly trust?: Trust;
  /** Only if the comment says little else: no reason, no code, no link. */
  readonly isAlone?: true;
  /** Overrides the rule's rewrite; `$<name>` inserts the match of the named group. */
  readonly rewrite?: string;
}

/** A row as `npm run rules` writes it. */
export interface BuiltRow extends Row {
  readonly rule: string;
  /** Any text that the row matches has a word of each of these sets; indexes of `BuiltRows.words`. */
  readonly needs: readonly number[];
}

/** All rows of a language, and the sets of words that tell which of them are worth trying. */
export interface BuiltRows {
  /** Each a set of words, separated by bars. */
  readonly words: readonly string[];
  readonly rows: readonly BuiltRow[];
}
