import { compile } from './pattern/compile';
import { neededWords } from './pattern/neededWords';
import { parsePattern } from './pattern/parsePattern';
import { WordIndex } from './pattern/wordIndex';
import type { Language } from './finding';
import { chinese } from './lists/chinese';
import { english } from './lists/english';
import type { Row, Rule } from './rule';
import { rules } from './rules/all';

/** A row of a rule, ready to be tried. */
export interface Matcher {
  readonly rule: Rule;
  readonly language: Language;
  readonly row: Row;
  readonly find: RegExp;
  readonly unless: RegExp | undefined;
}

export interface Matchers {
  readonly all: readonly Matcher[];
  readonly index: WordIndex;
}

export function matchersOf(from: readonly Rule[] = rules): Matchers {
  const all = from.flatMap((rule) => [...rowsOf(rule, 'en'), ...rowsOf(rule, 'zh')]);
  return { all, index: new WordIndex(all.map(({ find }) => neededWords(parsePattern(find.source)))) };
}

function rowsOf(rule: Rule, language: Language): Matcher[] {
  const lists = language === 'en' ? english : chinese;
  return rule.rows[language].map((written) => {
    const row = typeof written === 'string' ? { find: written } : written;
    const unless = row.unless ? compile(row.unless, language, lists) : undefined;
    return { rule, language, row, find: compile(row.find, language, lists), unless };
  });
}
