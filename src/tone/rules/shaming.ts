import type { Rule } from '../rule';
import { isAboutOneself } from './oneself';
import { reasonMessages } from '../messages/reasonMessages';

export const shaming: Rule<'shaming'> = {
  id: 'shaming',
  severity: 'warning',
  reason: reasonMessages.shaming,
  rewrite: { en: 'Could you check …?', zh: '能再确认一下…吗？' },
  isMeantWell: isAboutOneself,
};
