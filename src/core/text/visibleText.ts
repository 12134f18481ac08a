import { fenceIn, type Fence } from '../markdown/fence';

/**
 * Returns what a text in GitHub's Markdown itself currently says: without code, quotes, comments (such as
 * templates no one filled in), struck-through text, and completed tasks. Runs in linear time.
 */
export function visibleText(markdown: string): string {
  const lines: string[] = [];
  let fence: Fence | undefined;
  let isNote = false;
  let before: Before = 'blank';
  /** Where the text of the innermost open list item starts. */
  let content = 0;
  for (const written of markdown
    .replace(comment, ' ')
    .replace(element, ' ')
    .split(/\r\n|\r|\n/)) {
    const isQuoted = quoted.test(written);
    isNote = noteHead.test(written) || (isNote && isQuoted);
    const line = isNote ? written.replace(quoted, '') : written;
    if (fence?.holds(line)) {
      if (fence.isClosedBy(line)) fence = undefined;
      lines.push('');
      continue;
    }
    fence = undefined;
    before = classifyLine(line, before);
    if (before !== 'list') content = 0;
    content = item.exec(line)?.[0].length ?? content;
    if (before !== 'code' && (isNote || !isQuoted)) fence = fenceIn(line, content);
    const isSaid =
      !fence && before !== 'code' && !done.test(line) && !linkComment.test(line) && (isNote || !isQuoted);
    // What's left out still separates paragraphs.
    lines.push(isSaid ? line.replace(struck, ' ') : '');
  }
  return lines.join('\n').replace(code, ' ');
}

/** What precedes a line; still a list while indented lines belong to it. */
type Before = 'blank' | 'text' | 'list' | 'code';

function classifyLine(line: string, before: Before): Before {
  if (line.trim() === '') return before === 'text' ? 'blank' : before;
  if (/^(?: {4}|\t)/.test(line) && before !== 'text') return before === 'list' ? 'list' : 'code';
  if (/^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]/.test(line)) return 'list';
  return before === 'list' && /^ /.test(line) ? 'list' : 'text';
}

const comment = /<!--[^]*?(?:-->|$)/g;
/** HTML elements equivalent to Markdown markup. Bounded, so that many unclosed ones stay fast. */
const element = /<(pre|code|blockquote|del|s)>[^]{0,500}?<\/\1>/gi;
/** A common way to hide a comment: as the title of a link definition no one follows. */
export const linkComment = /^ {0,3}\[(?:\/\/|comment)\]:/i;
export const quoted = /^[ \t]*> ?/;
/** An alert: looks like a quote, but contains the author's own words. */
export const noteHead = /^[ \t]*>[ \t]*\[!(?:note|tip|important|warning|caution)\][ \t]*$/i;
/** A completed task. */
const done = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[xX]\]/;
/** The marks of one or more list items, up to their text. */
const item = /^(?:[ \t]{0,16}(?:[-*+]|\d{1,9}[.)])[ \t]{1,16}(?!$)){1,9}/;
/** Bounded, as code is, so that a line of nothing but markup stays fast. */
const struck = /~~[^~\n]{1,200}~~/g;
/** Code in a sentence. It may go on in the next line, but not in the next item or paragraph. */
const code = new RegExp(['`', '``', '```'].map(between).join('|'), 'g');

function between(fence: string): string {
  const others = ['`', '``', '```'].filter((each) => each !== fence).map(alone);
  const inner = [String.raw`[^${'`'}\n]|\n(?![ \t]*(?:\n|[-*+>#|]|\d{1,9}[.)]|$))`, ...others].join('|');
  return `(?<!\\\\)${alone(fence)}(?:${inner}){1,200}${alone(fence)}`;
}

function alone(fence: string): string {
  return `(?<!\`)${fence}(?!\`)`;
}
