import type { Translate } from '../core/messages/translate';
import { clauseAround, findWorstClause } from './clause';
import { toComment } from './comment';
import { withoutOverlaps, type Finding, type Severity } from './finding';
import { isForeign } from './foreign';
import { extractProse } from './markdown/prose';
import type { Prose } from './markdown/proseBuilder';
import { matchesIn } from './matches';
import type { Trust } from './rows/row';
import type { Rule } from './rule';
import { ownRules } from './ownRules';
import type { Suggestible } from './remainder';
import { rules } from './rules/all';
import { harsh } from './rules/harsh';
import { getWholeSpan } from './spans';
import { scoreSentence } from './classifier/classify';
import { adjustSeverities, type Score, type SentenceFinding } from './severityAdjustment';
import { splitSentences, type Sentence } from './sentence';
import { kindest, plainRewrite, toFinding, toMark, type RemarkSpan, type ToneCheck } from './toFinding';
import { withDeletions } from './deletion';
import { defaultToneSettings, type ToneSettings } from './toneSettings';

export interface ToneContext {
  /** The size of the change; undefined if not given. A bare approval of a small one is fine. */
  readonly changedLines?: number;
}

/** Rules that depend on the size of the change, not on words. */
const rulesBySize = new Set<string>(rules.filter((rule) => rule.severityIn).map(({ id }) => id));

/** Many times as many as a long review has. */
const mostSentences = 3000;

/** How hurtful words may sound up to which they are suggested. */
const mostOfRewrite = 0.8;

const seekers = rules.filter((rule) => rule.find);

/** Finds what could be said more kindly in a review comment written in Markdown. */
export function checkTone(
  text: string,
  t: Translate,
  settings: ToneSettings = defaultToneSettings,
  context: ToneContext = {},
  score: Score = scoreSentence,
): Finding[] {
  const known = new Map<string, Severity | 'fair'>();
  const gravityOf = (words: string): Severity | 'fair' => {
    const gravity = known.get(words) ?? judge(words, score, t);
    known.set(words, gravity);
    return gravity;
  };
  return findingsIn(text, t, settings, context, score, {
    isFair: (words) => gravityOf(words) === 'fair',
    isHarmless: (words) => ['fair', 'hint'].includes(gravityOf(words)),
  });
}

/** Returns the gravest that the checker finds in words that may be suggested. */
function judge(words: string, score: Score, t: Translate): Severity | 'fair' {
  const sounds = extractProse(words).flatMap(splitSentences).map(score);
  if (Math.max(...sounds) >= mostOfRewrite) return 'warning';
  const nothing = { isFair: () => false, isHarmless: () => false };
  const severities = findingsIn(words, t, defaultToneSettings, {}, score, nothing).map(
    ({ severity }) => severity,
  );
  return severities.find((each) => each !== 'hint') ?? severities[0] ?? 'fair';
}

function findingsIn(
  text: string,
  t: Translate,
  settings: ToneSettings,
  { changedLines }: ToneContext,
  score: Score,
  suggestible: Suggestible,
): Finding[] {
  const prose = extractProse(text);
  if (isForeign(getBeginning(prose))) return [];
  const sentences = prose.flatMap(splitSentences).slice(0, mostSentences);
  const comment = toComment(text, prose, sentences, changedLines);
  const check: ToneCheck = { comment, settings, score, t, ...suggestible };
  const own = ownRules(settings, t);
  const found: SentenceFinding[] = [];
  /** What the user doesn't want to hear of by one name needn't come back by another. */
  const hushed = new Set<Sentence>();
  for (const sentence of sentences) {
    const report = (rule: Rule, { span, from, to, rewrite }: RemarkSpan, trust: Trust = 'sure'): void => {
      const finding = toFinding(rule, sentence, span, rewrite, check);
      if (!finding && settings.rules[rule.id] === 'off') hushed.add(sentence);
      if (finding) found.push({ finding, sentence, clause: clauseAround(sentence, from, to), trust });
    };
    const phrased = new Set<string>();
    for (const match of matchesIn(sentence, comment, settings.languages)) {
      const mark = toMark(match, sentence, check, phrased.has(match.matcher.rule.id));
      if (mark?.isPhrase) phrased.add(match.matcher.rule.id);
      if (mark) report(match.matcher.rule, mark, match.matcher.row.trust ?? 'plain');
    }
    for (const { pattern, rule, rewrite } of own) {
      const match = pattern.exec(sentence.text);
      if (!match) continue;
      const span = { from: match.index, to: match.index + match[0].length };
      report(rule, { span, ...span, rewrite });
    }
    for (const rule of seekers) {
      if (!rule.find || !settings.languages.includes(sentence.language)) continue;
      const span = rule.find(sentence, comment);
      if (!span || rule.isMeantWell?.(sentence, comment)) continue;
      const { from, to, rewrite = plainRewrite(rule, sentence.language) } = span;
      report(rule, { span, from, to, rewrite });
    }
  }
  const isSettled = ({ rule }: Finding): boolean =>
    rule === 'own' || rulesBySize.has(rule) || isSeverity(settings.rules[rule]);
  const { findings, harsh: heard } = adjustSeverities(found, sentences, isSettled, score);
  const more = heard
    .filter(({ sentence }) => !hushed.has(sentence) && settings.languages.includes(sentence.language))
    .map(({ sentence, severity }) => {
      const { from, to } = findWorstClause(sentence, score);
      const rewrite = kindest(harsh, sentence, from, to, check);
      return toFinding(harsh, sentence, { ...getWholeSpan(sentence), severity }, rewrite, check);
    });
  return withDeletions(
    withoutOverlaps([...findings, ...more.filter((finding) => finding !== undefined)]),
    sentences,
    (sentence) => score(sentence) < mostOfRewrite,
  );
}

function isSeverity(wish: ToneSettings['rules'][string] | undefined): boolean {
  return wish !== undefined && wish !== 'on' && wish !== 'off';
}

/** Returns enough text to detect the language. */
function getBeginning(prose: readonly Prose[]): string {
  return prose
    .slice(0, 20)
    .map(({ text }) => text.slice(0, 500))
    .join('\n');
}
