import { endingMark, isBalanced, isOrder, standsAlone, withFirstLetterOf } from './remainder';
import type { Language } from './finding';
import type { Sentence } from './sentence';

interface Dropped {
  readonly from: number;
  readonly to: number;
  readonly instead: string;
}

/**
 * Returns the sentence without words that only hurt: an oath, an adjective before a noun, whom it's said to.
 * Undefined if there are none, or if what is left is no sentence.
 *
 * @param options.isImpersonal Whether it's also no longer said whose code it is.
 */
export function withoutWords(
  sentence: Sentence,
  { isImpersonal = false }: { readonly isImpersonal?: boolean } = {},
): string | undefined {
  const { text, written, prose, at, language } = sentence;
  const whole = text.replace(/[\s.!?…。！？]+$/, '').length;
  const places = (patterns: readonly RegExp[], instead: string): Dropped[] =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
        from: index,
        to: index + found.length,
        instead,
      })),
    );
  const dropped = places(droppable[language], '');
  if (isImpersonal) dropped.push(...places([possessive[language]], language === 'zh' ? '' : 'the '));
  if (dropped.length === 0) return undefined;
  let words = '';
  let folded = '';
  let from = 0;
  for (const range of [...dropped, { from: whole, to: whole, instead: '' }].sort((a, b) => a.from - b.from)) {
    if (range.from > from && from < whole) {
      const to = Math.min(range.from, whole);
      words += prose.places.slice(at + from, at + to);
      folded += text.slice(from, to);
    }
    if (range.to > from) {
      words += range.instead;
      folded += range.instead;
    }
    from = Math.max(from, range.to);
  }
  words = tidy(words, language);
  folded = tidy(folded, language);
  if (!isSentence(folded, language) || !isBalanced(words)) return undefined;
  return withFirstLetterOf(written, words) + endingMark(written, language, true);
}

