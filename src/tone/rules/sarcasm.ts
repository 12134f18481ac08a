import type { Rule } from '../rule';
import { isAboutOneself } from './oneself';
import { reasonMessages } from '../messages/reasonMessages';

export const sarcasm: Rule<'sarcasm'> = {
  id: 'sarcasm',
  severity: 'information',
  reason: reasonMessages.sarcasm,
  rewrite: { en: 'I see a problem here: …', zh: '这里有个问题：…' },
  isMeantWell: isAboutOneself,
};
