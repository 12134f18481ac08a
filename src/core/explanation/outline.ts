import type { Column, Picture } from './picture';
import { link, type Link } from './link';

/** An item in nested lists. */
export interface OutlineItem extends Link {
  readonly items: readonly OutlineItem[];
}

/**
 * Returns the picture as nested lists for people who can't see it: same content and order, nothing folded.
 */
export function toOutline({ columns }: Picture): readonly OutlineItem[] {
  return columns.map((column) => ({ text: column.heading, items: toItems(column) }));
}

/** Groups items by team; folded items join their team's list, or follow in a new one. */
function toItems({ groups }: Column): readonly OutlineItem[] {
  const byHeading = new Map<string, Link[]>();
  const add = (heading: string, items: readonly Link[]): void => {
    const known = byHeading.get(heading) ?? [];
    byHeading.set(heading, known);
    for (const item of items) known.push(item);
  };
  const nodes = groups.flatMap((group) => group.nodes.map((node) => ({ node, heading: group.heading })));
  for (const { heading, node } of nodes) if (!node.folded) add(heading, [link(node.detail, node.url)]);
  for (const { node } of nodes) for (const { heading, items } of node.folded ?? []) add(heading, items);
  return [...byHeading].flatMap(([heading, links]) => {
    const items = links.map((each) => ({ ...each, items: [] }));
    return heading === '' ? items : [{ text: heading, items }];
  });
}
