/** JSON that may be anything, from the disk or the REST API. GitHub's GraphQL answers have types: see unchecked.ts. */
export type Json = Record<string, unknown>;

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
