import type { Rule } from '../rule';
import { isAboutOneself } from './oneself';
import { reasonMessages } from '../messages/reasonMessages';

export const impatience: Rule<'impatience'> = {
  id: 'impatience',
  severity: 'information',
  reason: reasonMessages.impatience,
  rewrite: { en: 'What I need next: …', zh: '这里还需要：…' },
  isMeantWell: isAboutOneself,
};
