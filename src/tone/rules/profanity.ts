import type { Rule } from '../rule';
import { reasonMessages } from '../messages/reasonMessages';

export const profanity: Rule<'profanity'> = {
  id: 'profanity',
  severity: 'warning',
  reason: reasonMessages.profanity,
  rewrite: { en: "I don't understand this part; can you explain?", zh: '这段我没看懂，能解释一下吗？' },
};
