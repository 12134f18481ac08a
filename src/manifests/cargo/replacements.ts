import { isTable, tableIn, textIn, type Table } from '../toml';

/** A dependency as it would be without `[patch]` and `[replace]`. */
export interface Wanted {
  readonly name: string;
  /** A Git address, or a registry's name or address; crates.io if absent. */
  readonly source: string | undefined;
}

/**
 * Finds what a workspace takes instead of a dependency, by the root's `[patch]` and `[replace]`. Several
 * replacements of one name differ in their versions; the first is as good as any.
 */
export function replacementsIn(root: Table): (wanted: Wanted) => Table | undefined {
  const found = indexed(tableIn(root, 'patch'), tableIn(root, 'replace'));
  return ({ source, name }) => found.get(keyOf(source ?? 'crates-io', name));
}

/** Returns all that a root takes instead of something else, by the names of what it replaces. */
export function replacedIn(root: Table): ReadonlyMap<string, Table> {
  const found = indexed(tableIn(root, 'patch'), tableIn(root, 'replace'));
  return new Map([...found].map(([key, instead]) => [key.slice(key.lastIndexOf(' ') + 1), instead]));
}

function indexed(patches: Table, replaced: Table): ReadonlyMap<string, Table> {
  const found = new Map<string, Table>();
  const add = (source: string, key: string, instead: unknown): void => {
    if (!isTable(instead)) return;
    const place = keyOf(source, textIn(instead, 'package') ?? key);
    if (!found.has(place)) found.set(place, instead);
  };
  for (const [source, entries] of Object.entries(patches)) {
    if (isTable(entries)) for (const [key, instead] of Object.entries(entries)) add(source, key, instead);
  }
  for (const [id, instead] of Object.entries(replaced)) {
    // `foo:0.1.0`, or `https://github.com/acme/foo#foo:0.1.0`.
    const [source, name = ''] = id.includes('#') ? id.split('#') : ['crates-io', id];
    add(source ?? '', name.split(/[:@]/)[0] ?? '', instead);
  }
  return found;
}

function keyOf(source: string, name: string): string {
  const place = source.replace(/^(?:registry|git)\+/, '').replace(/\/+$|\.git$/g, '');
  return `${place.toLowerCase()} ${name}`;
}
