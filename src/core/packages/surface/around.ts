import type { Hunk, PatchLine } from '../patch/hunks';
import { indentOf, openBrackets } from './indentation';

/** What a hunk's heading says of its first line. */
export type Around =
  /** It stands at the margin. */
  | 'nothing'
  /** The heading encloses it. */
  | 'heading'
  /** Something above does that has no heading. */
  | 'unknown';

/**
 * Tells whether the heading of a hunk encloses its first line. A heading is the last line above that starts at
 * the margin with a letter, so it may be over before: `import a from 'b';` above `@Component({`.
 */
export function aroundOf({ heading }: Hunk, first: PatchLine): Around {
  const margin = indentOf(heading);
  const indent = indentOf(first.text);
  // The bracket of a declaration on the line before.
  if (heading !== '' && first.text.trim() === '{' && indent === margin) return 'heading';
  if (indent <= margin) return 'nothing';
  return heading === '' || isOver(heading) ? 'unknown' : 'heading';
}

/** GitHub cuts headings, so the end of a long one isn't seen. */
function isOver(heading: string): boolean {
  const text = heading.trim();
  return text.length < longest && /[;}]$/.test(text) && openBrackets(text, '([{', ')]}') === 0;
}

const longest = 78;
