import type { Rule } from '../rule';

export const overHedged: Rule<'over-hedged'> = {
  id: 'over-hedged',
  severity: 'hint',
  isPhrase: true,
  reason: (t) =>
    t("With this many hedges, no one can tell if you mean it. Say what you're asking for, and how strongly."),
  rewrite: { en: 'suggestion (non-blocking): …', zh: '[建议修改] …' },
  rows: {
    en: ['<hedge>,?( [^ ]+){0,12}? <hedge>,?( [^ ]+){0,12}? <hedge>'],
    zh: ['<hedge>[^。！？]{0,24}?<hedge>[^。！？]{0,24}?<hedge>'],
  },
};
