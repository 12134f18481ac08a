import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre';
import type { Column, Group, Picture } from '../core/why/picture';
import { widthOf } from './fitText';

/** Where everything stands, in pixels from the top left. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly columns: readonly { readonly heading: string; readonly x: number }[];
  readonly groups: readonly PlacedGroup[];
  /** By the id of a node. */
  readonly boxes: ReadonlyMap<string, Box>;
}

export interface PlacedGroup extends Box {
  readonly group: Group;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const sizes = { row: 24, heading: 22, padding: 4, top: 32, betweenColumns: 44, betweenGroups: 10 };

/** Groups in columns, so that their links cross seldom; in a group, one package below the other. */
export function layOut({ columns, links }: Picture): Layout {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>().setGraph({
    rankdir: 'LR',
    nodesep: sizes.betweenGroups,
    ranksep: sizes.betweenColumns,
    ranker: 'network-simplex',
  });
  graph.setDefaultEdgeLabel(() => ({}));
  const placeOf = new Map<string, { readonly group: string; readonly column: number }>();
  columns.forEach((column, index) => {
    const width = widthOfColumn(column);
    for (const group of column.groups) {
      graph.setNode(group.id, { width, height: heightOf(group) });
      for (const { id } of group.nodes) placeOf.set(id, { group: group.id, column: index });
    }
  });
  for (const { from, to } of links) {
    const [start, end] = [placeOf.get(from), placeOf.get(to)];
    if (start && end) graph.setEdge(start.group, end.group, { minlen: end.column - start.column });
  }
  layout(graph);
  return placed(columns, (id) => graph.node(id).y ?? 0);
}

/**
 * Of dagre's places only the order is taken: packed from the top, all columns begin where the eye does. Folds
 * close their column.
 */
function placed(columns: readonly Column[], orderOf: (group: string) => number): Layout {
  const groups: PlacedGroup[] = [];
  const headings: { heading: string; x: number }[] = [];
  const boxes = new Map<string, Box>();
  let x = 1;
  for (const column of columns) {
    const width = widthOfColumn(column);
    headings.push({ heading: column.heading, x });
    let y = sizes.top;
    const order = [...column.groups].sort(
      (a, b) => Number(isFold(a)) - Number(isFold(b)) || orderOf(a.id) - orderOf(b.id),
    );
    for (const group of order) {
      const height = heightOf(group);
      groups.push({ group, x, y, width, height });
      const first = y + sizes.padding + (group.heading === '' ? 0 : sizes.heading);
      group.nodes.forEach(({ id }, index) => {
        boxes.set(id, { x, y: first + index * sizes.row, width, height: sizes.row });
      });
      y += height + sizes.betweenGroups;
    }
    x += width + sizes.betweenColumns;
  }
  return {
    width: x - sizes.betweenColumns + 1,
    height: Math.max(...groups.map(({ y, height }) => y + height)) + 2,
    columns: headings,
    groups,
    boxes,
  };
}

function isFold({ nodes }: Group): boolean {
  return nodes.every(({ kind }) => kind === 'fold');
}

function heightOf({ heading, nodes }: Group): number {
  return nodes.length * sizes.row + 2 * sizes.padding + (heading === '' ? 0 : sizes.heading);
}

/** As wide as its texts, within bounds: long names are shortened in their middle. */
function widthOfColumn({ heading, groups }: Column): number {
  const texts = groups.flatMap((group) => [
    widthOf(group.heading) + 24,
    ...group.nodes.map(({ name, note }) => widthOf(name) + (note === '' ? 26 : 62)),
  ]);
  return Math.round(Math.min(212, Math.max(90, widthOf(heading), ...texts)));
}
