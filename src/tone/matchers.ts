import { compile, type Lists } from './pattern/compile';
import { WordIndex } from './pattern/wordIndex';
import type { Language } from './finding';
import { chinese } from './lists/chinese';
import { english } from './lists/english';
import type { Rule } from './rule';
import type { BuiltRow, BuiltRows, Row } from './rows/row';
import chineseRows from './rows/zh.generated.json';
import englishRows from './rows/en.generated.json';
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

/**
 * The rows of one language: those for any comment, and those for comments that say little else. Each is made
 * when it's first needed: a check of English waits for no Chinese.
 */
interface Shelf {
  readonly any: () => Drawer;
  readonly alone: () => Drawer;
}

interface Drawer {
  readonly rows: readonly Matcher[];
  readonly index: WordIndex;
}

export type Matchers = Readonly<Record<Language, Shelf>>;

export function createMatchers(
  built: Readonly<Record<Language, BuiltRows>> = {
    en: englishRows as BuiltRows,
    zh: chineseRows as BuiltRows,
  },
): Matchers {
  const byId = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]));
  const shelf = (language: Language, lists: Lists): Shelf => {
    const { rows, words } = built[language];
    const drawer = (some: readonly BuiltRow[]): Drawer => ({
      rows: some.flatMap((row) => {
        const rule = byId.get(row.rule);
        return rule ? [toMatcher(row, rule, language, lists)] : [];
      }),
      index: new WordIndex(some.map(({ needs }) => needs.map((set) => words[set]?.split('|') ?? []))),
    });
    return {
      any: once(() => drawer(rows.filter(({ isAlone }) => !isAlone))),
      alone: once(() => drawer(rows.filter(({ isAlone }) => isAlone))),
    };
  };
  return { en: shelf('en', english), zh: shelf('zh', chinese) };
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
    open(matchers[each].any());
    if (isAlone) open(matchers[each].alone());
  }
  return found;
}

function toMatcher(row: BuiltRow, rule: Rule, language: Language, lists: Lists): Matcher {
  const { find, unless } = row;
  return {
    rule,
    language,
    row,
    find: once(() => compile(find, language, lists)),
    unless: unless === undefined ? undefined : once(() => compile(unless, language, lists)),
  };
}

/** Few patterns are ever tried, so the others are never compiled. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
