import { sha1 } from './timeline';

/** A global id in the manner of GitHub's: opaque to clients, yet the stand-in finds the object by it. */
export function nodeId(kind: string, key: string): string {
  return `${kind}_${Buffer.from(key).toString('base64url')}`;
}

export function readNodeId(id: string): { kind: string; key: string } {
  const [kind = '', coded = ''] = id.split(/_(.*)/s);
  return { kind, key: Buffer.from(coded, 'base64url').toString() };
}

/** A number that stays the same for the same key; small enough for GraphQL's Int. */
export function databaseId(key: string): number {
  return parseInt(sha1(key.toLowerCase()).slice(0, 7), 16) + 1;
}
