import type { Rule } from '../rule';
import { reasonMessages } from '../messages/reasonMessages';

/** Not found by any pattern, but by `adjustSeverities`. */
export const harsh: Rule<'harsh'> = {
  id: 'harsh',
  severity: 'warning',
  reason: reasonMessages.harsh,
  rewrite: { en: 'This does not work yet when …; maybe …', zh: '…的时候这里会有问题，建议…' },
};
