import type { PatchLine } from '../patch/hunks';

/** Width of the indentation; a tab counts as 4. */
export function indentOf(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const sign = text.charAt(index);
    if (sign === '\t') width += 4;
    else if (sign === ' ') width++;
    else break;
  }
  return width;
}

/** By how much a file indents: 2 or 4 if any line says so. */
export function indentationOf(lines: Iterable<PatchLine>, usual: number): number {
  let found = usual;
  for (const { text } of lines) {
    const indent = indentOf(text);
    if (indent === 2) return 2;
    if (indent === 4) found = 4;
  }
  return found;
}

/** Opening brackets minus closing ones. */
export function openBrackets(text: string, open: string, close: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const sign = text.charAt(index);
    if (open.includes(sign)) count++;
    else if (close.includes(sign)) count--;
  }
  return count;
}
