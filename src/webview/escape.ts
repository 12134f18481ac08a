import { plainText } from '../core/text/plainText';

/**
 * A stranger's text as text of an HTML page, in an element or in a quoted attribute: one line without control
 * and direction marks, of which nothing is markup.
 */
export function escape(text: string, limit = 300): string {
  return plainText(text, limit).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A link only if it leads to a page; else the text alone. `inside` is markup. */
export function anchor(url: string | undefined, inside: string): string {
  return url !== undefined && isPage(url) ? `<a href="${escape(url, 2000)}">${inside}</a>` : inside;
}

/** Of all addresses, those of web pages: no scripts, no files, no commands. */
export function isPage(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
