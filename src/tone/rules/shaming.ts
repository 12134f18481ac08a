import type { Rule } from '../rule';
import { isAboutOneself } from './oneself';
import { reasonMessages } from '../messages/reasonMessages';

export const shaming: Rule<'shaming'> = {
  id: 'shaming',
  severity: 'warning',
  reason: reasonMessages.shaming,
  rewrite: { en: 'This fails for …; could you add a test?', zh: '…时会失败，能补个用例吗？' },
  isMeantWell: isAboutOneself,
};
