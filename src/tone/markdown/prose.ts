import { foldFor } from '../fold';
import { markdownParser } from './parser';
import { object, ProseBuilder, type Prose } from './proseBuilder';
import { beginning, sanitize } from './sanitize';

/** Extracts the paragraphs that a comment's author wrote in words: no code, quotes, links, images or HTML. */
export function extractProse(source: string): Prose[] {
  const text = beginning(source);
  const fold = foldFor(text);
  const found: Prose[] = [];
  let open: { readonly builder: ProseBuilder; at: number } | undefined;
  markdownParser.parse(sanitize(text)).iterate({
    enter: (node) => {
      if (skipped.has(node.name)) return false;
      if (paragraphs.test(node.name)) {
        open = { builder: new ProseBuilder(text, fold), at: node.from };
        return true;
      }
      if (!open) return true;
      const kind = classifyNode(node);
      if (kind === 'text') return true;
      open.builder.addText(open.at, node.from);
      if (kind === 'object') open.builder.addObject(node.from, node.to);
      open.at = node.to;
      return false;
    },
    leave: (node) => {
      if (!open || !paragraphs.test(node.name)) return;
      open.builder.addText(open.at, node.to);
      found.push(withoutAddresses(open.builder.build()));
      open = undefined;
    },
  });
  return found;
}

/** Returns all prose as one lowercase text, one paragraph per line, as rules for a whole review read it. */
export function foldedProse(source: string): string {
  return extractProse(source)
    .map(({ folded }) => folded)
    .join('\n');
}

const paragraphs = /^(?:Paragraph|ATXHeading\d|SetextHeading\d|TableCell|Task)$/;

const skipped = new Set([
  'Blockquote',
  'FencedCode',
  'CodeBlock',
  'HTMLBlock',
  'CommentBlock',
  'LinkReference',
]);

function classifyNode(node: Node): 'object' | 'nothing' | 'text' {
  switch (node.name) {
    case 'InlineCode':
    case 'Image':
    case 'Autolink':
      return 'object';
    case 'Link':
      // The parser takes "[nit]" for a link, because it doesn't check whether it has a target.
      return node.node.getChild('URL') || node.node.getChild('LinkLabel') ? 'object' : 'text';
    case 'Escape':
    case 'LinkMark':
      return 'text';
    default:
      return 'nothing';
  }
}

interface Node {
  readonly name: string;
  readonly node: { getChild(name: string): unknown };
}

/** Blanks out URLs, mentions and issue numbers that appear as plain text. */
function withoutAddresses(prose: Prose): Prose {
  if (!['://', 'www.', '@', '#'].some((sign) => prose.text.includes(sign))) return prose;
  const blank = (text: string): string => text.replace(address, (found) => object.repeat(found.length));
  return { ...prose, text: blank(prose.text), folded: blank(prose.folded) };
}

const address = /\b(?:https?:\/\/|www\.)[^\s<>，。；）]+|(?<![\w/])(?:@[\w-]+|#\d+)(?!\w)/g;