function isSentence(folded: string, language: Language): boolean {
  if (standsAlone(folded, language) || isOrder(folded)) return true;
  if (language === 'zh') return (folded.match(/[\u4e00-\u9fff\uFFFC]/g)?.length ?? 0) >= 4;
  return (folded.match(/[a-z0-9_'\uFFFC]+/g)?.length ?? 0) >= 4;
}

function tidy(words: string, language: Language): string {
  const plain = words
    .replace(/(?<=\S) {2,}/g, ' ')
    .replace(/ +(?=[,.:;])/g, '')
    .replace(/^[\s,:;!.，：；。！、—–-]+(?:but |and |so )?|[\s,:;，：；、—–-]+$/g, '');
  return language === 'en' ? plain.replace(/\b(a)(n?) (?=([a-z]))/gi, article) : plain;
}

/** Keeps the article of a noun that lost its adjective right. */
function article(all: string, a: string, n: string, next: string): string {
  if (/[aeio]/.test(next) && n === '') return `${a}n `;
  if (/[bcdfgjklmnpqrstvwxyz]/.test(next) && n !== '') return `${a} `;
  return all;
}

const insult = `(?:fucking|stupid|dumb|idiotic|moronic|brain-?dead|ridiculous|pathetic|lousy|god-?awful|shitty|crappy|half-?(?:assed|arsed|baked)|ludicrous|asinine|horrible|terrible|awful|garbage|bullshit|trash|sorry excuse for an?|wretched|horrid|disgusting|insane|absurd|so-called|sad|silly)`;
const noun = `[a-z\\uFFFC]`;
const person = `(?:idiots?|morons?|imbeciles?|dumbass|genius(?:es)?|sherlock|einstein|clowns?|dude|bro|mate|buddy|pal|pall?y|boy|kid|kiddo|champ|sweetheart|honey|darling|princess|love|noob|loser|losers|fool|dummy|smartass|asshole|dipshit|bozo|numpty|muppet|donkey|folks|sunshine|hotshot|chief|my friend|people like you)`;
const oath = `(?:for (?:the love of (?:god|all that's holy|christ)|(?:fuck|christ|god|heaven|pete|goodness|crying out loud)(?:'?s)?(?: sake)?)|jesus(?: (?:fucking )?christ)?|holy (?:shit|crap|fuck|cow|hell|moly)|what the (?:hell|fuck|heck)|wtf|wtaf|ffs|omfg|omg|god|damn(?: it)?|dammit|goddammit|christ(?: almighty)?|bloody hell|screw it|fuck(?: me| it| this| off)?|good (?:grief|god|lord)|are you (?:fucking )?(?:kidding|serious|joking)(?: me)?|shit|crap|bullshit|lol|lmao|smh|jfc|stfu|shut up|seriously|honestly|come on|oh please|sigh|ugh+|nice try|wake up|listen)`;

const english: readonly RegExp[] = [
  /\b(?:(?:mother)?f(?:u|\*)(?:c|\*)(?:k|\*)(?:ing|in'?|en)|goddamn(?:ed)?|god-?damned|damn(?:ed)?|bloody|fricking|freaking|frigging|friggin|freakin|effing|f-?ing|sodding)\b ?(?=[\w\uFFFC])/g,
  /(?<=\b(?:what|why|how|who|where) )(?:the (?:fuck|hell|heck|actual fuck)|on earth|in the world|in god's name) (?=\w)/g,
  new RegExp(
    `(?<=(?<!\\b(?:is|are|was|were|be|'s|such|what|just|like|of) )\\b(?:this|that|the|these|those|our|my) )(?:${insult}(?:,? (?:and )?|(?= )))+ ?(?=${noun})`,
    'g',
  ),
  new RegExp(
    `(?<=\\b(?:with|by|in|use|uses|using|add|adds|adding|needs?|have|has|for|write|writing) an? )${insult} (?=${noun})`,
    'g',
  ),
  new RegExp(`,\\s*(?:you (?:\\w+ ){0,2})?${person}(?=[\\s.!?,…]*$)`, 'g'),
  new RegExp(`^(?:hey |ok |oh |yo |listen,? )?(?:you (?:\\w+ ){0,2})?${person}[,:!] (?=\\S)`, 'g'),
  new RegExp(
    `^(?:oh |well |and |but |ok |so |just |yo |hey )*${oath}(?:,? (?:dude|man|people|guys|bro|you guys))?(?:[,:!—–]+\\s*|\\s+-+\\s+| and )(?=\\S)`,
    'g',
  ),
  /^(?:omfg|omg|wtf|ffs|jfc|holy (?:shit|crap|fuck)|jesus|christ|dammit|fuck|shit) (?=(?:the|this|that|these|we|it|why|there|[\uFFFC])\b)/g,
  new RegExp(
    `,? (?:for (?:fuck|christ|god|heaven|pete|goodness)'?s? sake|ffs|lol|lmao|smh|already|jfc|dammit|damn it|you know)(?=[\\s.!?,]*$)`,
    'g',
  ),
  /[\s,]*(?:(?:🤡|🙄|💩|🤦|🖕|😂|🤣|😒|😤|😑)(?:\p{Emoji_Modifier}|\u200d|♂|♀|\uFE0F)*)+/gu,
];

const droppable: Readonly<Record<Language, readonly RegExp[]>> = {
  en: english,
  zh: [
    ...english,
    /(?:他妈|他娘|特么|踏马|尼玛|妈了个巴子|(?<![a-z])tmd?(?![a-z]))的?(?=(?!的)[\u4e00-\u9fff\uFFFC])|真?(?:妈的|他妈的|他娘的|特么的|尼玛)(?=[，。！]|$)/g,
    /(?:^|(?<=[，,。！ ]))(?:我(?:靠|擦|操|艹|草|去|勒个去|的妈呀?|的天)|卧槽|淦|握草|艹|操|草|靠|妈蛋|妈的|他妈的|tmd|尼玛|服了|醉了|无语|好家伙|拉倒吧|搞笑呢|呵+|哎+|唉+|哟|啧+|天哪|老天|求求?你了?|拜托|麻烦动动脑子|闭嘴吧?你?|滚|大哥|大佬|大神|兄弟|朋友|老铁|傻[逼叉x]|sb|白痴|蠢货|笨蛋)[，,!！ ]+/g,
    /(?<=[这那])(?:坨|破|烂|垃圾|狗屎|辣鸡|鬼|屎一样的|狗屎一样的|垃圾一样的|屎山|傻[逼叉x]|sb|智障|弱智|脑残|该死的|操蛋的?)(?=[个种段些]?[\u4e00-\u9fffa-z ]{0,1}[a-z\uFFFC代接方函变测注文页组配类脚逻设架流缓状分字])/g,
    /压根儿?|(?<!就)居然|竟然(?=[\u4e00-\u9fff\uFFFC])/g,
  ],
};

/** Whose code it is. */
const possessive: Readonly<Record<Language, RegExp>> = {
  en: /\byour (?=(?:[\w\uFFFC-]+ )?(?:code|tests?|patch|pr|diff|branch|commits?|change|changes|function|method|class|query|loop|component|module|service|script|migration|config|cache|parser|build|api|schema|types?|regex|benchmark|numbers|description|docs|css|html|sql|dag|pipeline|handler|lock|mutex|index|naming|error handling|merge|deploy|release|import|export|hook|state|reducer|endpoint|container|image|yaml)\b)/g,
  zh: /(?:你们?|您)(?:自己)?(?:写的|这个?|那个?|的)(?= ?(?:[a-z\uFFFC]|代码|接口|函数|方法|测试|缓存|索引|递归|循环|配置|组件|页面|注释|文档|脚本|查询|事务|锁|线程|日志|微服务|表|字段|分支|提交|改动))/g,
};
