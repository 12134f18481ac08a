import { isGraveEnough, type Finding, type Severity } from './finding';
import { classify, scoreSentence, findWorst } from './classifier/classify';
import type { Sentence } from './sentence';

/** A rule's finding, and the sentence it was found in. */
export interface SentenceFinding {
  readonly finding: Finding;
  readonly sentence: Sentence;
}

/** A sentence without a warning that sounds as if it should have one. */
export interface Harsh {
  readonly sentence: Sentence;
  readonly severity: Severity;
}

/**
 * Adjusts the rules' findings by how the text sounds as a whole. If the words around a finding sound fair,
 * the pattern probably misfired, and the severity is lowered; if they sound hurtful, it's raised. Where no
 * rule found anything, the text as a whole may be enough for a finding.
 */
export function adjustSeverities(
  found: readonly SentenceFinding[],
  sentences: readonly Sentence[],
  isSettled: (finding: Finding) => boolean,
): { readonly findings: readonly Finding[]; readonly harsh: readonly Harsh[] } {
  const bySentence = new Map<Sentence, SentenceFinding[]>();
  for (const each of found) {
    const there = bySentence.get(each.sentence);
    if (there) there.push(each);
    else bySentence.set(each.sentence, [each]);
  }
  const findings: Finding[] = [];
  const harsh: Harsh[] = [];
  for (const classification of classify(sentences)) {
    const here = classification.sentences.flatMap((sentence) => bySentence.get(sentence) ?? []);
    const severity = toSeverity(classification.score);
    const weighed = here.map(({ finding, sentence }) =>
      isSettled(finding)
        ? finding
        : { ...finding, severity: weigh(finding, classification.score, scoreSentence(sentence)) },
    );
    findings.push(...weighed);
    const sentence =
      severity && !weighed.some((each) => isGraveEnough(each, severity)) && findWorst(classification);
    if (sentence) harsh.push({ sentence, severity });
  }
  return { findings, harsh };
}

/** Scores, chosen so that ordinary technical prose is left alone and nothing clear is missed. */
const limits = { warns: 2, informs: 1.3, isFair: -1.5, isVeryFair: -2.5, isHarshAlone: 0.5 };

function toSeverity(score: number): Severity | undefined {
  if (score > limits.warns) return 'warning';
  return score > limits.informs ? 'information' : undefined;
}

const steadfast: ReadonlySet<string> = new Set(['person-insult', 'shaming', 'threat', 'code-insult']);

/**
 * Returns the adjusted severity. Profanity keeps its severity however kind the rest is, and a hint stays a
 * hint however harsh the rest.
 */
function weigh({ rule, severity }: Finding, whole: number, alone: number): Severity {
  if (rule === 'profanity' || severity === 'hint') return severity;
  if (severity === 'information' && whole > limits.warns) return 'warning';
  if (alone > limits.isHarshAlone) return severity;
  // What hurts a person, or contempt for their work, hurts however fair the sentences beside it are.
  if (steadfast.has(rule) && alone > limits.isFair) return severity;
  if (severity === 'warning' && whole < limits.isFair) return 'information';
  return severity === 'information' && whole < limits.isVeryFair ? 'hint' : severity;
}
