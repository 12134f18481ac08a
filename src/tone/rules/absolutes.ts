import type { Rule } from '../rule';
import { isAboutOneself } from './oneself';
import { reasonMessages } from '../messages/reasonMessages';

export const absolutes: Rule<'absolutes'> = {
  id: 'absolutes',
  severity: 'information',
  reason: reasonMessages.absolutes,
  rewrite: { en: 'I would do this differently, because …', zh: '我有不同的想法，因为…' },
  isMeantWell: isAboutOneself,
};
