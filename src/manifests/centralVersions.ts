import { readCatalogue, toAccessor } from './gradle/catalogue';
import { limits } from './limits';
import { isTable, readToml, tableIn, textIn, valueIn, type Table } from './toml';

/**
 * Whether packages take versions from this file that a patch alone may not name: a catalog's versions have
 * names of their own, and a line of a manifest doesn't tell its section.
 */
export function hasCentralVersions(path: string): boolean {
  return readers.some(({ fits }) => fits(path));
}

/**
 * Returns the names of the dependencies whose central version differs between two states of a file, sorted;
 * undefined if anything else differs, too, or if one can't be parsed.
 */
export function changedCentralNames(path: string, before: string, after: string): string[] | undefined {
  const reader = readers.find(({ fits }) => fits(path));
  if (!reader || before.length > limits.toml.letters || after.length > limits.toml.letters) return undefined;
  try {
    const [old, now] = [reader.read(before), reader.read(after)];
    if (old.rest !== now.rest) return undefined;
    const names = new Set([...old.versions.keys(), ...now.versions.keys()]);
    return [...names].filter((name) => old.versions.get(name) !== now.versions.get(name)).sort();
  } catch {
    return undefined;
  }
}

interface Central {
  /** By name of the dependency, whatever tells its version, in comparable form. */
  readonly versions: ReadonlyMap<string, string>;
  /** Everything else in the file, in comparable form. */
  readonly rest: string;
}

const readers: readonly { fits: (path: string) => boolean; read: (text: string) => Central }[] = [
  { fits: (path) => path.endsWith('.versions.toml'), read: readGradle },
  // Only the root's: others are seldom a workspace's.
  { fits: (path) => path === 'Cargo.toml', read: readCargo },
  { fits: (path) => path === 'package.json', read: readNpm },
];

/** Whoever applies a plugin isn't known by its id, so plugins belong to the rest. */
function readGradle(text: string): Central {
  const { libraries } = readCatalogue(text);
  const { versions: shared, libraries: written, plugins, ...rest } = readToml(text);
  const versionOf = (value: unknown): unknown => {
    const ref = isTable(value) ? textIn(tableIn(value, 'version'), 'ref') : undefined;
    return [value, ref !== undefined && isTable(shared) ? valueIn(shared, ref) : undefined];
  };
  const versions = new Map<string, string>();
  for (const [alias, value] of Object.entries(isTable(written) ? written : {}))
    for (const { name } of libraries.get(toAccessor(alias)) ?? [])
      versions.set(name, `${versions.get(name) ?? ''} ${toText(versionOf(value))}`);
  // Scripts may read a version that no library refers to.
  const referred = new Set([...refsIn(written), ...refsIn(plugins)]);
  const others = Object.entries(isTable(shared) ? shared : {}).filter(([alias]) => !referred.has(alias));
  const applied = Object.values(isTable(plugins) ? plugins : {}).map(versionOf);
  return { versions, rest: toText([rest, applied, Object.fromEntries(others)]) };
}

function refsIn(table: unknown): string[] {
  return Object.values(isTable(table) ? table : {}).flatMap((value) =>
    isTable(value) ? (textIn(tableIn(value, 'version'), 'ref') ?? []) : [],
  );
}

function readCargo(text: string): Central {
  const table = readToml(text);
  const { workspace, patch, ...rest } = table;
  const { dependencies, ...others } = isTable(workspace) ? workspace : {};
  const versions = new Map<string, string>();
  for (const each of [dependencies, ...Object.values(isTable(patch) ? patch : {})])
    for (const [key, value] of Object.entries(isTable(each) ? each : {})) {
      const name = (isTable(value) ? textIn(value, 'package') : undefined) ?? key;
      versions.set(name, `${versions.get(name) ?? ''} ${toText(value)}`);
    }
  return { versions, rest: toText([rest, others]) };
}

/** Whether a root's own dependencies build the other packages isn't known, so they belong to the rest. */
function readNpm(text: string): Central {
  const manifest: unknown = JSON.parse(text);
  if (!isTable(manifest)) throw new TypeError('no object');
  const { overrides, resolutions, catalog, catalogs, pnpm, ...rest } = manifest;
  const { overrides: ofPnpm, patchedDependencies, ...othersOfPnpm } = isTable(pnpm) ? pnpm : {};
  const versions = new Map<string, string>();
  const note = (table: unknown): void => {
    for (const [key, value] of Object.entries(isTable(table) ? table : {})) {
      const name = /((?:@[^/@>\s]+\/)?[^/@>\s]+)(?:@[^>]*)?$/.exec(key)?.[1];
      if (name !== undefined) versions.set(name, `${versions.get(name) ?? ''} ${key} ${toText(value)}`);
      note(value);
    }
  };
  for (const each of [overrides, resolutions, catalog, ofPnpm, patchedDependencies]) note(each);
  for (const each of Object.values(isTable(catalogs) ? catalogs : {})) note(each);
  return { versions, rest: toText([rest, othersOfPnpm]) };
}

/** The same text for the same values, whatever the order of the keys. */
function toText(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => (isTable(each) ? sorted(each) : each));
}

function sorted(table: Table): Table {
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
}
