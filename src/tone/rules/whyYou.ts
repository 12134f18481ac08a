import type { Rule } from '../rule';
import { reasonMessages } from '../messages/reasonMessages';

export const whyYou: Rule<'why-you'> = {
  id: 'why-you',
  severity: 'warning',
  reason: reasonMessages.whyYou,
  rewrite: { en: 'What is the reason for this?', zh: '这里是出于什么考虑？' },
};
