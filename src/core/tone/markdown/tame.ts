/** GitHub takes no comment of more characters. */
export const longest = 65_536;

const mostBrackets = 200;
const mostNested = 24;

/**
 * The text as the parser may see it, character for character as long. What no person writes, and what would cost
 * the parser the square of its length, is blanked: hundreds of brackets in a paragraph, dozens of nested quotes.
 */
export function tame(text: string): string {
  return withFewBrackets(withFewLevels(text.replace(/[\u2028\u2029\0]/g, ' ')));
}

function withFewLevels(text: string): string {
  if (!/(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])){24}/.test(text)) return text;
  const markers = new RegExp(`^((?:[ \\t]*(?:>|[-+*]|\\d{1,9}[.)])){${mostNested}})([^\\n]*)`, 'gm');
  return text.replace(markers, (_, levels: string, rest: string) => levels + rest.replace(/[>\-+*.)]/g, 'x'));
}

function withFewBrackets(text: string): string {
  let count = 0;
  return text.replace(/[[\]]|\n[ \t]*\r?\n/g, (found) => {
    if (found.startsWith('\n')) count = 0;
    else count++;
    return count > mostBrackets ? ' ' : found;
  });
}
