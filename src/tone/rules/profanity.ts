import type { Rule } from '../rule';
import { reasonMessages } from '../messages/reasonMessages';

export const profanity: Rule<'profanity'> = {
  id: 'profanity',
  severity: 'warning',
  reason: reasonMessages.profanity,
  isMeantWell: ({ text }) => delight.test(text),
  rewrite: { en: 'My concern here: …', zh: '我的顾虑是：…' },
};

/** An oath of joy hurts nobody. */
const delight =
  /\b(?:love|loved|loving|beautiful|brilliant|amazing|awesome|impressive|impressed|gorgeous|elegant|neat|genius|legend|great (?:work|job|catch|find|fix)|(?:good|nice|well|damn good|damn fine|damn nice) (?:work|job|catch|find|fix|done|one|stuff)|well done|fast|faster|quick|clean|clever|thanks|thank you|works|congrat\w*|yes|hell yes|hell yeah|wow|kick-?ass|badass|speedup|hero|rock|nailed|finally|so good|this good)\b(?!\?)|[😍🤩🎉🚀🔥❤💯👏🙌]|牛|厉害|太快|太强|漂亮|优雅|喜欢|爱了|谢谢|感谢|佩服|膜拜|好用|好看|舒服|学到了|终于|快了|神了|绝了|赞|强|大佬/u;
