/** A manifest of a family that has no reader. */
export interface UnreadManifest {
  readonly path: string;
  /** What people call the family. */
  readonly family: string;
}

/** Tells manifests that no reader understands, by their names alone. */
export function unreadFamilies(paths: Iterable<string>): UnreadManifest[] {
  const found: UnreadManifest[] = [];
  for (const path of paths) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const family = families.get(name);
    if (family !== undefined) found.push({ path, family });
  }
  return found;
}

const families: ReadonlyMap<string, string> = new Map([
  ['mix.exs', 'Elixir'],
  ['Gemfile', 'Ruby'],
]);
