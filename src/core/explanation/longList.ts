import type { Translate } from '../messages/translate';
import { whyMessages } from '../messages/whyMessages';

/** So many lines of a list are in the page: all, but for lists that no one reads to their end. */
export const mostListed = 5000;

/** The lines as far as there is room for them, and as the last one how many are left out. */
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
