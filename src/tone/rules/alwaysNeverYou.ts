import type { Rule } from '../rule';
import { reasonMessages } from '../messages/reasonMessages';

export const alwaysNeverYou: Rule<'always-never-you'> = {
  id: 'always-never-you',
  severity: 'information',
  reason: reasonMessages.alwaysNeverYou,
  rewrite: { en: 'This change does not … yet', zh: '这次改动还缺少…' },
};
