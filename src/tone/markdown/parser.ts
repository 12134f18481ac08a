import { parser, Table, type InlineContext } from '@lezer/markdown';

/**
 * Parses as much of GitHub's Markdown as the tone check needs: blocks, code, links, images and HTML. Emphasis
 * is left out, because its marks can be dropped without knowing what they open. Plain text is skipped in one
 * step, because otherwise the parser would check every letter.
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
