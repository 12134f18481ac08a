/** An object parsed from a file; its values can be anything. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the entries with string values, or none if it isn't an object. */
export function textEntries(value: unknown): [key: string, text: string][] {
  if (!isFields(value)) return [];
  return Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
}

/** Returns the strings in a list, or none if it isn't a list. */
export function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

/** Parses a JSON object; throws if the text isn't one. */
export function parseJson(text: string): Fields {
  const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  if (!isFields(value)) throw new SyntaxError('Expected an object.');
  return value;
}
