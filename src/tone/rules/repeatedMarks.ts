import type { Rule, Span } from '../rule';
import type { Sentence } from '../sentence';
import { reasonMessages } from '../messages/reasonMessages';

export const repeatedMarks: Rule<'repeated-marks'> = {
  id: 'repeated-marks',
  severity: 'information',
  isPhrase: true,
  reason: reasonMessages.repeatedMarks,
  rewrite: { en: '?', zh: '？' },
  isMeantWell: ({ text }) => kind.test(text),
  find: marks,
};

/** Joyful remarks may be loud. */
const kind =
  /\b(?:thanks?|thank you|thx|great|awesome|love|nice|congrat\w*|welcome|happy|amazing|excellent|good (?:job|work|catch|find|point|idea)|well done|perfect|brilliant|cool|yay|hooray|wow|kudos|excited|fantastic|wonderful|beautiful|impressive|finally works|it works|glad|sorry|cheers|oops|whoops|super|neat|hi|hello|hey|huge improvement)\b|谢谢|感谢|辛苦|赞|太好了|太棒|厉害|漂亮|不错|学到|学习了|优秀|给力|牛|恭喜|欢迎|加油|抱歉|好耶|完美|喜欢|开心|好用|惊喜|佩服|膜拜|大佬|救命恩人/;

/** "???", "?!", "!!": each sentence needs only one mark. A single pair of exclamation marks may be joy. */
function marks({ text, language }: Sentence): Span | undefined {
  const found = /[?？]{2,}|[!！]{2,}|[?？!！]{2,}/.exec(text) ? /[?？!！]{2,}/.exec(text) : null;
  if (!found) return undefined;
  // "!!value" and "??=" are operators that weren't marked as code.
  const after = text.charAt(found.index + found[0].length);
  if (/[a-z_$(=[{\uFFFC]/.test(after) || (/[a-z0-9_\])]/.test(after) && found[0].length < 3))
    return undefined;
  const mark = /[?？]/.test(found[0]) ? '?' : '!';
  const wide = mark === '?' ? '？' : '！';
  return { from: found.index, to: found.index + found[0].length, rewrite: language === 'zh' ? wide : mark };
}
