import { parser, Table, type InlineContext } from '@lezer/markdown';

/**
 * GitHub's Markdown as far as tone needs it: blocks, code, links, images and HTML. Emphasis is left out, since its
 * marks can be dropped without knowing what they open; plain text is stepped over at once, since the parser would
 * otherwise ask about each letter.
 */
export const markdownParser = parser.configure([
  Table,
  {
    remove: ['Emphasis', 'Entity', 'HardBreak'],
    parseInline: [{ name: 'Plain', before: 'Escape', parse: stepOver }],
  },
]);

function stepOver({ text, offset }: InlineContext, _next: number, at: number): number {
  const plain = /[^\\`<![\]]+/y;
  plain.lastIndex = at - offset;
  return plain.test(text) ? offset + plain.lastIndex : -1;
}
