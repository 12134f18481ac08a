import { clausesOf } from './clause';
import {
  asRequest,
  endingMark,
  isBalanced,
  standsAlone,
  withFirstLetterOf,
  type Suggestible,
} from './remainder';
import type { Sentence } from './sentence';

/** More clauses than a sentence has that one can read; bounds the time. */
const mostClauses = 16;

/**
 * Returns the sentence without its clauses that hurt, if what is left says something by itself: then the
 * point is kept in the author's own words. Undefined if only the whole sentence can be replaced.
 */
export function withoutClause(
  sentence: Sentence,
  from: number,
  to: number,
  { isFair, isHarmless }: Suggestible,
): string | undefined {
  return (
    keepFair(sentence, clausesOf(sentence, 'marks'), from, to, isFair, isHarmless) ??
    keepFair(sentence, clausesOf(sentence, 'joints'), from, to, isFair, isHarmless)
  );
}

interface Range {
  readonly from: number;
  readonly to: number;
}

function keepFair(
  sentence: Sentence,
  clauses: readonly Range[],
  from: number,
  to: number,
  isFair: (words: string) => boolean,
  isHarmless: (words: string) => boolean,
): string | undefined {
  const { text, written, language, prose, at } = sentence;
  if (clauses.length < 2 || clauses.length > mostClauses) return undefined;
  const slice = (range: Range): string => prose.places.slice(at + range.from, at + range.to);
  const isHurting = (range: Range): boolean =>
    (range.from < to && range.to > from) ||
    !isHarmless(slice(range)) ||
    isFiller.test(text.slice(range.from, range.to).trim());
  const kept = clauses.map((range) => (range.from === range.to || isHurting(range) ? undefined : range));
  const [first, last] = [kept.findIndex(Boolean), kept.findLastIndex(Boolean)];
  if (first < 0 || kept.every(Boolean)) return undefined;
  // A question that loses its end loses its mark, and would claim what it asked.
  const isAsked = /[?？]\W*$/.test(text);
  if (isAsked && kept[clauses.length - 1] === undefined && question.test(text.slice(clauses[first]?.from)))
    return undefined;
  let words = '';
  let folded = '';
  for (let index = first; index <= last; index++) {
    const range = kept[index];
    if (!range) continue;
    const next = clauses[index + 1];
    const isLast = index === last;
    const end = isLast || !next ? range.to : kept[index + 1] ? next.from : range.to;
    words += slice({ from: range.from, to: end });
    folded += text.slice(range.from, end);
    if (!isLast && !kept[index + 1]) {
      words += language === 'zh' ? '，' : ', ';
      folded += ', ';
    }
  }
  const lead = conjunctions.exec(folded)?.[0].length ?? 0;
  words = tidy(words.slice(lead));
  folded = tidy(folded.slice(lead));
  if (!standsAlone(folded, language, first === 0) || !isBalanced(words)) return undefined;
  const result =
    withFirstLetterOf(written, words) + endingMark(written, language, isAsked && kept.at(-1) !== undefined);
  return [result, asRequest(result, language)].find(isFair);
}

function tidy(words: string): string {
  return words.replace(/ {2,}/g, ' ').replace(/^[\s,:;，：；—–-]+|[\s,:;，：；、—–.!?…。！？-]+$/g, '');
}

const question =
  /^(?:why|how|what|who|when|where|did|do|does|is|are|was|were|have|has|can|could|should|would|will)\b|为什么|怎么|能不能|是不是|有没有|哪/;

/** Words that say nothing, so they needn't be kept. */
const isFiller =
  /^(?:(?:lol|lmao|smh|wow|oh|ah|ok|okay|yeah|no|yes|sure|right|well|so|seriously|honestly|really|sorry|great|nice|fine|look|hm+|ugh|meh|sigh|genuinely|clearly|obviously|whatever|frankly|anyway|then|now|and|but|again|still|also|thanks|bro|dude|man|mate|guys|folks)\s*)*$|^(?:哎|唉|哦|呵+|哈+|好的?|行|对|嗯|啊|哟|啧+|说实话|讲真|老实说|坦白说|不是吧|是吧|好吧|算了|真的|毫无意外|果然|不出所料|拜托|同学|兄弟|大哥|哥们儿?|朋友|大佬|老师|来)$/;

const conjunctions =
  /^[\s,]*(?:now |and |but |so |because |since |then |plus |also |or |yet |you know,? |(?:请问|而且|但是|但|不过|所以|因此|因为|毕竟|然后|结果)[，,]?)+/;
