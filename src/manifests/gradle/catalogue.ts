import { isTable, readToml, tableIn, textIn, valueIn, type Table } from '../toml';
import { parseModule } from './notations';

export interface Catalogue {
  /** What `libs.…` refers to, by the dotted path after it: `some.alias`, `bundles.all`. */
  readonly libraries: ReadonlyMap<string, readonly Library[]>;
  /** Ids of plugins, by the dotted path after `libs.plugins`. */
  readonly plugins: ReadonlyMap<string, string>;
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
    const id = typeof value === 'string' ? value.split(':', 1)[0] : isTable(value) && textIn(value, 'id');
    return id ? [[toAccessor(alias), id] as const] : [];
  });
  return {
    libraries: new Map<string, readonly Library[]>([...single, ...bundles]),
    plugins: new Map(plugins),
  };
}

/** Without a limit, a small catalog could expand into a huge one. */
const mostInBundle = 1000;

/** `-`, `_` and `.` in an alias all become dots in scripts. */
export function toAccessor(alias: string): string {
  return alias.replaceAll(/[-_]/g, '.');
}

function toLibrary(value: unknown, versions: ReadonlyMap<string, string | undefined>): Library | undefined {
  if (typeof value !== 'string' && !isTable(value)) return undefined;
  const table: Table = isTable(value) ? value : { module: value };
  const module = textIn(table, 'module') ?? `${textIn(table, 'group') ?? ''}:${textIn(table, 'name') ?? ''}`;
  const notation = parseModule(module);
  if (notation?.kind !== 'module') return undefined;
  const ref = textIn(tableIn(table, 'version'), 'ref');
  const version = ref === undefined ? versionIn(valueIn(table, 'version')) : versions.get(toAccessor(ref));
  return { name: `${notation.group}:${notation.name}`, version: version ?? notation.version };
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
