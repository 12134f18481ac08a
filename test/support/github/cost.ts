import { Kind, type FieldNode } from 'graphql';
import type { SelectedField, Variables } from './selectedFields';

export const nodeLimit = 500_000;

/** What GitHub charges for a query and how much it could return at most. */
export interface Cost {
  points: number;
  nodes: number;
}

/**
 * GitHub's formula: a connection is asked for once for each node around it, a hundred requests are a point,
 * and at least one point is due.
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
export function computeCost(fields: readonly SelectedField[], variables: Variables): Cost {
  let requests = 0;
  let nodes = 0;
  const visit = (selection: readonly SelectedField[], around: number): void => {
    for (const { node, children } of selection) {
      const size = pageSize(node, variables);
      if (size !== undefined) {
        requests += around;
        nodes += around * size;
      }
      visit(children, around * (size ?? 1));
    }
  };
  visit(fields, 1);
  return { points: Math.max(1, Math.round(requests / 100)), nodes };
}

/** What `first` or `last` says: a field with either is a connection. */
function pageSize(node: FieldNode, variables: Variables): number | undefined {
  for (const { name, value } of node.arguments ?? []) {
    if (name.value !== 'first' && name.value !== 'last') continue;
    const size =
      value.kind === Kind.VARIABLE
        ? variables[value.name.value]
        : value.kind === Kind.INT
          ? Number(value.value)
          : undefined;
    if (typeof size === 'number') return size;
  }
  return undefined;
}
