import type { Rule } from '../rule';

/** No pattern finds it: `secondOpinion` does. */
export const harsh: Rule<'harsh'> = {
  id: 'harsh',
  severity: 'warning',
  reason: (t) => t('Together, these words may hurt. Say what goes wrong, for whom, and what would help.'),
  rewrite: { en: 'This does not work yet when …; maybe …', zh: '…的时候这里会有问题，建议…' },
  rows: { en: [], zh: [] },
};
