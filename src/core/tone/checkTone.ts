import type { Translate } from '../words/translate';
import { commentOf, type Comment } from './comment';
import { withoutOverlaps, type Finding } from './finding';
import { isForeign } from './foreign';
import { proseOf } from './markdown/prose';
import type { Prose } from './markdown/proseBuilder';
import { candidates, matchersOf, type Matcher, type Matchers } from './matchers';
import type { Rule, Span } from './rule';
import { ownRules } from './ownRules';
import { rules } from './rules/all';
import { sentencesOf, type Sentence } from './sentence';
import { defaultToneSettings, type ToneSettings } from './toneSettings';

export interface ToneContext {
  /** How much the comment is about; unknown unless it is given. A bare approval of little is fine. */
  readonly changedLines?: number;
}

let ready: Matchers | undefined;

const seekers = rules.filter((rule) => rule.find);

/** What in a review comment, written in Markdown, could be said more kindly. */
export function checkTone(
  text: string,
  t: Translate,
  settings: ToneSettings = defaultToneSettings,
  { changedLines }: ToneContext = {},
): Finding[] {
  const prose = proseOf(text);
  if (isForeign(beginningOf(prose))) return [];
  const sentences = prose.flatMap(sentencesOf);
  const comment = commentOf(text, sentences, changedLines);
  ready ??= matchersOf();
  const own = ownRules(settings, t);
  const found: Finding[] = [];
  for (const sentence of sentences) {
    const report = (rule: Rule, span: Span, rewrite: string | undefined): void => {
      const finding = findingOf(rule, sentence, comment, span, rewrite, settings, t);
      if (finding) found.push(finding);
    };
    for (const matcher of candidates(ready, sentence, comment, settings.languages)) {
      const match = matchIn(sentence, comment, matcher);
      if (match) report(matcher.rule, match.span, match.rewrite);
    }
    for (const { pattern, rule, rewrite } of own) {
      const match = pattern.exec(sentence.text);
      if (match) report(rule, { from: match.index, to: match.index + match[0].length }, rewrite);
    }
    for (const rule of seekers) {
      if (!rule.find || !settings.languages.includes(sentence.language)) continue;
      const span = rule.find(sentence, comment);
      if (span && !rule.isMeantWell?.(sentence, comment))
        report(rule, span, span.rewrite ?? plainRewrite(rule, sentence.language));
    }
  }
  return withoutOverlaps(found);
}

/** So much tells the language. */
function beginningOf(prose: readonly Prose[]): string {
  return prose
    .slice(0, 20)
    .map(({ text }) => text.slice(0, 500))
    .join('\n');
}

function matchIn(
  sentence: Sentence,
  comment: Comment,
  { rule, row, find, unless, language }: Matcher,
): { readonly span: Span; readonly rewrite: string | undefined } | undefined {
  const match = find().exec(sentence.text);
  if (!match || match[0].trim() === '') return undefined;
  if (unless?.().test(sentence.text)) return undefined;
  if (rule.isMeantWell?.(sentence, comment)) return undefined;
  const isPhrase = row.rewrite === undefined ? rule.isPhrase : !row.rewrite.includes('$0');
  const span = isPhrase ? spanOf(match) : wholeOf(sentence);
  const rewrite = row.rewrite ? filled(row.rewrite, match, span, sentence) : plainRewrite(rule, language);
  return { span: { ...span, ...(row.severity && { severity: row.severity }) }, rewrite };
}

function spanOf({ 0: found, index }: RegExpExecArray): Span {
  const end = index + found.trimEnd().length;
  return { from: end - found.trim().length, to: end };
}

/** The sentence without the mark that ends it. */
function wholeOf({ text }: Sentence): Span {
  const end = text.replace(/[\s.!?…。！？]+$/, '').length;
  return { from: 0, to: end === 0 ? text.length : end };
}

/** A rewrite that ends in a mark takes the place of the one that is there. */
function withMarks(span: Span, rewrite: string, { text }: Sentence): Span {
  const marks = /[.!?。！？]$/.test(rewrite) ? /^[.!?…。！？]+/.exec(text.slice(span.to)) : undefined;
  return marks ? { ...span, to: span.to + marks[0].length } : span;
}

/** Puts the words that the pattern has found into the rewrite, as they were written. */
function filled(
  rewrite: string,
  { groups, index, 0: all }: RegExpExecArray,
  span: Span,
  sentence: Sentence,
): string {
  return rewrite.replace(/\$(?:0|<(\w+)>)/g, (_, name: string | undefined) => {
    if (name === undefined) return said(sentence, span.from, span.to);
    const words = groups?.[name] ?? '';
    const from = index + all.lastIndexOf(words);
    return words === '' ? '' : said(sentence, from, from + words.length).trim();
  });
}

function said({ prose, at }: Sentence, from: number, to: number): string {
  return prose.places.slice(at + from, at + to);
}

function plainRewrite(rule: Rule, language: 'en' | 'zh'): string | undefined {
  const rewrite = rule.rewrite[language];
  return typeof rewrite === 'string' ? rewrite : undefined;
}

function findingOf(
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
  const start = prose.places.startOf(at + span.from);
  const end = prose.places.endOf(at + span.to - 1);
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
