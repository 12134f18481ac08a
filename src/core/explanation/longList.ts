import type { Translate } from '../messages/translate';
import { whyMessages } from '../messages/whyMessages';

/** Most lines of a list on the page: all of them, except in lists no one reads to the end. */
export const mostListed = 5000;

/** Returns the items that fit, followed by a line that says how many are left out. */
export function listed<T>(
  items: readonly T[],
  lastLine: (text: string) => T,
  t: Translate,
  most = mostListed,
): readonly T[] {
  if (items.length <= most) return items;
  const left = items.length - most;
  const text = whyMessages.notListed(t, left);
  return [...items.slice(0, most), lastLine(text)];
}
