import type { Sentence } from './sentence';

/** Offsets in a sentence. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Returns the part of a sentence, between its inner marks, in which something was found. */
export function clauseAround(sentence: Sentence, from: number, to: number): Sentence {
  const { start, end } = boundsOf(sentence, { from, to });
  return start.to === 0 && end.from === sentence.text.length ? sentence : part(sentence, start.to, end.from);
}

/**
 * Returns the clauses of a sentence, without its last mark: those between its marks, or also those that words
 * join.
 */
export function clausesOf({ text }: Sentence, by: 'marks' | 'joints'): readonly Range[] {
  const end = text.replace(/[\s.!?…。！？]+$/, '').length;
  const clauses: Range[] = [];
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(by === 'marks' ? boundary : joint)) {
    if (index > end) break;
    clauses.push({ from, to: index });
    from = index + mark.length;
  }
  return [...clauses, { from, to: Math.max(from, end) }];
}

/** Returns where the clause is that scores highest. */
export function findWorstClause(sentence: Sentence, score: (part: Sentence) => number): Range {
  let worst = { from: 0, to: sentence.text.length, score: -Infinity };
  let from = 0;
  const take = (to: number): void => {
    const of = score(part(sentence, from, to));
    if (to > from && of > worst.score) worst = { from, to, score: of };
  };
  for (const { index, 0: mark } of sentence.text.matchAll(boundary)) {
    take(index);
    from = index + mark.length;
  }
  take(sentence.text.length);
  return worst;
}

/** Returns the mark or conjunction that the clause starts after, and the one that it ends before. */
function boundsOf({ text }: Sentence, { from, to }: Range): { readonly start: Range; readonly end: Range } {
  let start = { from: 0, to: 0 };
  for (const { index, 0: mark } of text.matchAll(boundary)) {
    if (index + mark.length <= from) start = { from: index, to: index + mark.length };
    else if (index >= to) return { start, end: { from: index, to: index + mark.length } };
  }
  return { start, end: { from: text.length, to: text.length } };
}

function part(sentence: Sentence, from: number, to: number): Sentence {
  const { text, written, at } = sentence;
  return { ...sentence, text: text.slice(from, to), written: written.slice(from, to), at: at + from };
}

/** Marks within a sentence, and words that join what could be two. */
const boundary =
  /[,:;，：；](?=\s|[\u4e00-\u9fff]|$)|\s[-–—]+\s|—+|[()（）]|\s(?:because|since|but)(?=\s)|(?:但是|不过|因为)/g;

const joint = new RegExp(
  `${boundary.source}|\\s(?=(?:and|or|so|before|unless|until|instead of|although|even though|while|whereas) )|(?<=[\\u4e00-\\u9fff] ?) (?=[\\u4e00-\\u9fff]{4})|(?=(?:然后|结果|而且|并且|所以)[\\u4e00-\\u9fff])`,
  'g',
);
