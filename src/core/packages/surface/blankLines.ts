import type { PatchLine } from '../patch/hunks';
import type { SourceLanguage } from './language';

/** Finds the lines of one side of a hunk that are blank or comments. */
export function findBlank(
  lines: readonly PatchLine[],
  { comments, blocks = [] }: SourceLanguage,
): ReadonlySet<PatchLine> {
  const blank = new Set<PatchLine>();
  let end = startsInside(lines, blocks);
  for (const line of lines) {
    const text = line.text.trim();
    if (end !== undefined) {
      const at = text.indexOf(end);
      if (at < 0 || at + end.length === text.length) blank.add(line);
      if (at >= 0) end = undefined;
      continue;
    }
    if (text === '' || comments.some((start) => text.startsWith(start) && !isAttribute(text))) {
      blank.add(line);
      continue;
    }
    const block = blocks.find(([start]) => text.startsWith(start));
    if (!block) {
      end = opensLater(text, blocks);
      continue;
    }
    const closes = text.indexOf(block[1], block[0].length);
    if (closes < 0) end = block[1];
    if (closes < 0 || closes + block[1].length === text.length) blank.add(line);
  }
  return blank;
}

/** PHP's `#[Attribute]` isn't a comment. */
function isAttribute(text: string): boolean {
  return text.startsWith('#[');
}

/** Whether the hunk starts in a comment: its end then comes before any start. */
function startsInside(
  lines: readonly PatchLine[],
  blocks: readonly (readonly [string, string])[],
): string | undefined {
  let previous = '';
  for (const { text: untrimmed } of lines) {
    const text = untrimmed.trim();
    for (const [start, end] of blocks) {
      if (start !== end) {
        const ends = text.indexOf(end);
        const starts = text.indexOf(start);
        if (ends >= 0 && (starts < 0 || ends < starts)) return end;
        if (starts >= 0) return undefined;
      } else if (text.includes(start)) {
        // Where the same sign opens and closes, it closes after text, or alone where no block has begun.
        const closes = text === end ? !previous.endsWith(':') && previous !== '' : text.indexOf(end) > 0;
        return closes &&
          text.endsWith(end) &&
          text.indexOf(end) === text.lastIndexOf(end) &&
          !/[=(]/.test(text)
          ? end
          : undefined;
      }
    }
    if (text !== '') previous = text;
  }
  return undefined;
}

/** A long text in code, such as `sql = """`, hides what follows the same way. */
function opensLater(text: string, blocks: readonly (readonly [string, string])[]): string | undefined {
  for (const [start, end] of blocks) {
    const at = text.lastIndexOf(start);
    if (at < 0) continue;
    const opens = start === end ? text.indexOf(start) === at : text.indexOf(end, at) < 0;
    // In most languages `/*` within a line is more often a pattern such as `src/*` than a comment.
    if (opens && (start === end || /\s$/.test(text.slice(Math.max(0, at - 1), at)))) return end;
  }
  return undefined;
}
