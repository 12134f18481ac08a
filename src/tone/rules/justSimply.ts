import type { Rule } from '../rule';
import { reasonMessages } from '../messages/reasonMessages';

export const justSimply: Rule<'just-simply'> = {
  id: 'just-simply',
  severity: 'hint',
  isPhrase: true,
  isOff: true,
  reason: reasonMessages.justSimply,
  rewrite: { en: 'A … would …', zh: '是否考虑用…，这样…' },
  rows: {
    en: [
      {
        find: '(^|[.,;:!?] |please |then |and |could |you can |we can |should |to )(just|simply) (?<what>[a-z]+)',
        rewrite: 'Could we $<what>',
      },
    ],
    zh: [
      '(直接|简单|只要|只需)[^，。！？]{0,12}(就行|就好|就可以|即可|就完了|就完事|不就)',
      '^(直接|就)(用|改|换|加|写|删|调)',
    ],
  },
};
