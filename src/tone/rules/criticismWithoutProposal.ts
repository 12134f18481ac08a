import type { Rule } from '../rule';
import { reasonMessages } from '../messages/reasonMessages';

export const criticismWithoutProposal: Rule<'criticism-without-proposal'> = {
  id: 'criticism-without-proposal',
  severity: 'information',
  reason: reasonMessages.criticismWithoutProposal,
  rewrite: { en: 'Could we change … to …?', zh: '建议拆成…或改名为…' },
  isMeantWell: (_, comment) => comment.isLabelled,
};
