import type { Column, Group, Picture } from './picture';
import { link, type Link } from './link';

/** A line of nested lists. */
export interface OutlineItem extends Link {
  readonly items: readonly OutlineItem[];
}

/** The picture for those who cannot see it: the same in the same order, as nested lists. */
export function outlineOf({ columns }: Picture): readonly OutlineItem[] {
  return columns.map(columnItem);
}

function columnItem({ heading, groups }: Column): OutlineItem {
  return { text: heading, items: groups.flatMap(groupItems) };
}

function groupItems({ heading, nodes }: Group): readonly OutlineItem[] {
  const items = nodes.map(({ detail, url }) => ({ ...link(detail, url), items: [] }));
  return heading === '' ? items : [{ text: heading, items }];
}
