/**
 * Escapes untrusted text as plain text in Markdown: every ASCII punctuation character, as CommonMark allows,
 * so nothing in it can be a link, an image, HTML, an icon or emphasis. Unlike VS Code's own `appendText`, it
 * keeps spaces, so that long lines can wrap.
 */
export function markdownText(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
