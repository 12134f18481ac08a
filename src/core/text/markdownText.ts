/**
 * A stranger's text as plain text inside Markdown: every ASCII punctuation mark escaped (CommonMark allows it
 * for all of them), so nothing in it can be a link, an image, HTML, an icon or emphasis. Unlike VS Code's own
 * `appendText` it leaves the spaces, so that long lines can wrap.
 */
export function markdownText(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
