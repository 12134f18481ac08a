import type { Language } from '../finding';
import { object } from '../markdown/proseBuilder';

/** Returns whether a sentence is no more than a verdict, a musing or a question. */
export function isEmptyRemark(text: string, language: Language): boolean {
  const parts = text.split(inner).filter((part) => part !== '');
  return isEmpty(text, language) || parts.every((part) => isEmpty(part, language));
}

const inner = /[,;，；…]+ ?| [-–—]+ /;

/** A verdict is short; what's longer says something. */
const longestVerdict = { en: 80, zh: 24 };

function isEmpty(text: string, language: Language): boolean {
  const bare = text.replace(beginning, '').replace(/[.!…。！~～]+$/, '');
  if (bare === '') return isMusing.test(text);
  if (isMusing.test(bare) || isQuestion(bare, language)) return true;
  if (bare.length > longestVerdict[language]) return false;
  if (language === 'en') return isVerdict(bare);
  return chineseNeutral.test(bare) && (text.endsWith('…') || chineseVerdict.test(bare));
}

const beginning =
  /^(?:(?:so|and|but|also|well|hm+|huh|wait|ok|okay|sorry|honestly|really|yeah)(?:[ ,.…]+|$)|[嗯呃额][，、… ]*|那|所以|不过)*/;

/** Matches what only shows that somebody wonders. */
const isMusing =
  /^(?:(?:hm+|huh|eh|meh|ugh|interesting|curious|thoughts|no|nope|nah|-1|what|wat)[ .!?…]*|[呃额].{0,2}|嗯+[.…?？]+|[?？!！]+|(?:i'm |i am )?(?:just )?wondering about .*|i wonder\b.*|(?:i have |i've )?no idea (?:what|why|how|where)\b.{0,40})$/;

function isQuestion(text: string, language: Language): boolean {
  if (language === 'zh') return question.zh.test(text) && !/会不会|不会|难道|岂不/.test(text);
  return /\?["')]*$/.test(text) && question.en.test(text);
}

/** Code alone is no such question: "`const`?" proposes it. What asks whether a fault is there names the fault. */
const question = {
  en: /^(?:why|what|how|where|when|who|which|is|are|was|were|do|does|did|has|have|will|any|am|intended|intentional)\b/,
  zh: /[?？]$|(?:吗|呢)$|为什么|为啥|什么意思|怎么回事|干嘛/,
};

/** Says nothing but that it's bad, or not good; any other word may name the fault. */
function isVerdict(text: string): boolean {
  const words = text.replace(/n't\b/g, ' not').match(/[a-z]+|\uFFFC+/g) ?? [];
  if (!words.every((word) => word.startsWith(object) || neutral.has(word) || good.has(word) || bad.has(word)))
    return false;
  const isNegated = words.some((word) => negation.has(word));
  return words.some((word) => (isNegated ? good : bad).has(word));
}

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const negation = wordSet('not no never cannot hardly');
const neutral = wordSet(
  `${[...negation].join(' ')} this that it the a an here there all of whole i m ve we me my s is are was be am do does did ` +
    'ca wo look looks feel feels seem seems sound sounds smells just bit little too so very quite rather really still kind ' +
    'sort somewhat pretty completely totally entirely about with to in on by if whether at some have has approach change ' +
    'code part name naming function line lines logic design one idea way style thing something for now think',
);
const good = wordSet(
  'good right great ideal nice clear correct sure convinced certain happy comfortable fan love like get follow understand work works',
);
const bad = wordSet(
  'wrong bad off odd weird strange funny fishy suspicious incorrect broken brittle fragile hacky messy ugly confusing ' +
    'confused unclear risky dangerous complicated complex surprising concern concerns concerned doubts worried unsure bothers worries confuses',
);

const chineseVerdict =
  /(?<!不)(?:奇怪|怪怪|诡异|别扭|复杂|混乱|很乱|太乱|担心|疑问|存疑|疑虑|差点意思|(?<!我)再想想)|太[^好棒赞]{1,2}了|(?<!没)有(?:点|些)?问题|[不没](?:太|很|怎么|大|是很)?(?:看)?(?:太)?(?:对|行|好|妥|确定|合理|合适|喜欢|优雅|懂|明白|理解|清楚)/;
/** The same words, and those between them; the length is limited, so it's fast. */
const chineseNeutral =
  /^(?:我|这|里|段|个|样|此处|逻辑|写法|实现|代码|方案|命名|做法|名字|有|点|些|感觉|觉得|总|好像|似乎|看|起来|着|不|没|太|很|挺|比较|还|一|儿|真|是|的|了|啊|吧|呢|种|地方|怎么|大|确定|对|行|好|妥|奇?怪|诡异|别扭|问题|复杂|混?乱|懂|明白|理解|清楚|合理|合适|喜欢|优雅|绕|块|再想想|担心|疑问|存疑|疑虑|差点意思)+$/;
