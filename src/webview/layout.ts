import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import type { Column, PictureGroup, Picture } from '../core/explanation/picture';
import { measureWidth } from './fitText';

/** The position of everything, in pixels from the top left. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly { readonly heading: string; readonly x: number; readonly width: number }[];
  readonly groups: readonly PlacedGroup[];
  /** By node id. */
  readonly boxes: ReadonlyMap<string, Box>;
}

export interface PlacedGroup extends Box {
  readonly group: PictureGroup;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const sizes = { row: 24, heading: 22, padding: 4, top: 32, betweenGroups: 10 };

/** How much wider group headings are than other text. */
export const boldWidth = 1.15;

/** Arranges groups in columns so that few links cross; within a group, packages are listed vertically. */
export function layOut({ columns, links }: Picture): Layout {
  const room = roomFor(columns.length);
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>().setGraph({
    rankdir: 'LR',
    nodesep: sizes.betweenGroups,
    ranksep: room.between,
    ranker: 'network-simplex',
  });
  graph.setDefaultEdgeLabel(() => ({}));
  const placeOf = new Map<string, { readonly group: string; readonly column: number }>();
  columns.forEach((column, index) => {
    const width = widthOfColumn(column, room.most);
    for (const group of column.groups) {
      graph.setNode(group.id, { width, height: measureHeight(group) });
      for (const { id } of group.nodes) placeOf.set(id, { group: group.id, column: index });
    }
  });
  for (const { from, to } of links) {
    const [start, end] = [placeOf.get(from), placeOf.get(to)];
    if (start && end) graph.setEdge(start.group, end.group, { minlen: end.column - start.column });
  }
  layout(graph);
  return placed(columns, room, (id) => graph.node(id).y ?? 0);
}

/**
 * Uses only the order from dagre's layout: columns are packed from the top, so all of them begin where the
 * eye does. Folds come last in their column.
 */
function placed(columns: readonly Column[], room: Room, getPlace: (group: string) => number): Layout {
  const groups: PlacedGroup[] = [];
  const headings: Layout['columns'][number][] = [];
  const boxes = new Map<string, Box>();
  let x = 1;
  for (const column of columns) {
    const width = widthOfColumn(column, room.most);
    headings.push({ heading: column.heading, x, width });
    let y = sizes.top;
    const order = [...column.groups].sort(
      (a, b) => Number(isFold(a)) - Number(isFold(b)) || getPlace(a.id) - getPlace(b.id),
    );
    for (const group of order) {
      const height = measureHeight(group);
      groups.push({ group, x, y, width, height });
      const first = y + sizes.padding + (group.heading === '' ? 0 : sizes.heading);
      group.nodes.forEach(({ id }, index) => {
        boxes.set(id, { x, y: first + index * sizes.row, width, height: sizes.row });
      });
      y += height + sizes.betweenGroups;
    }
    x += width + room.between;
  }
  return {
    width: x - room.between + 1,
    height: Math.max(...groups.map(({ y, height }) => y + height)) + 2,
    columns: headings,
    groups,
    boxes,
  };
}

interface Room {
  /** Maximum width of a column. */
  readonly most: number;
  readonly between: number;
}

/** Up to five columns fit in an editor of 900 pixels: the more columns, the narrower each one. */
function roomFor(columns: number): Room {
  return columns <= 4 ? { most: 212, between: 44 } : { most: 162, between: 30 };
}

function isFold({ nodes }: PictureGroup): boolean {
  return nodes.every(({ kind }) => kind === 'fold');
}

function measureHeight({ heading, nodes }: PictureGroup): number {
  return nodes.length * sizes.row + 2 * sizes.padding + (heading === '' ? 0 : sizes.heading);
}

/** As wide as its texts, within bounds: long names are shortened in the middle, but fold labels aren't. */
function widthOfColumn({ heading, groups }: Column, most: number): number {
  const nodes = groups.flatMap((group) => group.nodes);
  const texts = [
    ...groups.map((group) => boldWidth * measureWidth(group.heading) + 24),
    ...nodes.map(({ name, note }) => measureWidth(name) + (note === '' ? 26 : 62)),
  ];
  const folds = nodes.flatMap(({ kind, name }) => (kind === 'fold' ? [measureWidth(name) + 26] : []));
  return Math.round(Math.max(90, Math.min(most, Math.max(measureWidth(heading), ...texts)), ...folds));
}
