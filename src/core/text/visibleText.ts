/**
 * What a text in GitHub's Markdown says for itself and as things stand: without code, quotes, comments (as in
 * templates that nobody filled in), what is crossed out, and tasks that are done. In linear time.
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

/** What stands above a line: of a list too while what is indented belongs to it. */
type Before = 'blank' | 'text' | 'list' | 'code';

function classifyLine(line: string, before: Before): Before {
  if (line.trim() === '') return before === 'text' ? 'blank' : before;
  if (/^(?: {4}|\t)/.test(line) && before !== 'text') return before === 'list' ? 'list' : 'code';
  if (/^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]/.test(line)) return 'list';
  return before === 'list' && /^ /.test(line) ? 'list' : 'text';
}

const comment = /<!--[^]*?(?:-->|$)/g;
/** Elements that say the same as the marks of Markdown. Bounded, so that many that never end stay quick. */
const element = /<(pre|code|blockquote|del|s)>[^]{0,500}?<\/\1>/gi;
/** How some hide a comment: as the title of a link that nobody follows. */
const linkComment = /^ {0,3}\[(?:\/\/|comment)\]:/i;
const quoted = /^[ \t]*> ?/;
/** Looks like a quote, and is the author's own word. */
const noteHead = /^[ \t]*>[ \t]*\[!(?:note|tip|important|warning|caution)\][ \t]*$/i;
/** A task that is done. */
const done = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[xX]\]/;
/** Code, and what is crossed out. Bounded, so that a line of nothing but marks stays quick. */
const hidden = /`{1,2}[^`\n]{1,200}`{1,2}|~~[^~\n]{1,200}~~/g;
