import { linkComment, noteHead, quoted } from './visibleText';

/**
 * Returns the lines of a comment that its author wrote, as a bot would read them: without quotes, hidden
 * comments and emphasis. What's code, struck through or a completed task is still said to people.
 */
export function writtenLines(markdown: string): string[] {
  let isNote = false;
  return markdown
    .replace(/<!--[^]*?(?:-->|$)/g, ' ')
    .split(/\r\n|\r|\n/)
    .filter((line) => {
      isNote = noteHead.test(line) || (isNote && quoted.test(line));
      return !linkComment.test(line) && (isNote || !quoted.test(line));
    })
    .map((line) => line.replace(decoration, '').trim().replace(emphasized, '$2'))
    .filter((line) => line !== '');
}

/** Pictures, also as `:robot:`. */
const decoration = /\p{Extended_Pictographic}\uFE0F?|(?<![\w:]):[a-z][a-z\d_+-]{1,40}:(?![\w:])/gu;
const emphasized = /^(\*{1,3}|_{1,3})([^*_].{0,300}?)\1$/;
