import { compile, type Lists } from './pattern/compile';
import { neededWords } from './pattern/neededWords';
import { parsePattern } from './pattern/parsePattern';
import { WordIndex } from './pattern/wordIndex';
import type { Language } from './finding';
import { chinese } from './lists/chinese';
import { english } from './lists/english';
import type { Row, Rule } from './rule';
import { rules } from './rules/all';
import type { Sentence } from './sentence';

/** A rule's row, ready to be matched. */
export interface Matcher {
  readonly rule: Rule;
  readonly language: Language;
  readonly row: Row;
  readonly find: () => RegExp;
  readonly unless: (() => RegExp) | undefined;
}

/** The rows of one language: those for any comment, and those for comments that say little else. */
interface Shelf {
  readonly any: Drawer;
  readonly alone: Drawer;
}

interface Drawer {
  readonly rows: readonly Matcher[];
  readonly index: WordIndex;
}

export type Matchers = Readonly<Record<Language, Shelf>>;

export function createMatchers(from: readonly Rule[] = rules): Matchers {
  const indexFor = (language: Language, lists: Lists): Shelf => {
    const all = from.flatMap((rule) => toRows(rule, language, lists));
    const words = wordsOfLists(lists);
    const drawer = (rows: readonly Matcher[]): Drawer => ({
      rows,
      index: new WordIndex(rows.map(({ row }) => neededWords(parsePattern(row.find, words)))),
    });
    return {
      any: drawer(all.filter(({ row }) => !row.isAlone)),
      alone: drawer(all.filter(({ row }) => row.isAlone)),
    };
  };
  return { en: indexFor('en', english), zh: indexFor('zh', chinese) };
}

/** Returns the rows whose words occur in the sentence. English rows are tried on Chinese sentences too. */
export function candidates(
  matchers: Matchers,
  { text, language }: Sentence,
  isAlone: boolean,
  languages: readonly Language[],
): Matcher[] {
  const found: Matcher[] = [];
  const open = ({ rows, index }: Drawer): void => {
    for (const entry of index.find(text)) {
      const matcher = rows[entry];
      if (matcher) found.push(matcher);
    }
  };
  for (const each of languages) {
    if (each === 'zh' && language === 'en') continue;
    open(matchers[each].any);
    if (isAlone) open(matchers[each].alone);
  }
  return found;
}

function toRows(rule: Rule, language: Language, lists: Lists): Matcher[] {
  return rule.rows[language].map((written) => {
    const row = typeof written === 'string' ? { find: written } : written;
    const find = once(() => compile(row.find, language, lists));
    const { unless } = row;
    return {
      rule,
      language,
      row,
      find,
      unless: unless === undefined ? undefined : once(() => compile(unless, language, lists)),
    };
  });
}

/** Returns a getter for each list's words, computed on first use. */
function wordsOfLists(lists: Lists): (name: string) => readonly string[] | undefined {
  const known = new Map<string, readonly string[] | undefined>();
  const getWords = (name: string): readonly string[] | undefined => {
    if (!known.has(name)) known.set(name, neededWords(parsePattern(lists[name] ?? '', getWords))[0]);
    return known.get(name);
  };
  return getWords;
}

/** Few patterns are ever tried, so the others are never compiled. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
