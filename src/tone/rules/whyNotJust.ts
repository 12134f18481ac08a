import type { Rule } from '../rule';
import { reasonMessages } from '../messages/reasonMessages';

export const whyNotJust: Rule<'why-not-just'> = {
  id: 'why-not-just',
  severity: 'information',
  reason: reasonMessages.whyNotJust,
  rewrite: { en: 'Would it work to …? It avoids …', zh: '改成…是否可行？可以避免…' },
};
