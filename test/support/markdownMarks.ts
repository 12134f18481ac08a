import { GFM, parser } from '@lezer/markdown';
import { aliveInLines } from './alive';

export type Check = (text: string) => string | undefined;

const markdown = parser.configure(GFM);

/** Kinds of marks in Markdown that do something or look like something, in order; escapes are none. */
export function marksIn(text: string): string[] {
  const found: string[] = [];
  markdown.parse(text).iterate({
    enter: ({ name, from, to }) => {
      if (name === 'URL' || name === 'Autolink') found.push(text.slice(from, to));
      else if (!plain.has(name)) found.push(name);
    },
  });
  return found;
}

const plain = new Set(['Document', 'Paragraph', 'Escape']);

/** As part of a line: after a word, so that an escaped text isn't taken for the beginning of a block. */
export const escapedOnly: Check = (text) => {
  if (text.includes('\n')) return 'a line break';
  return aliveInLines(text) ?? marksIn(`x ${text} y`)[0];
};
