/**
 * Returns what a text in GitHub's Markdown itself currently says: without code, quotes, comments (such as
 * templates no one filled in), struck-through text, and completed tasks. Runs in linear time.
 */
export function visibleText(markdown: string): string {
  const lines: string[] = [];
  let fence: string | undefined;
  let isNote = false;
  let before: Before = 'blank';
  for (const line of markdown
    .replace(comment, ' ')
    .replace(element, ' ')
    .split(/\r\n|\r|\n/)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
      continue;
    }
    isNote = noteHead.test(line) || (isNote && quoted.test(line));
    before = classifyLine(line, before);
    if (mark !== undefined) fence = mark;
    else if (
      before !== 'code' &&
      !done.test(line) &&
      !linkComment.test(line) &&
      (isNote || !quoted.test(line))
    )
      lines.push(line.replace(isNote ? quoted : /^/, '').replace(hidden, ' '));
  }
  return lines.join('\n');
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
const linkComment = /^ {0,3}\[(?:\/\/|comment)\]:/i;
const quoted = /^[ \t]*> ?/;
/** An alert: looks like a quote, but contains the author's own words. */
const noteHead = /^[ \t]*>[ \t]*\[!(?:note|tip|important|warning|caution)\][ \t]*$/i;
/** A completed task. */
const done = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[xX]\]/;
/** Code and struck-through text. Bounded, so that a line of nothing but markup stays fast. */
const hidden = /`{1,2}[^`\n]{1,200}`{1,2}|~~[^~\n]{1,200}~~/g;
