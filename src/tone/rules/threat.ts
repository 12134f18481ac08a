import type { Rule } from '../rule';
import { reasonMessages } from '../messages/reasonMessages';

export const threat: Rule<'threat'> = {
  id: 'threat',
  severity: 'warning',
  reason: reasonMessages.threat,
  rewrite: { en: 'Before I can continue, this needs …', zh: '继续之前，这里需要…' },
};
