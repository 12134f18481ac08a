import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../src/tone/finding';
import { extractFeatures } from '../src/tone/classifier/features';
import type { Learnt } from '../src/tone/classifier/classify';
import { rules } from '../src/tone/rules/all';
import { whys } from '../src/tone/why';
import { foldedProse } from '../src/tone/markdown/prose';
import { fit, type Example, type Model } from './logisticRegression';
import { readTables } from './buildRows';
import { root } from './runMocha';

/** A remark and its human label. */
interface Labelled {
  readonly text: string;
  readonly severity: 'warn' | 'info' | 'none';
}

/** Reads the remarks written for training, one `["warn", "…"]` per line. */
function textsIn(language: Language): Labelled[] {
  return readLines(`toneTexts/${language}.jsonl`).map((line) => {
    const [severity, text] = line as [Labelled['severity'], string];
    return { severity, text };
  });
}

/** Reads the remarks used to develop the rules, plus traps, which are weighted more heavily. */
function testTexts(language: Language): Labelled[] {
  const read = (file: string): Labelled[] =>
    readLines(file)
      .map((line) => line as Labelled & { lang: Language })
      .filter(({ lang }) => lang === language);
  return [...read('tone.jsonl'), ...times(4, read('ordinary.jsonl'))];
}

function readLines(file: string): unknown[] {
  return readFileSync(path.join(root, 'test/support', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}

function times<T>(count: number, items: readonly T[]): T[] {
  return Array.from({ length: count }, () => items).flat();
}

/** Returns harmless prose: paragraphs from the documentation of the packages installed here. */
function plainProse(most: number): Labelled[] {
  const folder = path.join(root, 'node_modules');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:^|[\\/])(?:readme|changelog|history)\.md$/i.test(file))
    .sort();
  const paragraphs = files.flatMap((file) =>
    readFileSync(path.join(folder, file), 'utf8')
      .slice(0, 20_000)
      .replace(/```[^]*?```/g, '')
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => /^[A-Z-][^|<]{30,400}$/.test(paragraph)),
  );
  const distinct = [...new Set(paragraphs)];
  const step = Math.max(1, Math.floor(distinct.length / most));
  return distinct.filter((_, index) => index % step === 0).map((text) => ({ text, severity: 'none' }));
}

/**
 * Returns the rules' own suggestions, which are fair and must stay so; each counts as much as several other
 * texts.
 */
function ownWords(language: Language): Labelled[] {
  const rewrites = [
    ...rules.map(({ rewrite }) => rewrite[language]),
    ...readTables(language).flatMap(({ rows }) => rows.map(({ rewrite }) => rewrite)),
  ];
  const examples = Object.values(whys).map((why) => why.examples[language].instead);
  const texts = [...rewrites, ...examples].filter((text) => typeof text === 'string');
  const distinct = [...new Set(texts.map((text) => text.replace(/\$(?:0|<\w+>)/g, '…')))];
  return times(
    5,
    distinct.map((text) => ({ text, severity: 'none' })),
  );
}

/** Learns to separate hurtful texts from the rest. A mild fault is weak evidence either way. */
function learn(texts: readonly Labelled[]): Learnt {
  const hurting = texts.filter(({ severity }) => severity === 'warn').length;
  const half = texts.length / 2;
  const examples = texts.map(({ text, severity }): Example => {
    const isOne = severity === 'warn';
    const weight = half / (isOne ? hurting : texts.length - hurting);
    return {
      features: extractFeatures(foldedProse(text)),
      isOne,
      weight: severity === 'info' ? weight * mild : weight,
    };
  });
  const counts = countFeatures(examples);
  const isSeenTwice = (feature: string): boolean => (counts.get(feature) ?? 0) >= 2;
  const first = fit(examples, isSeenTwice);
  const kept = strongest(first, counts);
  const { bias, weights } = fit(examples, (feature) => kept.has(feature));
  const tenths = [...weights].map(([feature, weight]) => [feature, Math.round(weight * 10)] as const);
  const sorted = tenths
    .filter(([, weight]) => weight !== 0)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return { bias: Math.round(bias * 10), weights: Object.fromEntries(sorted) };
}

const mild = 0.4;

/** More features improve the results little, and have to be loaded. */
const most = 3000;

function strongest({ weights }: Model, counts: ReadonlyMap<string, number>): Set<string> {
  const strength = ([feature, weight]: readonly [string, number]): number =>
    Math.abs(weight) * Math.sqrt(counts.get(feature) ?? 0);
  const sorted = [...weights].sort((a, b) => strength(b) - strength(a) || (a[0] < b[0] ? -1 : 1));
  return new Set(sorted.slice(0, most).map(([feature]) => feature));
}

function countFeatures(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of examples) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return counts;
}

if (require.main === module) {
  const names: Readonly<Record<Language, string>> = { en: 'english', zh: 'chinese' };
  for (const language of ['en', 'zh'] as const) {
    const file = path.join(root, 'src/tone/classifier', `${names[language]}.json`);
    const texts = [
      ...textsIn(language),
      ...testTexts(language),
      ...ownWords(language),
      ...(language === 'en' ? plainProse(1500) : []),
    ];
    writeFileSync(file, `${JSON.stringify(learn(texts), undefined, 2)}\n`);
  }
}
