import type { Rule } from '../rule';
import { reasonMessages } from '../messages/reasonMessages';

export const overHedged: Rule<'over-hedged'> = {
  id: 'over-hedged',
  severity: 'hint',
  isPhrase: true,
  reason: reasonMessages.overHedged,
  rewrite: { en: 'suggestion (non-blocking): …', zh: '[建议修改] …' },
};
