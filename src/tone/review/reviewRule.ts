import type { Translate } from '../../core/messages/translate';
import type { Language, Severity } from '../finding';
import { reasonMessages } from '../messages/reasonMessages';

/** A rule that checks a whole review. */
export interface ReviewRule<Id extends string = string> {
  readonly id: Id;
  readonly severity: Severity;
  /** Only spares the author's feelings, so it isn't for a coding agent's change. */
  readonly isSoftness?: true;
  readonly reason: (t: Translate) => string;
  readonly rewrite: Readonly<Record<Language, string>>;
}

export const blockingUnclear: ReviewRule<'blocking-unclear'> = {
  id: 'blocking-unclear',
  severity: 'hint',
  reason: reasonMessages.blockingUnclear,
  rewrite: { en: 'issue (blocking): …', zh: '[必须修复] …' },
};

export const noPraise: ReviewRule<'review-level'> = {
  id: 'review-level',
  severity: 'hint',
  isSoftness: true,
  reason: reasonMessages.noPraise,
  rewrite: { en: 'praise: … makes … easier to follow.', zh: '这里…写得很清楚，便于…' },
};

export const sameNits: ReviewRule<'review-level'> = {
  id: 'review-level',
  severity: 'hint',
  isSoftness: true,
  reason: reasonMessages.sameNits,
  rewrite: { en: 'nit (non-blocking), here and below: …', zh: 'nit（可不改），以下几处相同：…' },
};

export const whileYouAreAtIt: ReviewRule<'review-level'> = {
  id: 'review-level',
  severity: 'hint',
  reason: reasonMessages.whileYouAreAtIt,
  rewrite: {
    en: 'Not for this change: I have opened an issue for …',
    zh: '不属于这次改动，我另开了 issue：…',
  },
};

export const unanswered: ReviewRule<'review-level'> = {
  id: 'review-level',
  severity: 'information',
  reason: reasonMessages.unanswered,
  rewrite: { en: 'To your question: …', zh: '关于你的问题：…' },
};

export const bareReview: ReviewRule<'bare-approval'> = {
  id: 'bare-approval',
  severity: 'hint',
  reason: reasonMessages.bareReview,
  rewrite: { en: 'LGTM: I checked …; I did not look at …', zh: 'LGTM：看了…部分，…部分没有看' },
};

/** For a coding agent's change only. */
export const noWantedChange: ReviewRule<'no-wanted-change'> = {
  id: 'no-wanted-change',
  severity: 'hint',
  reason: reasonMessages.noWantedChange,
  rewrite: { en: 'Change … to …, so that …', zh: '把…改成…，这样…' },
};

/** For a coding agent's change only. */
export const severalWantedChanges: ReviewRule<'several-wanted-changes'> = {
  id: 'several-wanted-changes',
  severity: 'hint',
  reason: reasonMessages.severalWantedChanges,
  rewrite: { en: 'Change … to …. (And in a comment of its own: …)', zh: '把…改成…。（另开一条：…）' },
};

export const reviewRules = [
  blockingUnclear,
  noPraise,
  sameNits,
  whileYouAreAtIt,
  unanswered,
  bareReview,
  noWantedChange,
  severalWantedChanges,
] as const satisfies readonly ReviewRule[];
