import type { Messages, Translate } from './translate';

/** Sending what was confirmed, and the outcome. */
export const sendMessages = {
  nothingToPost: (t: Translate) => t("There's nothing to post yet."),
  sending: (t: Translate) => t('Sending…'),
  sendingSeveral: (t: Translate) => t('Sending'),
  sent: (t: Translate) => t('Sent.'),
  sentBeforeChange: (t: Translate) =>
    t('Sent as you confirmed it. A later change to the text is kept under Unsent Comments.'),
  inSample: (t: Translate) => t('This is the sample: nothing is sent.'),
  stillReviewer: (t: Translate, failure: string) =>
    t("Sent, but GitHub didn't remove you as a reviewer: {0}.", failure),
  refused: (t: Translate, failure: string) => t('{0}. Nothing was sent; your text is kept.', failure),
  stillAsked: (t: Translate) => t('Reviewers who were already asked are still asked.'),
  broken: (t: Translate, failure: string) => t('{0}. Your text is kept.', failure),
  progress: (t: Translate, at: number, of: number, what: string) => t('{0} of {1}: {2}', at, of, what),
  sentSeveral: (t: Translate, count: number) => t('{0} sent.', count),
  sentSome: (t: Translate, sent: number, kept: number) =>
    t('{0} sent, {1} kept under Unsent Comments.', sent, kept),
  reviewersUnchanged: (t: Translate, count: number) =>
    t("GitHub didn't change the reviewers on {0} of them.", count),
} as const satisfies Messages;
