import { namesObjects } from './aboutObjects';
import type { Finding } from './finding';
import { isBalanced, isOrder } from './remainder';
import type { Sentence } from './sentence';

interface Place {
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
}

/**
 * Offers to delete each sentence that hurts and can't be said otherwise, if it names nothing and another
 * sentence of the comment says more.
 */
export function withDeletions(
  findings: readonly Finding[],
  sentences: readonly Sentence[],
  isFair: (sentence: Sentence) => boolean,
): Finding[] {
  if (findings.every(isResolved)) return [...findings];
  const places = sentences.map((sentence): Place => {
    const { prose, at, written } = sentence;
    return {
      sentence,
      start: prose.places.getStart(at),
      end: prose.places.getEnd(at + written.trimEnd().length - 1),
    };
  });
  const fair = places.filter(
    ({ sentence, start, end }) =>
      saysMore(sentence) &&
      isFair(sentence) &&
      !findings.some((each) => each.severity !== 'hint' && each.start < end && start < each.end),
  );
  if (fair.length === 0) return [...findings];
  return findings.map((finding) => {
    const index = isResolved(finding)
      ? -1
      : places.findIndex(({ start, end }) => finding.start >= start && finding.end <= end);
    const place = places[index];
    const deletion = place && deletionOf(finding, place, places[index + 1]);
    return deletion ? { ...finding, deletion } : finding;
  });
}

function isResolved({ rewrite, severity }: Finding): boolean {
  return severity === 'hint' || rewrite?.includes('…') === false;
}

function saysMore({ text }: Sentence): boolean {
  if (isOrder(text)) return true;
  const words = text.match(/[a-z0-9'_-]+|\uFFFC+/g)?.length ?? 0;
  const characters = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return words + characters / 2 >= 3.5;
}

function deletionOf(
  finding: Finding,
  { sentence, start, end }: Place,
  next: Place | undefined,
): { readonly start: number; readonly end: number } | undefined {
  const { source } = sentence.prose.places;
  const isWhole =
    finding.start === start && /^[\s.!?…;。！？；"'”’」)）]*$/.test(source.slice(finding.end, end));
  if (
    !isWhole ||
    namesObjects(sentence) ||
    !isBalanced(source.slice(start, end)) ||
    /[;；]$/.test(sentence.written)
  )
    return undefined;
  if (next && next.sentence.prose === sentence.prose && leaning.test(next.sentence.text)) return undefined;
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const before = source.slice(lineStart, start);
  const lineEnd = source.indexOf('\n', end) < 0 ? source.length : source.indexOf('\n', end);
  const after = source.slice(end, lineEnd);
  const isFirst = /^\s*(?:(?:[-*+]|\d+[.)])\s+(?:\[[ x]\]\s+)?)?$/i.test(before);
  if (!isFirst && !/[.!?…;。！？；"'”’」)）]\s*$/.test(before)) return undefined;
  if (after.trim() !== '') return { start, end: end + after.length - after.trimStart().length };
  if (!isFirst) return { start: start - (before.length - before.trimEnd().length), end: lineEnd };
  const blank = /^(?:[ \t]*\r?\n)*/.exec(source.slice(lineEnd))?.[0].length ?? 0;
  if (lineEnd + blank >= source.length || blank === 0)
    return { start: source.slice(0, lineStart).trimEnd().length, end: source.length };
  return { start: lineStart, end: lineEnd + blank };
}

/** A sentence that begins so needs the one before it. */
const leaning =
  /^(?:so|because|and|but|or|which|not|also|they|they're|he|she|he's|she's|neither|nor|otherwise|same|then|instead|that|that's|it|it's|this|mine|exactly|one (?:where|that|which)|in other words|which|them|apparently|except|meanwhile|unless)\b|^(?:因为|所以|而且|但|不过|然后|否则|不然|他|她|同样|也|这|那|还|就|结果|它|没有。)/;
