import type { Sentence } from './sentence';

/** Returns the part of a sentence, between its inner marks, in which something was found. */
export function clauseAround(sentence: Sentence, from: number, to: number): Sentence {
  const { text, written, at } = sentence;
  let start = 0;
  let end = text.length;
  for (const { index, 0: mark } of text.matchAll(innerMarks)) {
    if (index + mark.length <= from) start = index + mark.length;
    else if (index >= to) {
      end = index;
      break;
    }
  }
  if (start === 0 && end === text.length) return sentence;
  return { ...sentence, text: text.slice(start, end), written: written.slice(start, end), at: at + start };
}

const innerMarks = /[,:;，、：；](?=\s|[\u4e00-\u9fff]|$)|\s[-–—]+\s|—+|[()（）]/g;
