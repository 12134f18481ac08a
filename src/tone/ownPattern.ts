import type { Translate } from '../core/messages/translate';
import type { Severity } from './finding';
import { parsePattern } from './pattern/parsePattern';
import { slownessOf, type Slowness } from './pattern/slowness';

/** A pattern of the user's own, tried on single sentences in small letters. */
export interface OwnPattern {
  readonly pattern: string;
  readonly message: string;
  readonly severity?: Severity;
  readonly rewrite?: string;
}

/** Why a pattern cannot be used, in one sentence; nothing if it can. */
export function refusalOf(pattern: string, t: Translate): string | undefined {
  if (pattern.trim() === '') return t('The pattern is empty.');
  if (pattern.length > longestPattern) {
    return t('The pattern is longer than {0} characters.', longestPattern);
  }
  const made = regExpOf(pattern);
  if (typeof made === 'string') return t("The pattern isn't a valid regular expression: {0}", made);
  const slowness = slownessOf(parsePattern(pattern));
  if (slowness) return slownessWords(slowness, t);
  return made.test('') ? t('The pattern matches everything, even empty text.') : undefined;
}

/** The pattern as it is tried, or what is wrong with it. */
export function regExpOf(pattern: string): RegExp | string {
  try {
    return new RegExp(pattern, 'iu');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const longestPattern = 200;

function slownessWords(slowness: Slowness, t: Translate): string {
  switch (slowness) {
    case 'nested':
      return t('The pattern may be slow: it nests one repeat inside another.');
    case 'ambiguous':
      return t('The pattern may be slow: it repeats alternatives that can match the same text.');
    case 'overlapping':
      return t('The pattern may be slow: two of its unlimited repeats can match the same text.');
    case 'lookbehind':
      return t('The pattern may be slow: it has an unlimited lookbehind.');
    case 'backreference':
      return t('The pattern may be slow: it uses a backreference.');
  }
}
