import type { Sliced } from '../model/slices';

/**
 * Replaces what a global pattern matches, as `replace` does, but pauses now and then. A match that ends too near
 * to the end of a piece to be sure that it is all is looked for again in the next one.
 *
 * @param ahead letters behind a match's start, or behind its end, that may decide whether and how far it matches
 */
export function* replaceInPieces(
  text: string,
  pattern: RegExp,
  replacement: string,
  ahead: number,
  usual = 262_144,
): Sliced<string> {
  const clean: string[] = [];
  let kept = 0;
  let length = usual + ahead;
  for (let from = 0; from < text.length;) {
    const end = Math.min(text.length, from + length);
    const sure = end === text.length ? end : end - ahead;
    let next = sure;
    for (const match of text.slice(from, end).matchAll(pattern)) {
      const start = from + match.index;
      const after = start + match[0].length;
      if (after > sure) {
        next = Math.min(next, start);
        break;
      }
      clean.push(text.slice(kept, start), replacement);
      kept = after;
    }
    // One match is longer than the piece.
    length = next === from ? length * 2 : usual + ahead;
    from = Math.max(next, kept);
    yield;
  }
  return kept === 0 ? text : clean.join('') + text.slice(kept);
}
