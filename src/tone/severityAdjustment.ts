import type { Finding, Language, Severity } from './finding';
import type { Trust } from './rows/row';
import type { Sentence } from './sentence';

/** A rule's finding, and the sentence it was found in. */
export interface SentenceFinding {
  readonly finding: Finding;
  readonly sentence: Sentence;
  /** The part of the sentence in which it was found. */
  readonly clause: Sentence;
  /** How often the pattern that found it is right. */
  readonly trust: Trust;
}

/** A sentence without a warning that sounds as if it should have one. */
export interface Harsh {
  readonly sentence: Sentence;
  readonly severity: Severity;
}

/** Returns how much a sentence's words speak for its being hurtful; 0 if they say nothing either way. */
export type Score = (sentence: Sentence) => number;

/**
 * Adjusts each finding by how its own sentence sounds; what stands beside it neither excuses nor worsens it.
 * If the sentence sounds fair, the pattern probably misfired, and the severity is lowered; if it sounds
 * hurtful, it's raised. Where no rule found enough, the sound of the sentence may be enough for a finding.
 */
export function adjustSeverities(
  found: readonly SentenceFinding[],
  sentences: readonly Sentence[],
  isSettled: (finding: Finding) => boolean,
  score: Score,
): { readonly findings: readonly Finding[]; readonly harsh: readonly Harsh[] } {
  const worst = new Map<Sentence, Severity>();
  const findings = found.map(({ finding, sentence, clause, trust }) => {
    const severity = isSettled(finding)
      ? finding.severity
      : weigh(finding.severity, trust, sentence.language, Math.max(score(sentence), score(clause)));
    if (severity === 'warning' || !worst.has(sentence) || worst.get(sentence) === 'hint')
      worst.set(sentence, severity);
    return { ...finding, severity };
  });
  const harsh = sentences.flatMap((sentence): Harsh[] => {
    const severity = toSeverity(score(sentence), sentence.language);
    const known = worst.get(sentence);
    return severity === undefined || known === 'warning' || known === severity
      ? []
      : [{ sentence, severity }];
  });
  return { findings, harsh };
}

/**
 * Scores, chosen by `npm run train:check` so that ordinary remarks are left alone. Alone, the sound of a
 * sentence must be clearer than where a rule has found something.
 */
const limits = {
  en: { warns: 3.5, informs: 2.6, confirms: 1.5 },
  zh: { warns: 2.75, informs: 2.2, confirms: 1.5 },
} as const satisfies Record<Language, unknown>;

/** Up to this a pattern that is often wrong isn't believed by itself. */
const isOdd = 1;

/** Below these the words speak for the sentence, whatever a pattern found in it. */
const isFair = -0.2;
const isVeryFair = -1.2;

function toSeverity(score: number, language: Language): Severity | undefined {
  const { warns, informs } = limits[language];
  if (score > warns) return 'warning';
  return score > informs ? 'information' : undefined;
}

/** Returns the adjusted severity. A hint stays a hint however harsh the rest. */
function weigh(severity: Severity, trust: Trust, language: Language, score: number): Severity {
  if (severity === 'hint') return severity;
  if (score > limits[language].confirms) return 'warning';
  if (trust === 'sure') return severity;
  // What may hurt a person is mentioned, however fair it sounds; the rest is a trifle then.
  if (score < isVeryFair) return severity === 'warning' ? 'information' : 'hint';
  const isDoubted = score < (trust === 'doubtful' ? isOdd : isFair);
  return severity === 'warning' && isDoubted ? 'information' : severity;
}
