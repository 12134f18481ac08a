import type { OutlineItem } from '../core/explanation/outline';
import { anchor, escape } from './escape';

/** Renders a collapsed list. A long one scrolls in a frame that the keyboard can reach. */
export function opening(
  { title, kind }: { readonly title: string; readonly kind: string },
  items: readonly OutlineItem[],
): string {
  const frame =
    lines(items) > inFull ? ` class="frame" tabindex="0" role="group" aria-label="${escape(title)}"` : '';
  return [
    `<details class="${kind}"><summary>${escape(title)}</summary>`,
    `<div${frame}>${list(items)}</div></details>`,
  ].join('');
}

export function list(items: readonly OutlineItem[]): string {
  if (items.length === 0) return '';
  const inside = items.map(
    ({ text, url, items: inner }) => `<li>${anchor(url, escape(text, 1000))}${list(inner)}</li>`,
  );
  return `<ul>${inside.join('')}</ul>`;
}

/** Most lines shown without a scrolling frame. */
const inFull = 15;

function lines(items: readonly OutlineItem[]): number {
  return items.reduce((sum, item) => sum + 1 + lines(item.items), 0);
}
