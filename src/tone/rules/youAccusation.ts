import type { Rule } from '../rule';
import { reasonMessages } from '../messages/reasonMessages';

export const youAccusation: Rule<'you-accusation'> = {
  id: 'you-accusation',
  severity: 'information',
  isPhrase: true,
  reason: reasonMessages.youAccusation,
  rewrite: { en: 'What I would change here: …', zh: '这里我建议这样改：…' },
  isMeantWell: ({ text }) =>
    /\b(?:in case|thanks?|thank you|glad|great|nice(?:ly)?|good|love|like how|appreciate|sorry|my (?:bad|fault|mistake)|i forgot|i missed)\b/.test(
      text,
    ) || /谢谢|感谢|辛苦|抱歉|不好意思|我的锅|很好|真好|你说得对/.test(text),
};
