import type { Translate } from '../core/messages/translate';
import type { Comment } from './comment';
import type { Finding, Language } from './finding';
import { matchesIn, type Match } from './matches';
import type { Rule, Span } from './rule';
import { filled, getWholeSpan, toSpan, withMarks } from './spans';
import type { Sentence } from './sentence';
import type { Score } from './severityAdjustment';
import type { ToneSettings } from './toneSettings';
import { withoutClause } from './withoutClause';

/** What a check of one comment needs everywhere. */
export interface ToneCheck {
  readonly comment: Comment;
  readonly settings: ToneSettings;
  readonly score: Score;
  readonly t: Translate;
}

/** Where something was found, what to mark of it, and what to say instead. */
export interface RemarkSpan {
  readonly span: Span;
  readonly from: number;
  readonly to: number;
  readonly rewrite: string | undefined;
}

/** Returns where the matched rule marks the sentence, unless the rule considers it well meant. */
export function toMark(
  { matcher: { rule, row, language }, match }: Match,
  sentence: Sentence,
  check: ToneCheck,
): RemarkSpan | undefined {
  if (rule.isMeantWell?.(sentence, check.comment)) return undefined;
  const isPhrase = row.rewrite === undefined ? rule.isPhrase : !row.rewrite.includes('$0');
  const span = isPhrase ? toSpan(match) : getWholeSpan(sentence);
  const [from, to] = [match.index, match.index + match[0].length];
  const rewrite = row.rewrite
    ? filled(row.rewrite, match, span, sentence)
    : isPhrase
      ? plainRewrite(rule, language)
      : kindest(rule, sentence, from, to, check);
  return { span: { ...span, ...(row.severity && { severity: row.severity }) }, from, to, rewrite };
}

/** Returns the sentence without what hurts if that's a sentence, otherwise the rule's words with a gap to fill. */
export function kindest(
  rule: Rule,
  sentence: Sentence,
  from: number,
  to: number,
  { comment, settings, score }: ToneCheck,
): string | undefined {
  const isFair = (rest: Sentence): boolean =>
    score(rest) < mostOfRest &&
    matchesIn(rest, comment, settings.languages).every(
      ({ matcher }) => (matcher.row.severity ?? matcher.rule.severity) === 'hint',
    );
  return withoutClause(sentence, from, to, isFair) ?? plainRewrite(rule, sentence.language);
}

/** How hurtful the words may sound up to which the rest of a sentence is suggested. */
const mostOfRest = 0.8;

export function plainRewrite(rule: Rule, language: Language): string | undefined {
  const rewrite = rule.rewrite[language];
  return typeof rewrite === 'string' ? rewrite : undefined;
}

export function toFinding(
  rule: Rule,
  sentence: Sentence,
  found: Span,
  rewrite: string | undefined,
  { comment, settings, t }: ToneCheck,
): Finding | undefined {
  const wish = settings.rules[rule.id] ?? (rule.isOff ? 'off' : 'on');
  if (wish === 'off') return undefined;
  const span = rewrite === undefined ? found : withMarks(found, rewrite, sentence);
  const { at, prose } = sentence;
  const start = prose.places.getStart(at + span.from);
  const end = prose.places.getEnd(at + span.to - 1);
  return {
    rule: rule.id,
    severity: wish === 'on' ? (span.severity ?? rule.severityIn?.(comment) ?? rule.severity) : wish,
    start,
    end,
    text: prose.places.source.slice(start, end),
    message: rule.reason(t),
    ...(rewrite !== undefined && { rewrite }),
  };
}
