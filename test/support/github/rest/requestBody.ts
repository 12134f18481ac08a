import { NotModelled } from '../apiError';
import { badJson, refusal, type RestAnswer } from './restAnswer';

/** What a request says, or the answer that refuses it. */
export type RequestBody<Key extends string> =
  | { kind: 'read'; values: Partial<Record<Key, string>>; lists: Partial<Record<Key, string[]>> }
  | { kind: 'refused'; answer: RestAnswer };

/** What a key holds, and whether it must be there. */
type Field = 'text' | 'text!' | 'list' | 'list!' | 'unmodelled';

/** Reads a request's JSON and checks it in the words of GitHub's own check against its schema. */
export function readBody<Key extends string>(
  text: string,
  fields: Readonly<Record<Key, Field>>,
): RequestBody<Key> {
  let json: unknown;
  try {
    json = text === '' ? {} : JSON.parse(text);
  } catch {
    return { kind: 'refused', answer: badJson };
  }
  if (json === null || typeof json !== 'object' || Array.isArray(json))
    return refuse(`For 'links/0/schema', ${inRuby(json)} is not an object.`);

  const read = { kind: 'read' as const, values: {}, lists: {} } as RequestBody<Key> & { kind: 'read' };
  for (const [key, field] of Object.entries(fields) as [Key, Field][]) {
    const value = (json as Record<string, unknown>)[key];
    if (value === undefined) {
      if (field.endsWith('!')) return refuse(`"${key}" wasn't supplied.`);
    } else if (field === 'unmodelled') {
      throw new NotModelled(`${key} in a request`);
    } else if (field.startsWith('text')) {
      if (typeof value !== 'string')
        return refuse(`For 'properties/${key}', ${inRuby(value)} is not a string.`);
      read.values[key] = value;
    } else {
      if (!Array.isArray(value)) return refuse(`For 'properties/${key}', ${inRuby(value)} is not an array.`);
      const odd: unknown = value.find((item) => typeof item !== 'string');
      if (odd !== undefined) return refuse(`For 'items', ${inRuby(odd)} is not a string.`);
      read.lists[key] = value as string[];
    }
  }
  return read;
}

function refuse(problem: string): { kind: 'refused'; answer: RestAnswer } {
  return { kind: 'refused', answer: refusal(422, `Invalid request.\n\n${problem}`) };
}

function inRuby(value: unknown): string {
  return value === null ? 'nil' : JSON.stringify(value);
}
