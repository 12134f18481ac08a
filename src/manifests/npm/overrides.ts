import { isFields, textEntries, type Fields } from './fields';

/** What a root has installed instead of a dependency, as far as it's another package and not only a version. */
export interface Override {
  /** The dependency that it replaces. */
  readonly name: string;
  /** The package that asks for the dependency, if it's replaced there only. */
  readonly within?: string | undefined;
  readonly specifier: string;
}

/**
 * Reads `overrides` of npm, Bun and pnpm, and Yarn's `resolutions`. A key may have a version
 * (`lodash@^4`), and name the package that asks: `express>lodash`, `express/lodash`, or npm's nested objects.
 */
export function overridesIn(manifest: Fields, pnpm: Fields | undefined): Override[] {
  const inPnpm = manifest['pnpm'];
  const flat = [
    pnpm?.['overrides'],
    isFields(inPnpm) ? inPnpm['overrides'] : undefined,
    manifest['resolutions'],
    manifest['overrides'],
  ];
  const nested = isFields(manifest['overrides']) ? manifest['overrides'] : {};
  return [
    ...flat.flatMap(textEntries).flatMap(([key, value]) => overrideOf(key, value, manifest)),
    ...Object.entries(nested).flatMap(([key, value]) => nestedIn(key, value, manifest, 0)),
  ].slice(0, most);
}

const most = 2000;

function nestedIn(key: string, value: unknown, manifest: Fields, depth: number): Override[] {
  if (!isFields(value) || depth > 5) return [];
  return Object.entries(value).flatMap(([inner, instead]) => {
    if (typeof instead !== 'string') return nestedIn(inner, instead, manifest, depth + 1);
    // A dot stands for the package around it.
    return overrideOf(inner === '.' ? key : `${key}>${inner}`, instead, manifest);
  });
}

function overrideOf(key: string, value: string, manifest: Fields): Override[] {
  if (key.length > 1000) return [];
  const withoutVersions = key.replace(/([^/>\s@])@(?:[^/>]|>=|> |(?<=[\s|@])>)*/g, '$1');
  const names = withoutVersions.match(/@[^/@>\s]+\/[^/@>\s]+|[^/@>\s*]+/g) ?? [];
  const name = names.at(-1);
  if (name === undefined) return [];
  return [{ name, within: names.at(-2), specifier: referred(value, manifest) }];
}

/** npm's `$lodash` is what the root itself says of it. */
function referred(value: string, manifest: Fields): string {
  if (!value.startsWith('$')) return value;
  const sections = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];
  const all = new Map(sections.flatMap((section) => textEntries(manifest[section])).reverse());
  return all.get(value.slice(1)) ?? '*';
}
