import type { Login } from '../model/ids';
import { visibleText } from './visibleText';

/** Returns whether a text in GitHub's Markdown mentions a person, outside code and quotes. */
export function mentions(markdown: string, login: Login): boolean {
  // Most texts don't, and needn't be read any closer.
  if (!markdown.toLowerCase().includes(`@${login.toLowerCase()}`)) return false;
  const name = login.replace(/[^\w-]/g, '\\$&');
  // Not in an email address, a path, a package's name or an app's: kim@rin.example, x.com/@rin, @rin/core,
  // @rin[bot]. An underscore beside it is emphasis, unless it joins words: _@rin_, but not snake_@rin or @rin_b.
  const before = String.raw`(?:^|[^\w@/.-]|(?<![^\W_]_{0,3})_)`;
  const after = String.raw`(?!_{0,3}[^\W_]|[/-]|\.\w|\[bot\])`;
  return new RegExp(`${before}@${name}${after}`, 'i').test(visibleText(markdown));
}
