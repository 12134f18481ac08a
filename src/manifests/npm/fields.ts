/** An object as a file states it: nothing about its values is known. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Those of its entries that are texts; none where it is no object. */
export function textEntries(value: unknown): [key: string, text: string][] {
  if (!isFields(value)) return [];
  return Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
}

/** Those of its elements that are texts; none where it is no list. */
export function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

/** Throws on what is not JSON, or no object. */
export function parseJson(text: string): Fields {
  const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  if (!isFields(value)) throw new SyntaxError('no object');
  return value;
}
