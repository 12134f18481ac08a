import type { Rule } from '../rule';
import { reasonMessages } from '../messages/reasonMessages';

export const yoursMine: Rule<'yours-mine'> = {
  id: 'yours-mine',
  severity: 'hint',
  isPhrase: true,
  reason: reasonMessages.yoursMine,
  rewrite: { en: 'this change', zh: '这个改动' },
};
