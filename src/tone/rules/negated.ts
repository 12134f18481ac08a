import { compile } from '../pattern/compile';
import { english } from '../lists/english';
import type { Sentence } from '../sentence';

/** Returns whether the sentence denies what would hurt: "not a stupid question", 一点也不蠢. */
export function isDenied({ text, language }: Sentence): boolean {
  const isPossible = /\b(?:not?|never|hardly|nothing|neither|far from|no(?:body's| longer))\b|n't/.test(text);
  return (isPossible && getEnglish().test(text)) || (language === 'zh' && chinese.test(text));
}

let made: RegExp | undefined;

/** Compiled on first use: the lists are long. */
function getEnglish(): RegExp {
  return (made ??= compile(
    "((?<!why |surely |certainly |i'm |i am )not|isn't|aren't|wasn't|weren't|never|no longer|hardly|far from|nothing|neither|nobody's|no)( (a|an|the|that|at all|being|remotely|even|so|as|really|actually|any))* (<insult-noun>|<insult-adjective>|<bad>)(?! enough)",
    'en',
    english,
  ));
}

const chinese =
  /(?:一点(?:也|都)不|并不|绝不|毫不|不算|不至于|谈不上|没那么|没有那么|并非|(?:不|没)觉得[^，。！？]{0,8}|不是什么|才不|可不)(?:是)?(?:蠢|笨|傻|懒|烂|差|菜|丑|垃圾|白痴|废物|弱智|没用|屎|智障|脑残|多余|混蛋|水)(?!.{0,3}(?:吗|嘛|是什么))/;
