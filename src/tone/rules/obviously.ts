import type { Rule } from '../rule';
import { isAboutOneself } from './oneself';
import { reasonMessages } from '../messages/reasonMessages';

export const obviously: Rule<'obviously'> = {
  id: 'obviously',
  severity: 'hint',
  isPhrase: true,
  reason: reasonMessages.obviously,
  rewrite: { en: 'As far as I can see,', zh: '据我所见，' },
  isMeantWell: (sentence) =>
    isAboutOneself(sentence) || /\b(?:thanks?|better than|nicer|great)\b|谢谢/.test(sentence.text),
};
