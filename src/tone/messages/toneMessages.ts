import type { Messages, Translate } from '../../core/messages/translate';

/** Messages of the tone coach in the editor. */
export const toneMessages = {
  item: (t: Translate) => t('Good Turn: Tone'),
  nothingOpen: (t: Translate) =>
    t('Open a Markdown or plain-text document, or a comment box, to check its tone.'),
  inWorkspace: (t: Translate) => t('In this workspace'),
  everywhere: (t: Translate) => t('Everywhere'),
  turnOffRule: (t: Translate, rule: string) => t('Turn off the rule “{0}”', rule),
  whichLabel: (t: Translate) => t('What kind of comment is this?'),
  moreInLog: (t: Translate, first: string, count: number) => t('{0} ({1} more in the log)', first, count),
  ignored: (t: Translate, what: string) => t('Good Turn is ignoring this: {0}', what),
  noRule: (t: Translate, rule: string) => t('There\'s no rule "{0}".', rule),
  badPattern: (t: Translate, pattern: string, problem: string) => t('"{0}": {1}', pattern, problem),
} as const satisfies Messages;
