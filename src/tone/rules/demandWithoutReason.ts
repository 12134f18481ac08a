import type { Rule } from '../rule';
import { reasonMessages } from '../messages/reasonMessages';

export const demandWithoutReason: Rule<'demand-without-reason'> = {
  id: 'demand-without-reason',
  severity: 'hint',
  reason: reasonMessages.demandWithoutReason,
  rewrite: { en: 'Could we change this? It …', zh: '建议修改这里，因为…' },
  isMeantWell: ({ text }, comment) => polite.test(text) || comment.isLabelled || comment.hasReason,
};

const polite =
  /^(?:麻烦|请|辛苦|烦请|劳驾|还请)|我|建议|是否|能否|能不能|可不可以|要不要|要不|如何|怎么样|^请问|[?？]$|\b(?:could|would|can|shall|may|might|maybe|perhaps|how about|what about|thanks|thank you|let's|i'd|i would|i'll|we could)\b/;
