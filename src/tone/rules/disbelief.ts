import type { Rule } from '../rule';
import { reasonMessages } from '../messages/reasonMessages';

export const disbelief: Rule<'disbelief'> = {
  id: 'disbelief',
  severity: 'information',
  reason: reasonMessages.disbelief,
  rewrite: { en: 'Is this intended? I expected …', zh: '这是预期行为吗？我原以为…' },
};
