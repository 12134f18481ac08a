import type { Login } from '../model/ids';
import { visibleText } from './visibleText';

/** Returns whether a text in GitHub's Markdown mentions a person, outside code and quotes. */
export function mentions(markdown: string, login: Login): boolean {
  // Most texts don't, and needn't be read any closer.
  if (!markdown.toLowerCase().includes(`@${login.toLowerCase()}`)) return false;
  const name = login.replace(/[^\w-]/g, '\\$&');
  // Not in an email address, a package's name or an app's: kim@rin.example, @rin/core, @rin[bot]. A slash before
  // it joins names: @kim/@rin. An underscore beside it is emphasis, unless it joins words: _@rin_, but not
  // snake_@rin or @rin_b.
  const before = String.raw`(?:^|[^\w@.-]|(?<!\w[.-]{0,3})[.-]|(?<![^\W_]_{0,3})_)`;
  const after = String.raw`(?!_{0,3}[^\W_]|-|\/(?!@)|\.\w|\[bot\])`;
  return new RegExp(`${before}@${name}${after}`, 'i').test(visibleText(markdown).replace(notWords, ' '));
}

/** Addresses, pictures, tags and escaped characters: GitHub finds no names in them. */
const notWords = new RegExp(
  [
    String.raw`!\[[^\]\n]{0,300}\](?:\[[^\]\n]{0,100}\]|\([^)\n]{0,500}\))?`,
    String.raw`(?<=\])\([^)\n]{0,500}\)`,
    String.raw`<[a-z][^<>\n]{0,500}>`,
    String.raw`\bhttps?:\/\/[^\s<>]{1,2000}`,
    String.raw`\bwww\.[^\s<>]{1,2000}`,
    String.raw`\\[\\@]`,
  ].join('|'),
  'gi',
);
