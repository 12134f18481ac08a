import type { Rule } from '../rule';
import { reasonMessages } from '../messages/reasonMessages';

export const bareVerdict: Rule<'bare-verdict'> = {
  id: 'bare-verdict',
  severity: 'information',
  reason: reasonMessages.bareVerdict,
  rewrite: { en: 'I would change this, because …', zh: '这里我建议改一下，因为…' },
  isMeantWell: ({ text }, comment) => comment.isLabelled || /[?？]\s*$/.test(text),
};
