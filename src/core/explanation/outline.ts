import type { Column, Picture } from './picture';
import { link, type Link } from './link';

/** A line of nested lists. */
export interface OutlineItem extends Link {
  readonly items: readonly OutlineItem[];
}

/** The picture for those who cannot see it: the same in the same order, as nested lists, with nothing folded. */
export function toOutline({ columns }: Picture): readonly OutlineItem[] {
  return columns.map((column) => ({ text: column.heading, items: toItems(column) }));
}

/** By team; what is folded joins its team, or follows. */
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
