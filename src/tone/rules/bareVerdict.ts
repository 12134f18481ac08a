import type { Rule } from '../rule';
import { reasonMessages } from '../messages/reasonMessages';

export const bareVerdict: Rule<'bare-verdict'> = {
  id: 'bare-verdict',
  severity: 'information',
  reason: reasonMessages.bareVerdict,
  rewrite: { en: 'This goes wrong when …', zh: '…的情况下这里会出错' },
  isMeantWell: ({ text }, comment) => comment.isLabelled || /[?？]\s*$/.test(text),
};
