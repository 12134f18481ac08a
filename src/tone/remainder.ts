import type { Language } from './finding';
import { longestSentence } from './sentence';

/** What may be suggested. */
export interface Suggestible {
  /** Whether the checker finds nothing in the words. */
  readonly isFair: (words: string) => boolean;
  /** Whether it finds nothing more than a hint in them. */
  readonly isHarmless: (words: string) => boolean;
}

/**
 * A rough test for a whole sentence about the change: a few words, a verb, a beginning that needs nothing
 * before it, and no person, as what is left of a reproach is seldom about anything else.
 *
 * @param text Folded words, in which code and links stand as one character.
 * @param isBeginning Whether the sentence began with them; otherwise they may lean on what is gone.
 */
export function standsAlone(text: string, language: Language, isBeginning = true): boolean {
  if (text.length > longestSentence || person.test(text)) return false;
  if (language === 'zh') {
    const characters = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
    // Without a name, a number or a word of the trade, what is left of a Chinese reproach is seldom about the change.
    return (
      characters >= 4 &&
      (/[a-z0-9]{2}|\uFFFC/.test(text) || trade.test(text) || (isBeginning && counted.test(text))) &&
      !/^[的而并就才还也却得地吗呢吧是让只别]|^(?:比如|比|跟|和|像|以为|还以为|原来|没想到|果然|至少|起码|难怪|怪不得|要不|不然|否则|虽然|顺便|当然)|[吗呢么吧]$|(?<!\d.{0,12})的$|^(?:欣慰|总算|恭喜|佩服|厉害|真行|受教)|还是$|这么|那么/.test(
        text,
      )
    );
  }
  const words = text.match(/[a-z0-9_'\uFFFC]+/g) ?? [];
  if (dependent.test(text) || dangling.test(text)) return false;
  return imperative.test(text) ? words.length >= 2 : words.length >= 4 && verb.test(text);
}

/** Whether the words tell somebody to do something. */
export function isOrder(folded: string): boolean {
  return imperative.test(folded);
}

/** Returns an order as a request. */
export function asRequest(words: string, language: Language): string {
  if (language === 'zh') return words;
  return imperative.test(words.toLowerCase()) && !/^please /i.test(words)
    ? `${/^[A-Z]/.test(words) ? 'Please' : 'please'} ${words.charAt(0).toLowerCase()}${words.slice(1)}`
    : words;
}

/** Whether no emphasis, link or code starts in the words that ends outside of them. */
export function isBalanced(words: string): boolean {
  const count = (mark: RegExp): number => words.match(mark)?.length ?? 0;
  return (
    [/\*/g, /`/g, /~~/g, /(?<![\w`])_|_(?![\w`])/g, /"/g].every((mark) => count(mark) % 2 === 0) &&
    (
      [
        [/\[/g, /\]/g],
        [/[(（]/g, /[)）]/g],
        [/“/g, /”/g],
        [/「/g, /」/g],
      ] as const
    ).every(([open, close]) => count(open) === count(close))
  );
}

/** A word in small letters starts the sentence as the sentence did before; a name or code stays as it is. */
export function withFirstLetterOf(written: string, words: string): string {
  const isPlain = /^[a-z]+(?:'[a-z]+)?(?:[\s,]|$)/.test(words);
  return isPlain && /^\W*[A-Z]/.test(written) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

/** Returns the mark that the rest of a sentence ends with; none if the sentence had none. */
export function endingMark(written: string, language: Language, isAsked: boolean): string {
  const [mark] = /[.!?…。！？](?=\W*$)/.exec(written) ?? [];
  if (mark === undefined) return '';
  if (/[?？]/.test(mark) && isAsked) return mark;
  return language === 'zh' ? '。' : '.';
}

const person =
  /\b(?:you|your|yours|yourself|u|ur|he|him|his|she|her|mate|dude|buddy|pal|someone|somebody|anyone|everyone|nobody|people|i|i'm|i'd|me|my)\b|[你您他她谁我咱]|同学|大家|人家|某[位些]|有些人|阁下/;

const dependent =
  /^(?:which|who|whom|whose|that|if|when|whenever|although|though|while|unless|until|as|than|like|even|not|to|for|of|with|without|or|nor|in|on|at|by|from|where|what|how|why|just like|only|they|them|neither|never|no|less|more|much|because|rather|especially|the way|and|but|please\b.{0,3}$|(?!(?:string|thing|nothing|everything|anything|ring|king|ping|spring)\b)[a-z]+ing)\b/;

const dangling =
  /\b(?:and|or|but|so|the|a|an|of|to|for|with|at|in|on|by|is|are|was|as|than|this|that|from|it's|not|be|if)$/;

const verb =
  /\b(?:is|are|was|were|be|has|have|had|do|does|did|can|could|should|must|will|would|may|might|needs?|makes?|takes?|gets?|goes|leaks?|breaks?|returns?(?! value)|throws?|loads?|reads?|writes?|calls?|uses?|runs?|fails?|holds?|keeps?|means?|belongs?|depends?|happens?|leaves?|\w+n't|\w+'s|it's|[a-z]{2,}(?:ates|izes|ifies|ects|ents|urns|oses|ides|acks|ocks|eads|ells|ooks|orks|ows))\b/;

const imperative =
  /^(?:please |just |let's )*(?:use|add|move|remove|delete|rename|extract|split|take|put|make|call|check|return|throw|keep|drop|replace|fix|wrap|pass|close|start|stop|try|see|run|write|test|handle|avoid|revert|rebase|squash|document|log|set|get|pull|push|merge|inline|reuse|cache|validate|escape|guard|lock|free|store|sort|bump|pin|generate|compute|label|read)\b/;

/** Words of the trade, without which Chinese is seldom about the change. */
export const trade =
  /接口|代码|测试|用例|缓存|线程|死锁|索引|字段|函数|方法|变量|参数|日志|异常|事务|配置|注释|文档|数据库|分支|循环|状态|请求|返回|编译|内存|并发|依赖|命名|类型|组件|页面|连接|超时|重试|校验|权限|版本|构建|部署|回滚|迁移|密码|密钥|主键|外键|时区|精度|金额|泄漏|抛|判空|空指针|报错|缩进|格式|断言|查询|排序|分页|监控|告警/;

const counted = /[一二两三四五六七八九十百千\d]+(?:个|行|次|条|处|层|种|台|秒|分钟|张|遍|份)(?!月|人|字)/;
