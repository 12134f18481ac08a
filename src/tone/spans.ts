import type { Sentence } from './sentence';
import type { Span } from './rule';

/** Returns the span of a match without surrounding spaces. */
export function toSpan({ 0: found, index }: RegExpExecArray): Span {
  const end = index + found.trimEnd().length;
  return { from: end - found.trim().length, to: end };
}

/** Returns the span of the sentence without its closing punctuation. */
export function getWholeSpan({ text }: Sentence): Span {
  const end = text.replace(/[\s.!?…。！？]+$/, '').length;
  return { from: 0, to: end === 0 ? text.length : end };
}

/** Extends a span over the existing punctuation if the rewrite ends with its own. */
export function withMarks(span: Span, rewrite: string, { text }: Sentence): Span {
  const marks = /[.!?。！？]$/.test(rewrite) ? /^[.!?…。！？]+/.exec(text.slice(span.to)) : undefined;
  return marks ? { ...span, to: span.to + marks[0].length } : span;
}

/** Inserts matched words into the rewrite, as they were written. */
export function filled(
  rewrite: string,
  { groups, index, 0: all }: RegExpExecArray,
  span: Span,
  sentence: Sentence,
): string {
  return rewrite.replace(/\$(?:0|<(\w+)>)/g, (_, name: string | undefined) => {
    if (name === undefined) return said(sentence, span.from, span.to);
    const words = groups?.[name] ?? '';
    const from = index + all.lastIndexOf(words);
    return words === '' ? '' : said(sentence, from, from + words.length).trim();
  });
}

function said({ prose, at }: Sentence, from: number, to: number): string {
  return prose.places.slice(at + from, at + to);
}
