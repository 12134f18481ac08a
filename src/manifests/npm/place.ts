import type { Fields } from './fields';
import type { ManifestPlace } from './placed';

/** A folder with manifests. */
export interface NpmPlace extends ManifestPlace {
  readonly manifest: Fields;
  /** The parsed files of its folder, by name. */
  readonly texts: ReadonlyMap<string, Fields>;
}

/** What a package without a name is called. */
export function nameOf(folder: string, repository: string): string {
  return folder === '' ? repository.slice(repository.indexOf('/') + 1) : folder;
}

export function isVersion(version: unknown): version is string {
  return typeof version === 'string' && version !== '' && version.length <= 256;
}
