import { plainText } from './plainText';

/**
 * Escapes untrusted text as one line of plain text in Markdown: every ASCII punctuation character, as
 * CommonMark allows, so nothing in it can be a link, an image, HTML or emphasis. Icons need more where they
 * are drawn (see `withoutIcons`). Unlike VS Code's own `appendText`, it keeps spaces, so that long lines can
 * wrap.
 */
export function markdownText(text: string): string {
  return plainText(text, 2000).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
