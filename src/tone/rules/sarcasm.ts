import type { Rule } from '../rule';
import { isAboutOneself } from './oneself';
import { reasonMessages } from '../messages/reasonMessages';

export const sarcasm: Rule<'sarcasm'> = {
  id: 'sarcasm',
  severity: 'information',
  reason: reasonMessages.sarcasm,
  rewrite: { en: 'My concern here: …', zh: '我的顾虑是：…' },
  isMeantWell: isAboutOneself,
};
