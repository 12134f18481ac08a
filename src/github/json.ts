/** JSON of unknown shape, from disk or the REST API. For GitHub's typed GraphQL answers, see unchecked.ts. */
export type Json = Record<string, unknown>;

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
