import { parse } from 'smol-toml';

/** What TOML holds: anything may stand under any key, so every look is a question. */
export type Table = Readonly<Record<string, unknown>>;

/** Throws what is not TOML. */
export function readToml(text: string): Table {
  // A number too large to be exact is no reason to refuse a manifest.
  return parse(text, { integersAsBigInt: 'asNeeded' });
}

/** The table under some keys, one inside the other; an empty one where there is none. */
export function tableIn(table: Table, ...keys: readonly string[]): Table {
  let inner = table;
  for (const key of keys) {
    const value = valueIn(inner, key);
    if (!isTable(value)) return {};
    inner = value;
  }
  return inner;
}

export function textIn(table: Table, key: string): string | undefined {
  const value = valueIn(table, key);
  return typeof value === 'string' ? value : undefined;
}

/** The list under a key; an empty one where there is none. */
export function listIn(table: Table, key: string): readonly unknown[] {
  const value = valueIn(table, key);
  return Array.isArray(value) ? value : [];
}

/** Only what the file says itself: a package may be called `constructor`. */
export function valueIn(table: Table, key: string): unknown {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

export function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
