import type { Language } from '../finding';
import { Remembered } from '../remembered';
import type { Sentence } from '../sentence';
import { extractFeatures } from './features';
import chinese from './chinese.json';
import english from './english.json';

/** What was learnt of a language: tenths by feature. `scripts/trainClassifier.ts` writes it. */
export interface Learnt {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

const learnt: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  en: new Map(Object.entries(english.weights)),
  zh: new Map(Object.entries(chinese.weights)),
};
const bias: Readonly<Record<Language, number>> = { en: english.bias, zh: chinese.bias };

/** So many sentences are taken together: mockery often needs a second one, and more would hide it. */
export const together = 3;

/** Sentences that stand together, and how they sound. */
export interface Classification {
  readonly sentences: readonly Sentence[];
  /** Log odds that people would call it hurtful, where hurtful and fair remarks were equally many. */
  readonly score: number;
}

/**
 * How the sentences of a comment sound, whatever their single words are: a linear model (logistic regression) over
 * the features that 12,000 labelled remarks consist of. It hears mockery that no list of phrases has, and cannot say
 * why; so it speaks only where no rule does.
 */
export function classify(sentences: readonly Sentence[]): Classification[] {
  const groups: Sentence[][] = [];
  for (const sentence of sentences) {
    const last = groups.at(-1);
    if (last && last.length < together) last.push(sentence);
    else groups.push([sentence]);
  }
  return groups.map((group) => ({ sentences: group, score: scoreSentences(group) }));
}

/** The sentence that does most to it. */
export function findWorst({ sentences }: Classification): Sentence | undefined {
  const [first, ...others] = sentences;
  return others.reduce(
    (worst, sentence) => (worst && scoreSentence(sentence) > scoreSentence(worst) ? sentence : worst),
    first,
  );
}

/** How a sentence sounds alone, as a score. */
export function scoreSentence(sentence: Sentence): number {
  return scoreSentences([sentence]);
}

const known = new Remembered<number>(5000);

function scoreSentences(sentences: readonly Sentence[]): number {
  const language = sentences.some((sentence) => sentence.language === 'zh') ? 'zh' : 'en';
  const text = sentences.map((sentence) => sentence.text).join('\n');
  return known.get(`${language} ${text}`, () => scoreOfText(text, language));
}

function scoreOfText(text: string, language: Language): number {
  const features = extractFeatures(text);
  const weights = learnt[language];
  let sum = 0;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return (sum / Math.sqrt(Math.max(1, features.size)) + bias[language]) / 10;
}
