import { parse } from 'smol-toml';

/** Parsed TOML: any key may hold any value, so each lookup checks the type. */
export type Table = Readonly<Record<string, unknown>>;

/** Throws if the text isn't TOML. */
export function readToml(text: string): Table {
  // A number too large to be exact is no reason to reject a manifest.
  return parse(text, { integersAsBigInt: 'asNeeded' });
}

/** Returns the table under nested keys, or an empty one if there's none. */
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

/** Returns the list under a key, or an empty one if there's none. */
export function listIn(table: Table, key: string): readonly unknown[] {
  const value = valueIn(table, key);
  return Array.isArray(value) ? value : [];
}

/** Only the file's own keys: a package may be called `constructor`. */
export function valueIn(table: Table, key: string): unknown {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

export function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
