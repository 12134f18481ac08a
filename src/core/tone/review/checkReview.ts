import type { Translate } from '../../words/translate';
import { checkTone } from '../checkTone';
import type { Language, Severity } from '../finding';
import { proseOf } from '../markdown/prose';
import { defaultToneSettings, type ToneSettings } from '../toneSettings';
import { nitKindOf } from './nitKind';
import {
  bareReview,
  blockingUnclear,
  noPraise,
  sameNits,
  unanswered,
  whileYouAreAtIt,
  type ReviewRule,
} from './reviewRule';
import { aside, blocking, praise } from './signs';

/** A review before it is sent. */
export interface Review {
  readonly remarks: readonly { readonly text: string }[];
  readonly summary: string;
  readonly verdict: 'approve' | 'comment' | 'requestChanges';
  readonly changedLines: number;
  /** Questions of the author that nobody has answered; each in its own words. */
  readonly openQuestions: readonly string[];
}

/** What the review as a whole could do better. */
export interface ReviewFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly rewrite?: string;
  /** The remarks it is about; none if it is about the whole. */
  readonly remarks: readonly number[];
}

export function checkReview(
  review: Review,
  t: Translate,
  settings: ToneSettings = defaultToneSettings,
): ReviewFinding[] {
  const remarks = review.remarks.map(({ text }) => wordsOf(text));
  const all = [wordsOf(review.summary), ...remarks];
  const language = /[\u4e00-\u9fff]/.test(all.join('')) ? 'zh' : 'en';
  const found: ReviewFinding[] = [];
  const report = (rule: ReviewRule, about: readonly number[] = [], severity = rule.severity): void => {
    const wish = settings.rules[rule.id] ?? 'on';
    if (wish === 'off') return;
    found.push({
      rule: rule.id,
      severity: wish === 'on' ? severity : wish,
      message: rule.reason(t),
      rewrite: rewrites[language][keyOf(rule)],
      remarks: about,
    });
  };

  if (isBareApproval(review, t)) report(bareReview, [], review.changedLines > 400 ? 'information' : 'hint');
  if (review.verdict === 'requestChanges' && !all.some((text) => blocking.test(text)))
    report(blockingUnclear);
  if (review.openQuestions.some((question) => !isTakenUp(wordsOf(question), all))) report(unanswered);
  if (remarks.length >= 5 && !all.some((text) => praise.test(text))) report(noPraise);
  for (const nits of threeOfAKind(remarks)) report(sameNits, nits);
  remarks.forEach((text, index) => {
    if (aside.test(text)) report(whileYouAreAtIt, [index]);
  });
  return found;
}

/** What any question may have. */
const asking = new Set(
  'which what when where whose there this that these those with does would should could have been will your about 什么 怎么 为什 这里 这个 可以'.split(
    ' ',
  ),
);

/** Whether something is said that shares a word of its own with a question: then it may well be the answer. */
function isTakenUp(question: string, said: readonly string[]): boolean {
  const words = (question.match(/[a-z_]{4,}|[\u4e00-\u9fff]{2}/g) ?? []).filter((word) => !asking.has(word));
  return said.some(
    (text) => text !== '' && (words.length === 0 || words.some((word) => text.includes(word))),
  );
}

function wordsOf(text: string): string {
  return proseOf(text)
    .map(({ folded }) => folded)
    .join('\n');
}

function isBareApproval({ verdict, summary, remarks, changedLines }: Review, t: Translate): boolean {
  if (verdict !== 'approve' || remarks.length > 0 || changedLines <= 200) return false;
  const isEmpty = summary.trim() === '';
  return (
    isEmpty || checkTone(summary, t, undefined, { changedLines }).some(({ rule }) => rule === bareReview.id)
  );
}

function threeOfAKind(remarks: readonly string[]): number[][] {
  const byKind = new Map<string, number[]>();
  remarks.forEach((text, index) => {
    const kind = nitKindOf(text);
    if (kind !== undefined) byKind.set(kind, [...(byKind.get(kind) ?? []), index]);
  });
  return [...byKind.values()].filter((indices) => indices.length >= 3);
}

type Key = 'bare' | 'blocking' | 'praise' | 'nits' | 'aside' | 'unanswered';

function keyOf(rule: ReviewRule): Key {
  switch (rule) {
    case bareReview:
      return 'bare';
    case blockingUnclear:
      return 'blocking';
    case noPraise:
      return 'praise';
    case sameNits:
      return 'nits';
    case whileYouAreAtIt:
      return 'aside';
    default:
      return 'unanswered';
  }
}

const rewrites: Readonly<Record<Language, Readonly<Record<Key, string>>>> = {
  en: {
    bare: 'LGTM: I checked …; I did not look at …',
    blocking: 'issue (blocking): …',
    praise: 'praise: … makes … easier to follow.',
    nits: 'nit (non-blocking), here and below: …',
    aside: 'Not for this change: I have opened an issue for …',
    unanswered: 'To your question: …',
  },
  zh: {
    bare: 'LGTM：看了…部分，…部分没有看',
    blocking: '[必须修复] …',
    praise: '这里…写得很清楚，便于…',
    nits: 'nit（可不改），以下几处相同：…',
    aside: '不属于这次改动，我另开了 issue：…',
    unanswered: '关于你的问题：…',
  },
};
