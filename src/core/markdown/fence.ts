/** A fenced block of code that's open, perhaps within a list item. */
export interface Fence {
  /** Whether a line still belongs to the block: one that leaves the list item ends it. */
  readonly holds: (line: string) => boolean;
  readonly isClosedBy: (line: string) => boolean;
}

/**
 * Returns the block that a line opens, if it does. The line may also open list items; else `content` is
 * where the text of the open item starts, or 0.
 */
export function fenceIn(line: string, content: number): Fence | undefined {
  const [, marks = '', fence] = opening.exec(line) ?? [];
  // What's indented more than three spaces is code without a fence.
  if (fence === undefined || indentOf(marks) > content + 3) return undefined;
  const inside = /\S/.test(marks) ? marks.length : indentOf(line) >= content ? content : 0;
  return {
    holds: (next) => next.trim() === '' || indentOf(next) >= inside,
    isClosedBy: (next) => {
      const end = /^[ \t]*(`{3,}|~{3,})[ \t]*$/.exec(next)?.[1];
      return end?.startsWith(fence) === true;
    },
  };
}

/** A fence of backticks has none behind it on its line: "``` `x` ```" is code in a sentence. */
const opening = /^((?:[ \t]{0,16}(?:[-*+]|\d{1,9}[.)])[ \t]{1,16}){0,9}[ \t]*)(`{3,}(?=[^`]*$)|~{3,})/;

function indentOf(line: string): number {
  const [indent = ''] = /^[ \t]*/.exec(line) ?? [];
  return indent.replaceAll('\t', '    ').length;
}

/** Returns a text without its closed blocks of code at the left margin. */
export function withoutFenced(text: string): string {
  const kept: string[] = [];
  let fence: Fence | undefined;
  let held: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (!fence) fence = fenceIn(line, 0);
    else if (fence.isClosedBy(line)) {
      fence = undefined;
      held = [];
      continue;
    }
    (fence ? held : kept).push(line);
  }
  return [...kept, ...held].join('\n');
}
