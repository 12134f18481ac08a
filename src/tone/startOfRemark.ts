import { extractProse } from './markdown/prose';

/**
 * Returns where the remark at an offset starts: its paragraph, item, heading or cell, after the marks that
 * define it and before those that only format its first word.
 */
export function startOfRemark(text: string, at: number): number {
  const starts = extractProse(text)
    .map(({ places }) => places.getStart(0))
    .filter((start) => start <= at);
  const start = Math.max(0, ...starts);
  const before = /[*_~]*$/.exec(text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0;
  const marks = /^\s*(?:\[[ x]\]\s+)?/i.exec(text.slice(start, start + 20))?.[0].length ?? 0;
  return before > 0 ? start - before : start + marks;
}
