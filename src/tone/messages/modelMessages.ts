import type { Messages, Translate } from '../../core/messages/translate';

/** Messages about rewriting with a language model. */
export const modelMessages = {
  noModel: (t: Translate) => t('No language model is available in this VS Code.'),
  whichModel: (t: Translate) => t('Which language model?'),
  looking: (t: Translate, model: string) => t('{0} is looking for kinder words…', model),
  noAnswer: (t: Translate, model: string, problem: string) => t("{0} didn't answer. {1}", model, problem),
  justification: (t: Translate) => t("To rewrite the review comment you've just seen."),
  prompt: (t: Translate) => t('What will be sent'),
  sendTo: (t: Translate, model: string) => t('Send the text in this editor to {0}?', model),
  sentTo: (t: Translate, vendor: string) =>
    t("Nothing else is sent. It goes to this model's provider: {0}.", vendor),
  send: (t: Translate) => t('Send'),
  dontSend: (t: Translate) => t("Don't send"),
  nothingBetter: (t: Translate, model: string) => t('{0} has nothing better to suggest.', model),
  diffTitle: (t: Translate, model: string) => t('Your text ↔ {0}', model),
  yours: (t: Translate) => t('Your text'),
  useTitle: (t: Translate, model: string) => t("Use {0}'s text?", model),
  useDetail: (t: Translate) => t('Read it first: a model may drop a point, or add one.'),
  use: (t: Translate) => t('Use this text'),
  keep: (t: Translate) => t('Keep my text'),
  changed: (t: Translate) => t('The text changed in the meantime, so it was left as is.'),
} as const satisfies Messages;
