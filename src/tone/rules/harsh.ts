import type { Rule } from '../rule';
import { reasonMessages } from '../messages/reasonMessages';

/** Not found by any pattern, but by `adjustSeverities`. */
export const harsh: Rule<'harsh'> = {
  id: 'harsh',
  severity: 'warning',
  reason: reasonMessages.harsh,
  rewrite: { en: 'My suggestion: …', zh: '我的建议是：…' },
};
