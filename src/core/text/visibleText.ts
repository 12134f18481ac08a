/**
 * What a text in GitHub's Markdown says for itself and as things stand: without code, quotes, comments (as in
 * templates that nobody filled in), what is crossed out, and tasks that are done. In linear time.
 */
export function visibleText(markdown: string): string {
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of markdown.replace(comment, ' ').split(/\r\n|\r|\n/)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
    } else if (mark !== undefined) fence = mark;
    else if (!aside.test(line)) lines.push(line.replace(hidden, ' '));
  }
  return lines.join('\n');
}

const comment = /<!--[^]*?(?:-->|$)/g;
/** A quoted line, or a task that is done. */
const aside = /^[ \t]*(?:>|[-*+] \[[xX]\])/;
/** Code, and what is crossed out. Bounded, so that a line of nothing but marks stays quick. */
const hidden = /`{1,2}[^`\n]{1,200}`{1,2}|~~[^~\n]{1,200}~~/g;
