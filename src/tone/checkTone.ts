import type { Translate } from '../core/messages/translate';
import { clauseAround } from './clause';
import { toComment, type Comment } from './comment';
import { withoutOverlaps, type Finding } from './finding';
import { isForeign } from './foreign';
import { extractProse } from './markdown/prose';
import type { Prose } from './markdown/proseBuilder';
import { matchesIn, type Match } from './matches';
import type { Rule, Span } from './rule';
import { ownRules } from './ownRules';
import { rules } from './rules/all';
import { harsh } from './rules/harsh';
import { filled, toSpan, getWholeSpan, withMarks } from './spans';
import { scoreSentence } from './classifier/classify';
import { adjustSeverities, type Score, type SentenceFinding } from './severityAdjustment';
import { splitSentences, type Sentence } from './sentence';
import { defaultToneSettings, type ToneSettings } from './toneSettings';

export interface ToneContext {
  /** The size of the change; undefined if not given. A bare approval of a small one is fine. */
  readonly changedLines?: number;
}

/** Rules that depend on the size of the change, not on words. */
const rulesBySize = new Set<string>(rules.filter((rule) => rule.severityIn).map(({ id }) => id));

/** Many times as many as a long review has. */
const mostSentences = 3000;

const seekers = rules.filter((rule) => rule.find);

/** Finds what could be said more kindly in a review comment written in Markdown. */
export function checkTone(
  text: string,
  t: Translate,
  settings: ToneSettings = defaultToneSettings,
  { changedLines }: ToneContext = {},
  score: Score = scoreSentence,
): Finding[] {
  const prose = extractProse(text);
  if (isForeign(getBeginning(prose))) return [];
  const sentences = prose.flatMap(splitSentences).slice(0, mostSentences);
  const comment = toComment(text, sentences, changedLines);
  const own = ownRules(settings, t);
  const found: SentenceFinding[] = [];
  for (const sentence of sentences) {
    const report = (rule: Rule, span: Span, rewrite: string | undefined, from: number, to: number): void => {
      const finding = toFinding(rule, sentence, comment, span, rewrite, settings, t);
      if (finding) found.push({ finding, sentence, clause: clauseAround(sentence, from, to) });
    };
    for (const match of matchesIn(sentence, comment, settings.languages)) {
      const mark = toMark(match, sentence, comment);
      if (!mark) continue;
      const { index, 0: all } = match.match;
      report(match.matcher.rule, mark.span, mark.rewrite, index, index + all.length);
    }
    for (const { pattern, rule, rewrite } of own) {
      const match = pattern.exec(sentence.text);
      if (!match) continue;
      const [from, to] = [match.index, match.index + match[0].length];
      report(rule, { from, to }, rewrite, from, to);
    }
    for (const rule of seekers) {
      if (!rule.find || !settings.languages.includes(sentence.language)) continue;
      const span = rule.find(sentence, comment);
      if (span && !rule.isMeantWell?.(sentence, comment))
        report(rule, span, span.rewrite ?? plainRewrite(rule, sentence.language), span.from, span.to);
    }
  }
  const isSettled = ({ rule }: Finding): boolean =>
    rule === 'own' || rulesBySize.has(rule) || isSeverity(settings.rules[rule]);
  const { findings, harsh: heard } = adjustSeverities(found, sentences, isSettled, score);
  const more = heard
    .filter(({ sentence }) => settings.languages.includes(sentence.language))
    .map(({ sentence, severity }) => {
      const rewrite = plainRewrite(harsh, sentence.language);
      return toFinding(
        harsh,
        sentence,
        comment,
        { ...getWholeSpan(sentence), severity },
        rewrite,
        settings,
        t,
      );
    });
  return withoutOverlaps([...findings, ...more.filter((finding) => finding !== undefined)]);
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

/** Returns where the matched rule marks the sentence, unless the rule considers it well meant. */
function toMark(
  { matcher: { rule, row, language }, match }: Match,
  sentence: Sentence,
  comment: Comment,
): { readonly span: Span; readonly rewrite: string | undefined } | undefined {
  if (rule.isMeantWell?.(sentence, comment)) return undefined;
  const isPhrase = row.rewrite === undefined ? rule.isPhrase : !row.rewrite.includes('$0');
  const span = isPhrase ? toSpan(match) : getWholeSpan(sentence);
  const rewrite = row.rewrite ? filled(row.rewrite, match, span, sentence) : plainRewrite(rule, language);
  return { span: { ...span, ...(row.severity && { severity: row.severity }) }, rewrite };
}

function plainRewrite(rule: Rule, language: 'en' | 'zh'): string | undefined {
  const rewrite = rule.rewrite[language];
  return typeof rewrite === 'string' ? rewrite : undefined;
}

function toFinding(
  rule: Rule,
  sentence: Sentence,
  comment: Comment,
  found: Span,
  rewrite: string | undefined,
  settings: ToneSettings,
  t: Translate,
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
