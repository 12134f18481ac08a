import { object } from '../markdown/proseBuilder';
import type { Sentence } from '../sentence';

/** Returns whether a sentence asks for a change and says which. */
export function isRequest({ text, language }: Sentence): boolean {
  return asksFor[language].test(text) && !isVague.test(text) && !isAnswer.test(text);
}

/** Returns whether a sentence names a change: asks for it, or says what's missing or too much. */
export function namesChange({ text, language }: Sentence): boolean {
  return !isVague.test(text) && (asksFor[language].test(text) || lacks[language].test(text));
}

/** Returns whether a sentence asks for a change without saying which. */
export function isVagueRequest({ text }: Sentence): boolean {
  return isVague.test(text);
}

const vagueVerbs = '(?:fix|improve|rework|redo|change|address|handle|reconsider)';
const isVague = new RegExp(
  `^(?:(?:please|pls|just|could you|can you|can we|could we) )*(?:${vagueVerbs}|do better|try again|clean (?:this |it )?up)(?: (?:this|that|it|here|again|please))*[.?!]*$|^(?:please |can you |could you )*(?:explain|clarify)(?: (?:why|this|that|it|here|please))*[.?!]*$|\\b(?:could|can) be (?:better|cleaner|nicer|simpler)[.!]*$|\\bneeds? (?:more |some |a bit of )?(?:work|improvement|cleanup|love|polish|thought|attention)[.!]*$|^(?:请|麻烦|建议|需要)*(?:再)?(?:优化|改进|完善|调整|修改|改|处理|重写|整理|考虑)(?:一下|下|吧|这里|一改)*[。！]*$`,
);

const verb =
  '(?:add|address|allow|apply|avoid|await|bump|catch|clarify|combine|convert|copy|create|declare|decrease|dedupe|debounce|deduplicate|delete|deprecate|describe|disable|do (?=it|not|the|this|that)|drop|enable|encode|ensure|escape|exclude|explain|export|expose|extract|factor|fix|flatten|flip|guard|handle|hide|hoist|ignore|implement|import|include|increase|inject|initiali[sz]e|inline|introduce|invert|keep|lowercase|make|memoi[sz]e|merge|move|mutate|narrow|normali[sz]e|omit|parse|pass|paginate|pin|prefer|propagate|pull|quote|put|raise|reduce|refactor|reject|release|remove|rename|reorder|replace|rerun|restore|restrict|rethrow|return|reuse|revert|rewrite|sanitize|separate|shorten|simplify|skip|sort|split|stop|store|swallow|swap|switch|throw|tighten|translate|trim|turn|unify|unwrap|update|upgrade|use|validate|verify|wrap|write)';
/** May as well be nouns: "the comment says …" leaves out its article. */
const nounVerb =
  '(?:cache|call|change|check|close|comment|default|define|document|format|give|let|limit|lock|log|lower|mark|mock|name|open|order|print|push|register|require|reset|round|run|scope|set|start|test|type|wait)';
const opening =
  "(?:(?:and|also|then|now|next|first|second|finally|lastly|additionally|furthermore|ideally|instead|either|or|alternatively|maybe|perhaps|please|pls|just|kindly|simply|always|never|don't|do not|dont|\\[[ x]?\\])[ ,:]+)*";

/** Matches a sentence that asks for a change. */
const asksFor = {
  en: new RegExp(
    [
      `^${opening}(?:${verb}\\b|${nounVerb} (?:the|this|that|these|those|it|its|all|any|an?|each|every|both|on|in|to|only|${object}))`,
      "^(?:do not|don't|never|please|pls|let's|could|can|should|shouldn't|couldn't|can't|may|might|mind|consider|how about|what about|why not|what if we|did you mean|shall)\\b",
      "\\b(?:please|should|must|ought to|needs? (?:to|an?|the)\\b|has to|have to|let's|let us|could (?:you|we)|can (?:you|we)|would you|will you|i(?:'d| would) (?:rather|like|prefer|suggest|recommend|expect|go|use|move|keep|add|remove)|i (?:suggest|recommend|propose|want|prefer)|instead|better (?:to|as)|worth \\w+ing|reason (?:not|to not)|wonder if (?:we|this|it|you) (?:could|can|should)|supposed to)\\b",
      `^would .{1,40}\\b(?:work|help|fit|do|make sense|be)\\b`,
    ].join('|'),
  ),
  zh: /^(?:(?:另外|还有|同时|顺便|顺手|此外|然后|其次|最后|再|也|先|都|直接|尽量|记得|最好|统一)[，,]?\s*)*(?:把|将|用|删|去掉|去除|移除|加|补|改|换|拆|抽|提取|移到|挪|统一|别|不要|关闭|释放|使用|增加|限制|合并|重命名|缓存|校验|避免|保留|替换|调整|封装|判空|转义|限流|翻译|给.{1,12}[加补建上写])|请(?!问)|麻烦|建议|应该|应当|(?<!不)需要|必须|能否|能不能|可否|可不可以|是否可以|可以.{1,30}吗|最好|改成|改为|换成|改名|改用|要不要|要不|不要|(?<![分区级特])别(?![的人处名扭])|是不是(?:该|要|应)|用.{1,30}代替|^(?:另外|还有|同时|顺便).{1,20}要/,
} as const;

/** Matches a sentence that names what's missing, or too much. */
const lacks = {
  en: /\b(?:missing|lacks?|forgot|forgotten|typos?|unused|redundant|unnecessary|not needed|never (?:used|closed|released))\b|^(?:isn't|aren't|doesn't|don't|won't|wouldn't|didn't|wasn't|weren't|haven't|hasn't)\b/,
  zh: /少了|缺|漏|多了|多余|没用到|未使用|重复|笔误|错别字|忘/,
} as const;

/** What its writer does, or has done, is no request. */
const isAnswer = /^(?:i'll|i will|i've|done|fixed|yes|yep|no,|agreed|ok\b)|^(?:已|好的|我来|我会)/;
