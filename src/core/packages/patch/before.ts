import { sideOf, type Hunk } from './hunks';

/**
 * Returns a text as it was before a patch, given as it is after; undefined if the patch doesn't fit. Line ends
 * come back as line feeds.
 */
export function textBefore(after: string, hunks: readonly Hunk[]): string | undefined {
  const lines = after.split(/\r?\n/);
  // From the end, so that the numbers of the lines above stay true.
  for (const hunk of [...hunks].sort((a, b) => b.start - a.start)) {
    const now = sideOf(hunk, '+').map(({ text }) => text);
    // What only removes lines starts behind the line that its number names.
    const first = now.length === 0 ? hunk.start : hunk.start - 1;
    if (now.some((text, index) => lines[first + index] !== text)) return undefined;
    lines.splice(first, now.length, ...sideOf(hunk, '-').map(({ text }) => text));
  }
  return lines.join('\n');
}
