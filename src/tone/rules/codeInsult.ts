import type { Rule } from '../rule';
import { isDenied } from './negated';
import { isAboutOneself } from './oneself';
import { reasonMessages } from '../messages/reasonMessages';

/** Thanks, apologies, quotations, and texts from the product itself. */
const peace =
  /抱歉|不好意思|收回|感谢|谢谢(?!您的宝贵)|辛苦(?!你家)|赞成|支持(?!不)|学到了|喜欢|好多了|误会|不是说你|不是说这|不是在说|引用自|原话|原文|台词|词库|词表|术语|敏感词|昵称|我的锅|我写的|我自己写|我当年|我之前|我以前|替我们|终于可以删|可以放心/;

export const codeInsult: Rule<'code-insult'> = {
  id: 'code-insult',
  severity: 'warning',
  reason: reasonMessages.codeInsult,
  rewrite: { en: 'I would change this, because …', zh: '这里我建议改一下，因为…' },
  isMeantWell: (sentence) =>
    isAboutOneself(sentence) ||
    isDenied(sentence) ||
    (sentence.language === 'zh' && peace.test(sentence.text)),
};
