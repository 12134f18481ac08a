import type { Rule } from '../rule';
import { isAboutOneself } from './oneself';
import { reasonMessages } from '../messages/reasonMessages';

export const absolutes: Rule<'absolutes'> = {
  id: 'absolutes',
  severity: 'information',
  reason: reasonMessages.absolutes,
  rewrite: { en: "I can't follow this part, because …", zh: '这段我没理解，因为…' },
  isMeantWell: isAboutOneself,
};
