import type { Finding, Severity } from './finding';
import type { Sentence } from './sentence';

/** A rule's finding, and the sentence it was found in. */
export interface SentenceFinding {
  readonly finding: Finding;
  readonly sentence: Sentence;
  /** The part of the sentence in which it was found. */
  readonly clause: Sentence;
}

/** A sentence without a warning that sounds as if it should have one. */
export interface Harsh {
  readonly sentence: Sentence;
  readonly severity: Severity;
}

/** Returns the log odds that people would call a sentence hurtful. */
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
  const adjusted = found.map(({ finding, sentence, clause }) => {
    if (isSettled(finding)) return { sentence, finding };
    const sound = Math.max(score(sentence), score(clause));
    return { sentence, finding: { ...finding, severity: weigh(finding, sound) } };
  });
  const warned = new Set(
    adjusted.filter(({ finding }) => finding.severity === 'warning').map(({ sentence }) => sentence),
  );
  const informed = new Set(
    adjusted.filter(({ finding }) => finding.severity === 'information').map(({ sentence }) => sentence),
  );
  const harsh = sentences.flatMap((sentence): Harsh[] => {
    if (warned.has(sentence)) return [];
    const severity = toSeverity(score(sentence));
    return severity === undefined || (severity === 'information' && informed.has(sentence))
      ? []
      : [{ sentence, severity }];
  });
  return { findings: adjusted.map(({ finding }) => finding), harsh };
}

/**
 * Log odds, chosen by `npm run train -- --folds` so that ordinary remarks are left alone. Alone, the sound of
 * a sentence must be clearer than where a rule has found something.
 */
const limits = { warns: 1, informs: 0.5, confirms: 0.25, isFair: -0.5, isVeryFair: -1.5 };

function toSeverity(score: number): Severity | undefined {
  if (score > limits.warns) return 'warning';
  return score > limits.informs ? 'information' : undefined;
}

/** Returns the adjusted severity. A hint stays a hint however harsh the rest. */
function weigh({ severity }: Finding, score: number): Severity {
  if (severity === 'hint') return severity;
  if (severity === 'information') {
    if (score > limits.confirms) return 'warning';
    return score < limits.isVeryFair ? 'hint' : severity;
  }
  if (score >= limits.isFair) return severity;
  return score < limits.isVeryFair ? 'hint' : 'information';
}
