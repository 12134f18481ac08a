import { ApiError } from './apiError';

export interface PageArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

/** What every connection answers; particular ones add their own fields. */
export interface Connection {
  nodes: () => unknown[];
  edges: () => object[];
  pageInfo: object;
  totalCount: number;
}

/** One page of a list as GitHub's connections cut it. Nodes are made only when asked for. */
export function connection<T>(
  items: readonly T[],
  page: PageArguments,
  toNode: (item: T) => unknown,
  edgeFields: object = {},
): Connection {
  const [start, end] = pageBounds(items.length, page);
  const shown = items.slice(start, end);
  return {
    nodes: () => shown.map(toNode),
    edges: () =>
      shown.map((item, index) => ({
        ...edgeFields,
        cursor: toCursor(start + index),
        node: () => toNode(item),
      })),
    pageInfo: {
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
      startCursor: shown.length > 0 ? toCursor(start) : null,
      endCursor: shown.length > 0 ? toCursor(end - 1) : null,
    },
    totalCount: items.length,
  };
}

function pageBounds(
  length: number,
  { first, last, after, before }: PageArguments,
): [start: number, end: number] {
  let start = typeof after === 'string' ? Math.min(length, fromCursor(after) + 1) : 0;
  let end = typeof before === 'string' ? Math.min(length, fromCursor(before)) : length;
  end = Math.max(start, Math.min(end, start + (first ?? Infinity)));
  start = Math.max(start, end - (last ?? Infinity));
  return [start, end];
}

function toCursor(index: number): string {
  return Buffer.from(`cursor:${index}`).toString('base64');
}

function fromCursor(cursor: string): number {
  const [, index] = /^cursor:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString()) ?? [];
  if (index === undefined)
    throw new ApiError('INVALID_CURSOR_ARGUMENTS', `\`${cursor}\` does not appear to be a valid cursor.`);
  return Number(index);
}
