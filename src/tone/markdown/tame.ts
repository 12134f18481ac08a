/** GitHub takes no comment of more characters. */
export const longest = 65_536;

const mostBrackets = 200;
const mostLevels = 24;

/**
 * The text as the parser may see it, character for character as long. What no person writes, and what would cost
 * the parser the square of its length, is blanked: hundreds of brackets in a paragraph, dozens of nested lists.
 */
export function tame(text: string): string {
  return withFewBrackets(withFewLevels(text.replace(/[\u2028\u2029\0]/g, ' ')));
}

/** Lines that open more lists and quotes within each other than anybody can follow lose those marks. */
function withFewLevels(text: string): string {
  return text.replace(/^[ \t>*+\-\d.)]{48,}/gm, (opening) => {
    const levels = opening.match(/[>*+-]|\d[.)]/g)?.length ?? 0;
    return levels > mostLevels ? 'x'.repeat(opening.length) : opening;
  });
}

function withFewBrackets(text: string): string {
  let count = 0;
  return text.replace(/[[\]]|\n[ \t\r]*\n/g, (found) => {
    if (found.startsWith('\n')) count = 0;
    else count++;
    return count > mostBrackets ? ' ' : found;
  });
}
