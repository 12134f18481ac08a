import type { Login } from '../model/ids';
import { visibleText } from './visibleText';

/** Returns whether a text in GitHub's Markdown mentions a person, outside code and quotes. */
export function mentions(markdown: string, login: Login): boolean {
  // Most texts don't, and needn't be read any closer.
  if (!markdown.toLowerCase().includes(`@${login.toLowerCase()}`)) return false;
  const name = login.replace(/[^\w-]/g, '\\$&');
  // Not in an email address, a path or a package's name: kim@rin.example, x.com/@rin, @rin/core.
  return new RegExp(`(?:^|[^\\w@/.-])@${name}(?![\\w/-]|\\.\\w)`, 'i').test(visibleText(markdown));
}
