import { createHash } from 'node:crypto';
import { sha1 } from './timeline';

/** A folder of a repository, with the names that Git would give to what stands in it. */
export interface Folder {
  readonly oid: string;
  /** By name, sorted. */
  readonly entries: ReadonlyMap<string, Folder | File>;
}

export interface File {
  readonly oid: string;
  readonly text: string;
}

/** From texts by path. */
export function gitTree(files: Readonly<Record<string, string>>): Folder {
  const root: Draft = new Map();
  for (const [path, text] of Object.entries(files)) {
    const folders = path.split('/');
    const name = folders.pop() ?? '';
    let folder = root;
    for (const step of folders) {
      const known = folder.get(step);
      const next: Draft = known instanceof Map ? known : new Map<string, Draft | File>();
      folder.set(step, next);
      folder = next;
    }
    folder.set(name, { oid: blobOid(text), text });
  }
  return toFolder(root);
}

/** What stands at a path; the empty path is the root. */
export function entryAt(root: Folder, path: string): Folder | File | undefined {
  let entry: Folder | File | undefined = root;
  for (const name of path === '' ? [] : path.split('/'))
    entry = entry && 'entries' in entry ? entry.entries.get(name) : undefined;
  return entry;
}

type Draft = Map<string, Draft | File>;

/** A made-up name that changes with whatever stands below. */
function toFolder(draft: Draft): Folder {
  const entries = new Map(
    [...draft]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, entry]) => [name, entry instanceof Map ? toFolder(entry) : entry]),
  );
  const lines = [...entries].map(([name, { oid }]) => `${name}\0${oid}`);
  return { oid: sha1(`tree ${lines.join('\n')}`), entries };
}

/** The name that Git itself gives to a file of this text. */
function blobOid(text: string): string {
  return createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');
}
