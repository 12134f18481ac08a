/** What the stand-in was asked so far. */
export interface GitHubStats {
  requests: number;
  /** Points of GraphQL's hourly allowance. */
  points: number;
  /** Requests by `graphql` or `GET /path`. */
  byKind: Record<string, number>;
  /** GraphQL requests by the name of their operation. */
  byOperation: Record<string, number>;
}

export function noStats(): GitHubStats {
  return { requests: 0, points: 0, byKind: {}, byOperation: {} };
}

export function countIn(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
