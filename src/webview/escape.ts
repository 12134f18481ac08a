import { plainText } from '../core/text/plainText';

/**
 * Escapes untrusted text for an HTML page, in an element or a quoted attribute: one line without control or
 * direction characters, none of it markup.
 */
export function escape(text: string, limit = 300): string {
  return plainText(text, limit).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Returns a link if the URL is a web page, otherwise the content alone. `inside` is markup. */
export function anchor(url: string | undefined, inside: string): string {
  return url !== undefined && isPage(url) ? `<a href="${escape(url, 2000)}">${inside}</a>` : inside;
}

/** Accepts only web page URLs: no scripts, files or commands. */
export function isPage(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
