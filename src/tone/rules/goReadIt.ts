import type { Rule } from '../rule';
import { isAboutOneself } from './oneself';
import { reasonMessages } from '../messages/reasonMessages';

export const goReadIt: Rule<'go-read-it'> = {
  id: 'go-read-it',
  severity: 'information',
  reason: reasonMessages.goReadIt,
  rewrite: { en: 'The relevant section is …; in short: …', zh: '相关说明见…，简单说就是…' },
  isMeantWell: isAboutOneself,
};
