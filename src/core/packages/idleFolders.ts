/** Folders that contain none of a repository's own manifests: installed, built, or copied from elsewhere. */
const idle = new Set([
  'node_modules',
  '.git',
  'dist',
  'build',
  'out',
  'target',
  'vendor',
  'third_party',
  '__snapshots__',
  '.yarn',
]);

/** Decides by the folder's name alone. */
export function isIdleFolder(name: string): boolean {
  return idle.has(name);
}
