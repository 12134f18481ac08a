import type { Translate } from '../core/messages/translate';
import type { Comment } from './comment';
import type { Finding, Language } from './finding';
import type { Match } from './matches';
import type { Rule, Span } from './rule';
import { filled, getWholeSpan, toSpan, withMarks } from './spans';
import { asRequest, type Suggestible } from './remainder';
import { toSentence, type Sentence } from './sentence';
import type { Score } from './severityAdjustment';
import type { ToneSettings } from './toneSettings';
import { aboutObjects, keepsObjects } from './aboutObjects';
import { reworded } from './reworded';
import { withoutClause } from './withoutClause';
import { withoutWords } from './withoutWords';

/** What a check of one comment needs everywhere. */
export interface ToneCheck extends Suggestible {
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
  /** Whether the rewrite replaces only a phrase of the sentence. */
  readonly isPhrase?: boolean;
}

/** Returns where the matched rule marks the sentence, unless the rule considers it well meant. */
export function toMark(
  { matcher: { rule, row, language }, match }: Match,
  sentence: Sentence,
  check: ToneCheck,
  isPhrased = false,
): RemarkSpan | undefined {
  if (rule.isMeantWell?.(sentence, check.comment)) return undefined;
  const [from, to] = [match.index, match.index + match[0].length];
  const phrase = phraseFor(rule, row.rewrite, language);
  const isPhrase = phrase !== undefined && isSentenceWith(phrase, match, sentence, check);
  // What another row has marked as a phrase isn't marked again as a sentence.
  const isAgain = isPhrased && !isPhrase && rule.isPhrase === true;
  const span = isPhrase || isAgain ? toSpan(match) : getWholeSpan(sentence);
  const rewrite = isPhrase
    ? filled(phrase, match, span, sentence)
    : isAgain
      ? undefined
      : row.rewrite?.includes('$0')
        ? filled(row.rewrite, match, span, sentence)
        : kindest(rule, sentence, from, to, check);
  return { span: { ...span, ...(row.severity && { severity: row.severity }) }, from, to, rewrite, isPhrase };
}

/** Returns what could replace only the matched words. */
function phraseFor(rule: Rule, rewrite: string | undefined, language: Language): string | undefined {
  if (rewrite === undefined) return rule.isPhrase ? plainRewrite(rule, language) : undefined;
  return rewrite.includes('$0') ? undefined : rewrite;
}

/** Whether the sentence can still be said if only the matched words are replaced. */
function isSentenceWith(
  phrase: string,
  match: RegExpExecArray,
  sentence: Sentence,
  { isFair }: ToneCheck,
): boolean {
  const span = toSpan(match);
  const { at, prose, written, text } = sentence;
  if (phrase.includes('…') && /[\uFFFC\d]/.test(match[0])) return false;
  const isEnd = /^[\s.!?…。！？了吗吧呢啊]*$/.test(text.slice(span.to));
  const isFixed = !/[…$]/.test(phrase);
  if (isFixed && isEnd) return false;
  if (isFixed && span.from === 0) return true;
  const before = span.from === 0 ? '' : prose.places.slice(at, at + span.from);
  const after = span.to >= written.length ? '' : prose.places.slice(at + span.to, at + written.length);
  if (phrase.includes('…') && /^[^\s.!?,，。！？]/.test(after.trim())) return false;
  return isFair(before + filled(phrase, match, span, sentence) + after);
}

/**
 * Returns the sentence without what hurts if that's a sentence, or the same as a question; otherwise words with
 * a gap to fill, about the code that the sentence names.
 */
export function kindest(
  rule: Rule,
  sentence: Sentence,
  from: number,
  to: number,
  check: ToneCheck,
): string | undefined {
  const isKind = (words: string): boolean => check.isFair(words) && keepsObjects(sentence, words);
  return (
    inOwnWords(sentence, from, to, check, isKind) ??
    aboutObjects(sentence, plainRewrite(rule, sentence.language))
  );
}

/** Returns what the author said, without what hurts. */
function inOwnWords(
  sentence: Sentence,
  from: number,
  to: number,
  check: ToneCheck,
  isKind: (words: string) => boolean,
): string | undefined {
  const plainer = withoutWords(sentence);
  if (plainer !== undefined) {
    const found = [plainer, asRequest(plainer, sentence.language)].find(isKind);
    if (found !== undefined) return found;
  }
  const question = reworded(sentence, isKind) ?? withoutClause(sentence, from, to, check);
  if (question !== undefined && isKind(question)) return question;
  const impersonal = withoutWords(sentence, { isImpersonal: true });
  const rest = impersonal === undefined ? undefined : toSentence(impersonal);
  const shorter = rest && (reworded(rest, isKind) ?? withoutClause(rest, 0, 0, check));
  return shorter !== undefined && isKind(shorter) ? shorter : undefined;
}

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
  const { source } = prose.places;
  const place = { start: prose.places.getStart(at + span.from), end: prose.places.getEnd(at + span.to - 1) };
  const isWhole = rewrite !== undefined && span.from === 0 && span.to >= getWholeSpan(sentence).to;
  const { start, end } = isWhole ? withEmphasis(source, place) : place;
  return {
    rule: rule.id,
    severity: wish === 'on' ? (span.severity ?? rule.severityIn?.(comment) ?? rule.severity) : wish,
    start,
    end,
    text: source.slice(start, end),
    message: rule.reason(t),
    ...(rewrite !== undefined && { rewrite }),
  };
}

/** Extends a place whose emphasis begins right before it or ends right after it, as it's replaced as a whole. */
function withEmphasis(source: string, place: { start: number; end: number }): { start: number; end: number } {
  const { start, end } = place;
  const isOpen = (from: number, to: number): boolean =>
    (source.slice(from, to).match(/\*/g)?.length ?? 0) % 4 !== 0;
  if (!source.slice(start, end).includes('*') || !isOpen(start, end)) return place;
  const before = /\*{1,3}$/.exec(source.slice(Math.max(0, start - 3), start))?.[0].length ?? 0;
  const after = /^\*{1,3}/.exec(source.slice(end, end + 3))?.[0].length ?? 0;
  if (before > 0 && !isOpen(start - before, end)) return { start: start - before, end };
  if (after > 0 && !isOpen(start, end + after)) return { start, end: end + after };
  return place;
}
