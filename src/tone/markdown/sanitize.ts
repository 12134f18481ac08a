/** GitHub's limit for the length of a comment. */
const longest = 65_536;

const mostLines = 3000;
const mostBrackets = 200;
const mostLevels = 24;

/**
 * Returns a text of the same length that's safe to parse. Blanks what no person writes and what would take
 * the parser quadratic time: hundreds of brackets in a paragraph, dozens of nested lists.
 */
export function sanitize(text: string): string {
  return withFewBrackets(withFewLevels(text.replace(/[\u2028\u2029\0]/g, ' ')));
}

/** Removes the marks of lines that nest more lists and quotes than anyone can follow. */
function withFewLevels(text: string): string {
  return text.replace(/^[ \t>*+\-\d.)]{48,}/gm, (opening) => {
    const levels = opening.match(/[>*+-]|\d[.)]/g)?.length ?? 0;
    return levels > mostLevels ? 'x'.repeat(opening.length) : opening;
  });
}

/** The start of a text; nobody reads, or writes by hand, more than a few thousand lines in a comment. */
export function beginning(text: string): string {
  let end = -1;
  for (let lines = 0; lines < mostLines; lines++) {
    end = text.indexOf('\n', end + 1);
    if (end < 0 || end > longest) return text.slice(0, longest);
  }
  return text.slice(0, end);
}

function withFewBrackets(text: string): string {
  let count = 0;
  return text.replace(/[[\]]|\n[ \t\r]*\n/g, (found) => {
    if (found.startsWith('\n')) count = 0;
    else count++;
    return count > mostBrackets ? ' ' : found;
  });
}
