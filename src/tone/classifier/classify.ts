import type { Language } from '../finding';
import { BoundedCache } from '../boundedCache';
import type { Sentence } from '../sentence';
import { extractFeatures, featureValue } from './features';
import chinese from './chinese.json';
import english from './english.json';

/** What was learned for a language: by weight, in tenths, the features that have it. Made by `npm run train`. */
export type Learnt = Readonly<Record<string, string>>;

/** By feature. */
type Model = ReadonlyMap<string, number>;

export function toModel(learnt: Learnt): Model {
  const weights = new Map<string, number>();
  for (const [weight, some] of Object.entries(learnt))
    for (const feature of some.split('|')) weights.set(feature, Number(weight) / 10);
  return weights;
}

const models = new Map<Language, Model>();

const known = new BoundedCache<number>(5000);

/**
 * Returns how much a sentence's words, and pairs of them, speak for its being hurtful, in log odds; 0 if they
 * say nothing. A linear model (logistic regression) learnt from labelled remarks. It recognizes mockery that
 * no phrase list contains, but can't say why, so it reports only where no rule does.
 */
export function scoreSentence({ text, language }: Sentence): number {
  return known.get(`${language} ${text}`, () => {
    const model = models.get(language) ?? toModel(language === 'zh' ? chinese : english);
    models.set(language, model);
    return scoreText(text, model);
  });
}

/** Takes folded prose. */
export function scoreText(text: string, weights: Model): number {
  const features = extractFeatures(text);
  let sum = 0;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return sum * featureValue(features.size);
}
