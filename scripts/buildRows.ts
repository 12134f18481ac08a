import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Language } from '../src/tone/finding';
import { chinese } from '../src/tone/lists/chinese';
import { english } from '../src/tone/lists/english';
import type { Lists } from '../src/tone/pattern/compile';
import { neededWords } from '../src/tone/pattern/neededWords';
import { parsePattern } from '../src/tone/pattern/parsePattern';
import type { BuiltRow, BuiltRows } from '../src/tone/rows/row';
import { ruleIds } from '../src/tone/ruleId';
import { sources } from '../src/tone/why';
import { root } from './runMocha';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());

const row = v.strictObject({
  id: text,
  find: v.pipe(v.string(), v.nonEmpty()),
  unless: v.optional(text),
  severity: v.optional(v.picklist(['warning', 'information', 'hint'])),
  trust: v.optional(v.picklist(['sure', 'doubtful'])),
  isAlone: v.optional(v.literal(true)),
  rewrite: v.optional(text),
  hits: v.pipe(v.array(text), v.nonEmpty('a row needs a text that it hits')),
  spares: v.pipe(v.array(text), v.nonEmpty('a row needs a text that it spares')),
});

const table = v.strictObject({
  rule: v.picklist(ruleIds),
  sources: v.pipe(v.array(v.picklist(Object.keys(sources) as (keyof typeof sources)[])), v.nonEmpty()),
  rows: v.pipe(v.array(row), v.nonEmpty()),
});

/** The rows of one rule in one language, as people write them. */
export type RowTable = v.InferOutput<typeof table>;

export const languages = ['en', 'zh'] as const satisfies readonly Language[];

const listsOf: Readonly<Record<Language, Lists>> = { en: english, zh: chinese };

/** Reads the tables of a language, in the order of the rules. Throws with the file's name where one is wrong. */
export function readTables(language: Language): RowTable[] {
  const folder = path.join(root, 'src/tone/rows', language);
  const tables = readdirSync(folder)
    .sort()
    .map((file): RowTable => {
      const read = v.safeParse(table, parse(readFileSync(path.join(folder, file), 'utf8')));
      if (!read.success) throw new Error(`${language}/${file}: ${v.summarize(read.issues)}`);
      return read.output;
    });
  return tables.sort((a, b) => ruleIds.indexOf(a.rule) - ruleIds.indexOf(b.rule));
}

/** Returns what the extension loads: the rows without their examples, and the words by which they're found. */
export function buildRows(language: Language): BuiltRows {
  const sets = new Map<string, number>();
  const wordsOfList = listReader(listsOf[language]);
  const toSet = (words: readonly string[]): number => {
    const key = words.join('|');
    const index = sets.get(key) ?? sets.size;
    sets.set(key, index);
    return index;
  };
  const rows = readTables(language).flatMap((one) =>
    one.rows.map(({ find, unless, severity, trust, isAlone, rewrite }): BuiltRow => ({
      rule: one.rule,
      find,
      ...(unless !== undefined && { unless }),
      ...(severity !== undefined && { severity }),
      ...(trust !== undefined && { trust }),
      ...(isAlone && { isAlone }),
      ...(rewrite !== undefined && { rewrite }),
      needs: neededWords(parsePattern(find, wordsOfList)).map(shortened).map(toSet),
    })),
  );
  return { words: [...sets.keys()], rows };
}

/**
 * Returns beginnings of the words, without those that begin with another. They only rule out most rows: what
 * they let through is tried as a whole, so short ones are as good and take less space.
 */
function shortened(words: readonly string[]): string[] {
  const beginnings = [...new Set(words.map((word) => word.slice(0, longestWord)))].sort();
  const kept: string[] = [];
  for (const word of beginnings) if (!kept.some((each) => word.startsWith(each))) kept.push(word);
  return kept;
}

const longestWord = 6;

/** Returns a getter for each list's words, computed on first use. */
function listReader(lists: Lists): (name: string) => readonly string[] | undefined {
  const known = new Map<string, readonly string[] | undefined>();
  const getWords = (name: string): readonly string[] | undefined => {
    if (!known.has(name)) known.set(name, neededWords(parsePattern(lists[name] ?? '', getWords))[0]);
    return known.get(name);
  };
  return getWords;
}

export function toFileOfRows(language: Language): string {
  return path.join(root, 'src/tone/rows', `${language}.generated.json`);
}

export function toTextOfRows(built: BuiltRows): string {
  const lines = (items: readonly unknown[]): string => items.map((item) => JSON.stringify(item)).join(',\n');
  return `{"words":[\n${lines(built.words)}\n],"rows":[\n${lines(built.rows)}\n]}\n`;
}

if (require.main === module)
  for (const language of languages) writeFileSync(toFileOfRows(language), toTextOfRows(buildRows(language)));
