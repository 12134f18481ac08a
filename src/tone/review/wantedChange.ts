import { extractProse } from '../markdown/prose';
import type { Prose } from '../markdown/proseBuilder';
import { splitSentences, type Sentence } from '../sentence';
import { isRequest, isVagueRequest, namesChange } from './request';
import { isEmptyRemark } from './verdict';

/**
 * Returns whether a remark says only that something is amiss, or only asks: whoever acts on words alone can't
 * know what to change. A fault that's described is enough, as are praise, an answer and a suggested change.
 */
export function isWithoutWantedChange(remark: string): boolean {
  if (suggestedChange.test(remark)) return false;
  const prose = extractProse(remark);
  if (prose.some(({ folded }) => wantsNoChange.test(folded))) return false;
  const sentences = prose.flatMap(splitSentences);
  return sentences.length > 0 && sentences.every(saysNoChange);
}

/** Returns the sentences that each ask for another change than those before; none if it's all one. */
export function findSeveralChanges(remark: string): readonly Sentence[] {
  const requests = extractProse(remark).flatMap(splitSentences).filter(isRequest);
  const separate: Sentence[] = [];
  const known = new Set<string>();
  for (const request of requests) {
    const words = contentWords(request);
    const isMore = separate.length > 0 && (refersBack(request) || words.some((word) => known.has(word)));
    if (!isMore) separate.push(request);
    for (const word of words) known.add(word);
  }
  return separate.length > 1 ? separate : [];
}

const suggestedChange = /^ {0,3}(?:```|~~~)suggestion\b/m;

/** Labels of remarks that say themselves that they want an answer, or nothing. */
const wantsNoChange = /^\s*\[?(?:question|praise|thought|note|fyi|疑问|赞|提问|仅供参考)(?:[\])）:：( （]|$)/;

function saysNoChange(sentence: Sentence): boolean {
  if (isVagueRequest(sentence)) return true;
  return !namesChange(sentence) && isEmptyRemark(sentence.text, sentence.language);
}

/** A later request that belongs to an earlier one: its test, its details, its alternative, what follows. */
function refersBack({ text, language }: Sentence): boolean {
  if (language === 'zh')
    return /它|其中|这样|那样|相应|对应|上述|同样|这些|那些|^(?:或|要么|然后|接着|并)|一起/.test(text);
  return (
    /\b(?:it|its(?! own)|them|their|they|that|these|those|then|same|both|accordingly|likewise)\b/.test(
      text,
    ) ||
    /^(?:or|otherwise|alternatively|e\.g|for example)\b/.test(text) ||
    /^(?:please |and |also )*(?:(?:call|name) |(?:add|write) (?:(?:an?|some|the|unit|regression) )*tests?[.!]*$)/.test(
      text,
    )
  );
}

/** Returns the words that say what a request is about, those in code included. */
function contentWords({ at, text, prose }: Sentence): string[] {
  const source = getSource(prose, at, at + text.length).toLowerCase();
  const english = (source.match(/[a-z][a-z0-9]{2,}/g) ?? []).filter((word) => !commonWords.has(word));
  const runs = source.match(/[\u4e00-\u9fff]+/g) ?? [];
  const chinese = runs
    .flatMap((run) => run.split(commonChinese))
    .flatMap((run) => Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2)));
  return [...english.map((word) => word.replace(/e?s$/, '')), ...chinese];
}

function getSource({ places }: Prose, from: number, to: number): string {
  return places.source.slice(places.getStart(from), places.getEnd(to - 1));
}

const commonWords = new Set(
  'the and also then please should could would can you use add make move this that here with from into for not but are has have need needs its own instead new one remove update change let lets get set must more than when all our your their any out'.split(
    ' ',
  ),
);
const commonChinese =
  /另外|顺便|同时|这里|这个|一个|一下|改成|改为|换成|需要|应该|建议|代替|可以|能否|补充|增加|统一|单独|把|将|请|用|的|了|给|要/;
