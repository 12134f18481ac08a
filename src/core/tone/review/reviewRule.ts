import type { Translate } from '../../words/translate';
import type { Severity } from '../finding';

/** What a rule that looks at a whole review may say. */
export interface ReviewRule {
  readonly id: string;
  readonly severity: Severity;
  readonly isOff?: true;
  readonly reason: (t: Translate) => string;
}

export const blockingUnclear: ReviewRule = {
  id: 'blocking-unclear',
  severity: 'hint',
  reason: (t) => t('The review asks for changes, but no remark says which of them must be made.'),
};

export const noPraise: ReviewRule = {
  id: 'review-level',
  severity: 'hint',
  reason: (t) => t('Five remarks and not one good word; name one thing that is done well, and why.'),
};

export const sameNits: ReviewRule = {
  id: 'review-level',
  severity: 'hint',
  reason: (t) => t('Three trifles of one kind read as nagging; put them into one remark.'),
};

export const whileYouAreAtIt: ReviewRule = {
  id: 'review-level',
  severity: 'hint',
  reason: (t) => t('What goes beyond this change holds it up; open an issue for it.'),
};

export const unanswered: ReviewRule = {
  id: 'review-level',
  severity: 'information',
  reason: (t) => t('The author has asked something and waits for an answer.'),
};

export const bareReview: ReviewRule = {
  id: 'bare-approval',
  severity: 'hint',
  reason: (t) => t('A large change is approved in a word; say what you looked at and what you did not.'),
};

export const reviewRules: readonly ReviewRule[] = [
  blockingUnclear,
  noPraise,
  sameNits,
  whileYouAreAtIt,
  unanswered,
  bareReview,
];
