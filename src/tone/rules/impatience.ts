import type { Rule } from '../rule';
import { isAboutOneself } from './oneself';
import { reasonMessages } from '../messages/reasonMessages';

export const impatience: Rule<'impatience'> = {
  id: 'impatience',
  severity: 'information',
  reason: reasonMessages.impatience,
  rewrite: { en: 'This point still applies: …', zh: '之前那条意见还没处理：…' },
  isMeantWell: isAboutOneself,
};
