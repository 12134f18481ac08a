import type { Rule } from '../rule';
import { reasonMessages } from '../messages/reasonMessages';

export const justSimply: Rule<'just-simply'> = {
  id: 'just-simply',
  severity: 'hint',
  isPhrase: true,
  isOff: true,
  reason: reasonMessages.justSimply,
  rewrite: { en: 'A … would …', zh: '是否考虑用…，这样…' },
};
