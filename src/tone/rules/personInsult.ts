import type { Rule } from '../rule';
import { isDenied } from './negated';
import { isAboutOneself } from './oneself';
import { reasonMessages } from '../messages/reasonMessages';

export const personInsult: Rule<'person-insult'> = {
  id: 'person-insult',
  severity: 'warning',
  reason: reasonMessages.personInsult,
  rewrite: { en: 'This has the effect that …', zh: '这里的影响是…' },
  isMeantWell: (sentence) => isAboutOneself(sentence) || isDenied(sentence),
};
