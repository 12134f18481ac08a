import type { Translate } from '../../core/messages/translate';
import { checkTone } from '../checkTone';
import { isGraveEnough, type Finding, type Language, type Severity } from '../finding';
import { foldedProse } from '../markdown/prose';
import { defaultToneSettings, type ToneSettings } from '../toneSettings';
import { findNitKind } from './nitKind';
import {
  bareReview,
  blockingUnclear,
  noPraise,
  noWantedChange,
  sameNits,
  severalWantedChanges,
  unanswered,
  whileYouAreAtIt,
  type ReviewRule,
} from './reviewRule';
import { aside, blocking, praise } from './signs';
import { findSeveralChanges, isWithoutWantedChange } from './wantedChange';

/** A review before it's sent. */
export interface Review {
  readonly remarks: readonly { readonly text: string }[];
  readonly summary: string;
  readonly verdict: 'approve' | 'comment' | 'requestChanges';
  readonly changedLines: number;
  /** The author's unanswered questions, verbatim. */
  readonly openQuestions: readonly string[];
  /** Who acts on it. A coding agent gains nothing by softness, and acts on words alone. */
  readonly reader: 'person' | 'agent';
}

/** What could be better about the review as a whole. */
export interface ReviewFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly rewrite: string;
  /** The passages concerned, verbatim; empty if it's about the whole review. */
  readonly about: readonly string[];
}

export function checkReview(
  review: Review,
  t: Translate,
  settings: ToneSettings = defaultToneSettings,
): ReviewFinding[] {
  const remarks = review.remarks.map(({ text }) => foldedProse(text));
  const all = [foldedProse(review.summary), ...remarks];
  const written = (index: number): string => review.remarks[index]?.text ?? '';
  const language = getLanguage(all.join(''));
  const found: ReviewFinding[] = [];
  const report = (rule: ReviewRule, about: readonly string[] = [], severity = rule.severity): void => {
    const wish = settings.rules[rule.id] ?? 'on';
    if (wish === 'off' || (rule.isSoftness && review.reader === 'agent')) return;
    found.push({
      rule: rule.id,
      severity: wish === 'on' ? severity : wish,
      message: rule.reason(t),
      rewrite: rule.rewrite[language],
      about,
    });
  };

  if (isBareApproval(review, t)) report(bareReview, [], review.changedLines > 400 ? 'information' : 'hint');
  if (review.verdict === 'requestChanges' && !all.some((text) => blocking.test(text)))
    report(blockingUnclear);
  const open = review.openQuestions.filter((question) => !isTakenUp(foldedProse(question), all));
  if (open.length > 0) report(unanswered, open);
  if (remarks.length >= 5 && !all.some((text) => praise.test(text))) report(noPraise);
  for (const nits of threeOfAKind(remarks)) report(sameNits, nits.map(written));
  remarks.forEach((text, index) => {
    if (aside.test(text)) report(whileYouAreAtIt, [written(index)]);
  });
  if (review.reader === 'agent') {
    for (const { text } of review.remarks) {
      const rule = findUnclearWish(text, t, settings);
      if (rule) report(rule, [text]);
    }
  }
  return found;
}

function getLanguage(text: string): Language {
  return /[\u4e00-\u9fff]/.test(text) ? 'zh' : 'en';
}

/** Words that any question may contain. */
const asking = new Set(
  'which what when where whose there this that these those with does would should could have been will your about 什么 怎么 为什 这里 这个 可以'.split(
    ' ',
  ),
);

/**
 * Returns whether any text shares a distinctive word with a question, in which case it may well be the
 * answer.
 */
function isTakenUp(question: string, said: readonly string[]): boolean {
  const words = (question.match(/[a-z_]{4,}|[\u4e00-\u9fff]{2}/g) ?? []).filter((word) => !asking.has(word));
  return said.some(
    (text) => text !== '' && (words.length === 0 || words.some((word) => text.includes(word))),
  );
}

function isBareApproval({ verdict, summary, remarks, changedLines }: Review, t: Translate): boolean {
  if (verdict !== 'approve' || remarks.length > 0 || changedLines <= 200) return false;
  const isEmpty = summary.trim() === '';
  return (
    isEmpty || checkTone(summary, t, undefined, { changedLines }).some(({ rule }) => rule === bareReview.id)
  );
}

/** Rules for a single remark that ask for its point too: if they're sure, saying so once is enough. */
const askForThePoint = new Set([
  ...['bare-verdict', 'vague-request', 'criticism-without-proposal', 'taste-as-rule', 'emoji-only'],
  ...['go-read-it', 'disbelief'],
]);

/** Returns which rule for agents a remark breaks, unless another one already says so. */
function findUnclearWish(text: string, t: Translate, settings: ToneSettings): ReviewRule | undefined {
  if (!settings.languages.includes(getLanguage(text))) return undefined;
  if (findSeveralChanges(text).length > 0) return severalWantedChanges;
  if (!isWithoutWantedChange(text)) return undefined;
  return checkTone(text, t, settings).some(isAskForThePoint) ? undefined : noWantedChange;
}

function isAskForThePoint(finding: Finding): boolean {
  return isGraveEnough(finding, 'information') && askForThePoint.has(finding.rule);
}

function threeOfAKind(remarks: readonly string[]): number[][] {
  const byKind = new Map<string, number[]>();
  remarks.forEach((text, index) => {
    const kind = findNitKind(text);
    if (kind !== undefined) byKind.set(kind, [...(byKind.get(kind) ?? []), index]);
  });
  return [...byKind.values()].filter((indices) => indices.length >= 3);
}
