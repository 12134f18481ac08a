/** Folders for what was installed or is Git's own: nothing in them is a repository's own manifest. */
const neverOurs = new Set(['node_modules', '.git', '.yarn', '__snapshots__', 'bower_components', 'Pods']);

/**
 * Folders for what was built, or copied from elsewhere. A workspace may have members in one that's called so;
 * else their manifests are somebody else's.
 */
const rarelyOurs = new Set(['dist', 'build', 'out', 'target', 'vendor', 'third_party']);

/** Decides by the folder's name alone. */
export function isNeverOurs(name: string): boolean {
  return neverOurs.has(name);
}

/** Decides by the folder's name alone. */
export function isRarelyOurs(name: string): boolean {
  return rarelyOurs.has(name);
}

/** Decides by the folder's name alone. */
export function isIdleFolder(name: string): boolean {
  return isNeverOurs(name) || isRarelyOurs(name);
}
