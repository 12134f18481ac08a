import type { Scope } from '../../core/packages/package';
import { isFields, textEntries, type Fields } from './fields';

/** A dependency that a root adds to a package that it installs. */
export interface Extension {
  /** The package that gets it. */
  readonly of: string;
  readonly name: string;
  readonly specifier: string;
  readonly scope: Scope;
}

/** Reads the `packageExtensions` of Yarn and pnpm: `{ "foreign@^1": { dependencies: { "@acme/log": "1" } } }`. */
export function extensionsIn(
  manifest: Fields,
  pnpm: Fields | undefined,
  yarn: Fields | undefined,
): Extension[] {
  const inPnpm = manifest['pnpm'];
  const all = [pnpm, isFields(inPnpm) ? inPnpm : undefined, yarn].map((each) => each?.['packageExtensions']);
  return all
    .flatMap((each) => (isFields(each) ? Object.entries(each) : []))
    .flatMap(([key, added]) => {
      const of = /^((?:@[^/@]+\/)?[^/@]+)/.exec(key.slice(0, 500))?.[1];
      if (of === undefined || !isFields(added)) return [];
      return sections.flatMap(([section, scope]) =>
        textEntries(added[section]).map(([name, specifier]) => ({ of, name, specifier, scope })),
      );
    })
    .slice(0, most);
}

const most = 2000;
const sections: readonly (readonly [section: string, scope: Scope])[] = [
  ['dependencies', 'runtime'],
  ['peerDependencies', 'peer'],
  ['optionalDependencies', 'optional'],
];
