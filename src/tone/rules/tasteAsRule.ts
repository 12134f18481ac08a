import type { Rule } from '../rule';
import { reasonMessages } from '../messages/reasonMessages';

export const tasteAsRule: Rule<'taste-as-rule'> = {
  id: 'taste-as-rule',
  severity: 'information',
  reason: reasonMessages.tasteAsRule,
  rewrite: { en: 'nit (non-blocking): the style guide prefers …', zh: 'nit（可不改）：按规范建议…' },
  isMeantWell: (_, comment) => comment.isLabelled,
};
