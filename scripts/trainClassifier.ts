import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../src/tone/finding';
import { extractFeatures, featureValue } from '../src/tone/classifier/features';
import type { Learnt } from '../src/tone/classifier/classify';
import { extractProse } from '../src/tone/markdown/prose';
import { splitSentences } from '../src/tone/sentence';
import { fit, type Example, type Model } from './logisticRegression';
import { root } from './runMocha';

/** A remark that somebody wrote for learning, and its label. */
export interface Remark {
  readonly text: string;
  readonly label: 'warn' | 'info' | 'none';
  /** The file's name: kinds of text are scored apart. */
  readonly from: string;
}

const folder = path.join(root, 'test/support/toneTexts');

/**
 * Reads the remarks written for learning: one `["warn", "…"]` a line, or a bare `"…"` where nobody in the file
 * is hurt. The texts of `suites` are for scoring and never read here.
 */
export function readRemarks(language: Language): Remark[] {
  return readdirSync(path.join(folder, language))
    .sort()
    .flatMap((file) =>
      readFileSync(path.join(folder, language, file), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line): Remark => {
          const read = JSON.parse(line) as string | [Remark['label'], string];
          const [label, text] = typeof read === 'string' ? (['none', read] as const) : read;
          return { label, text, from: file.replace(/\.jsonl$/, '') };
        }),
    );
}

/** A remark's sentences, each as its features. */
export interface Prepared extends Remark {
  readonly sentences: readonly ReadonlySet<string>[];
}

/** Leaves out mild remarks: they are weak evidence either way. */
export function prepare(remarks: readonly Remark[]): Prepared[] {
  return remarks
    .filter(({ label }) => label !== 'info')
    .map((remark) => ({
      ...remark,
      sentences: extractProse(remark.text)
        .flatMap(splitSentences)
        .map(({ text }) => extractFeatures(text)),
    }))
    .filter(({ sentences }) => sentences.length > 0);
}

/**
 * Learns to tell hurtful sentences from the rest, though only whole remarks are labeled: of a hurtful remark,
 * the sentences that sound worst to what was learnt so far are taken for those that hurt, and it learns again
 * (multiple-instance learning).
 */
export function learn(remarks: readonly Prepared[]): Learnt {
  let model: Model | undefined;
  for (let round = 0; round < passes; round++) model = fitOn(remarks, model);
  return shorten(model ?? { bias: 0, weights: new Map() }, remarks);
}

const passes = 3;

function fitOn(remarks: readonly Prepared[], before: Model | undefined): Model {
  const examples = remarks.flatMap(({ label, sentences, from }): Example[] => {
    const isOne = label === 'warn';
    const kept = isOne && before ? findHurtful(sentences, before) : sentences;
    const weight = from.startsWith('ordinary') ? ordinary : 1;
    return kept.map((features) => ({ features, isOne, weight }));
  });
  const counts = countFeatures(examples.map(({ features }) => features));
  return fit(examples, (feature) => (counts.get(feature) ?? 0) >= 2);
}

/** Ordinary remarks are far more frequent in life than here, beside their number of hurtful ones. */
const ordinary = 4;

function findHurtful(sentences: readonly ReadonlySet<string>[], model: Model): ReadonlySet<string>[] {
  const scores = sentences.map((features) => score(features, model));
  const worst = Math.max(...scores);
  return sentences.filter((_, at) => (scores[at] ?? 0) >= Math.min(worst, surely));
}

/** Log odds from which a sentence of a hurtful remark counts as hurtful beside a worse one. */
const surely = 1;

function score(features: ReadonlySet<string>, { bias, weights }: Model): number {
  let sum = 0;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return sum * featureValue(features.size) + bias;
}

/** Keeps the features that decide most; the others change little, and have to be loaded. */
function shorten({ weights }: Model, remarks: readonly Prepared[]): Learnt {
  const counts = countFeatures(remarks.flatMap(({ sentences }) => sentences));
  const strength = ([feature, weight]: readonly [string, number]): number =>
    Math.abs(weight) * Math.sqrt(counts.get(feature) ?? 0);
  const kept = [...weights]
    .sort((a, b) => strength(b) - strength(a) || (a[0] < b[0] ? -1 : 1))
    .slice(0, most);
  const byWeight = new Map<number, string[]>();
  for (const [feature, weight] of kept) {
    const tenths = Math.round(weight * 10);
    if (tenths !== 0) byWeight.set(tenths, [...(byWeight.get(tenths) ?? []), feature]);
  }
  return Object.fromEntries(
    [...byWeight].sort(([a], [b]) => b - a).map(([weight, some]) => [weight, some.sort().join('|')]),
  );
}

const most = 6000;

function countFeatures(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const features of sets)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

function train(language: Language): void {
  const learnt = learn(prepare(readRemarks(language)));
  const name = { en: 'english', zh: 'chinese' }[language];
  writeFileSync(
    path.join(root, 'src/tone/classifier', `${name}.json`),
    `${JSON.stringify(learnt, undefined, 2)}\n`,
  );
}

if (require.main === module) for (const language of ['en', 'zh'] as const) train(language);
