import type { Rule } from '../rule';
import { isDenied } from './negated';
import { isAboutOneself } from './oneself';
import { reasonMessages } from '../messages/reasonMessages';

export const personInsult: Rule<'person-insult'> = {
  id: 'person-insult',
  severity: 'warning',
  reason: reasonMessages.personInsult,
  rewrite: { en: 'What I would change here: …', zh: '这里我建议这样改：…' },
  isMeantWell: (sentence) => isAboutOneself(sentence) || isDenied(sentence),
};
