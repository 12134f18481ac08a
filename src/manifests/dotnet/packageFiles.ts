import type { FoundDependency } from '../strongest';
import { findChild, getChildren, getText, readXml, type Element } from '../xml';

/** Reads a `packages.config`: what a project of the old form refers to. */
export function readPackagesConfig(text: string): FoundDependency[] {
  return getChildren(readXml(text, 'packages'), 'package').flatMap(({ attributes }) => {
    const name = attributes.get('id')?.toLowerCase();
    const version = attributes.get('version');
    const isForDevelopment = attributes.get('developmentDependency')?.toLowerCase() === 'true';
    return name === undefined
      ? []
      : { name, scope: isForDevelopment ? ('dev' as const) : ('runtime' as const), range: version };
  });
}

/** A package that is put together from what projects have built. */
export interface Nuspec {
  /** Undefined if it's the name of the project beside it. */
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly dependencies: readonly FoundDependency[];
  /** Names of the libraries in it. */
  readonly libraries: readonly string[];
}

export function readNuspec(text: string): Nuspec {
  const root = readXml(text, 'package');
  const metadata = findChild(root, 'metadata');
  const plain = (value: string | undefined): string | undefined => (value?.includes('$') ? undefined : value);
  const listed = findChild(metadata, 'dependencies');
  const all: Element[] = [listed, ...getChildren(listed, 'group')].flatMap((each) =>
    getChildren(each, 'dependency'),
  );
  return {
    name: plain(getText(metadata, 'id'))?.toLowerCase(),
    version: plain(getText(metadata, 'version')),
    dependencies: all.flatMap(({ attributes }) => {
      const name = plain(attributes.get('id'))?.toLowerCase();
      return name === undefined
        ? []
        : { name, scope: 'runtime' as const, range: plain(attributes.get('version')) };
    }),
    libraries: getChildren(findChild(root, 'files'), 'file').flatMap(
      ({ attributes }) =>
        /([^\\/]+)\.(?:dll|exe)$/i.exec(attributes.get('src') ?? '')?.[1]?.toLowerCase() ?? [],
    ),
  };
}
