/** Folders with none of a repository's own manifests in them: what is installed, built, or copied from elsewhere. */
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

/** By the name of the folder alone. */
export function isIdleFolder(name: string): boolean {
  return idle.has(name);
}
