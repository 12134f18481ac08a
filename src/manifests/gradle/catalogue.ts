import { isTable, readToml, tableIn, textIn, valueIn, type Table } from '../toml';
import { parseModule } from './notations';

export interface Catalogue {
  /** What `libs.…` refers to, by the dotted path after it: `some.alias`, `bundles.all`. */
  readonly libraries: ReadonlyMap<string, readonly Library[]>;
  /** Plugins, by the dotted path after `libs.plugins`. */
  readonly plugins: ReadonlyMap<string, CataloguePlugin>;
}

export interface CataloguePlugin {
  readonly id: string;
  readonly version: string | undefined;
}

export interface Library {
  /** `group:name`. */
  readonly name: string;
  readonly version: string | undefined;
}

/** Parses a catalog such as `libs.versions.toml`; throws if it isn't TOML. */
export function readCatalogue(text: string): Catalogue {
  const table = readToml(text);
  const versions = new Map(
    Object.entries(tableIn(table, 'versions')).map(([alias, value]) => [toAccessor(alias), versionIn(value)]),
  );
  const libraries = new Map(
    Object.entries(tableIn(table, 'libraries')).flatMap(([alias, value]) => {
      const library = toLibrary(value, versions);
      return library ? [[toAccessor(alias), library] as const] : [];
    }),
  );
  const bundles = Object.entries(tableIn(table, 'bundles')).map(([alias, value]) => {
    const aliases: unknown[] = Array.isArray(value) ? value.slice(0, mostInBundle) : [];
    const members = aliases.flatMap((each) =>
      typeof each === 'string' ? (libraries.get(toAccessor(each)) ?? []) : [],
    );
    return [`bundles.${toAccessor(alias)}`, members] as const;
  });
  const single = [...libraries].map(([alias, library]) => [alias, [library]] as const);
  const plugins = Object.entries(tableIn(table, 'plugins')).flatMap(([alias, value]) => {
    const plugin = toPlugin(value, versions);
    return plugin ? [[toAccessor(alias), plugin] as const] : [];
  });
  return {
    libraries: new Map<string, readonly Library[]>([...single, ...bundles]),
    plugins: new Map(plugins),
  };
}

/** Returns the plugin of any of a build's catalogs: one alias has seldom two meanings. */
export function pluginIn(
  catalogues: ReadonlyMap<string, Catalogue>,
  parts: readonly string[],
): CataloguePlugin | undefined {
  const path = parts.join('.');
  for (const { plugins } of catalogues.values()) {
    const found = plugins.get(path);
    if (found) return found;
  }
  return undefined;
}

/** Without a limit, a small catalog could expand into a huge one. */
const mostInBundle = 1000;

/** `-`, `_` and `.` in an alias all become dots in scripts. */
export function toAccessor(alias: string): string {
  return alias.replaceAll(/[-_]/g, '.');
}

type Versions = ReadonlyMap<string, string | undefined>;

/** Parses `id:version`, or a table with both. */
function toPlugin(value: unknown, versions: Versions): CataloguePlugin | undefined {
  const [short, own] = typeof value === 'string' ? value.split(':', 2) : [];
  const table: Table = isTable(value) ? value : {};
  const id = short ?? textIn(table, 'id');
  return id ? { id, version: own ?? versionOf(table, versions) } : undefined;
}

function toLibrary(value: unknown, versions: Versions): Library | undefined {
  if (typeof value !== 'string' && !isTable(value)) return undefined;
  const table: Table = isTable(value) ? value : { module: value };
  const module = textIn(table, 'module') ?? `${textIn(table, 'group') ?? ''}:${textIn(table, 'name') ?? ''}`;
  const notation = parseModule(module);
  if (notation?.kind !== 'module') return undefined;
  const version = versionOf(table, versions) ?? notation.version;
  return { name: `${notation.group}:${notation.name}`, version };
}

function versionOf(table: Table, versions: Versions): string | undefined {
  const ref = textIn(tableIn(table, 'version'), 'ref');
  return ref === undefined ? versionIn(valueIn(table, 'version')) : versions.get(toAccessor(ref));
}

/** Reads a string, or a table with the kind of version constraint. */
function versionIn(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (!isTable(value)) return undefined;
  const strictly = textIn(value, 'strictly');
  // Gradle writes "exactly this" with two signs.
  if (strictly !== undefined) return /^[\w.-]+$/.test(strictly) ? `${strictly}!!` : strictly;
  return textIn(value, 'require') ?? textIn(value, 'prefer');
}
