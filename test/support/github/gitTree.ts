import { createHash } from 'node:crypto';
import { sha1 } from './timeline';
import type { WorldContent } from './world';

/** A folder of a repository, with the names that Git would give to what stands in it. */
export interface Folder {
  readonly kind: 'tree';
  readonly oid: string;
  /** By name, sorted. */
  readonly entries: ReadonlyMap<string, GitEntry>;
}

export interface File {
  readonly kind: 'blob';
  readonly oid: string;
  readonly text: string;
  readonly isExecutable: boolean;
  /** Whether the text is where a symbolic link leads. */
  readonly isLink: boolean;
}

/** Another repository's commit in the place of a folder. */
export interface Submodule {
  readonly kind: 'commit';
  readonly oid: string;
}

export type GitEntry = Folder | File | Submodule;
export type Files = Readonly<Record<string, WorldContent>>;

/** From contents by path. */
export function gitTree(files: Files): Folder {
  const root: Draft = new Map();
  for (const [path, content] of Object.entries(files)) {
    const folders = path.split('/');
    const name = folders.pop() ?? '';
    let folder = root;
    for (const step of folders) {
      const known = folder.get(step);
      const next: Draft = known instanceof Map ? known : new Map<string, Draft | File | Submodule>();
      folder.set(step, next);
      folder = next;
    }
    folder.set(name, toEntry(content));
  }
  return toFolder(root);
}

/** What stands at a path; the empty path is the root. */
export function entryAt(root: Folder, path: string): GitEntry | undefined {
  let entry: GitEntry | undefined = root;
  for (const name of path === '' ? [] : path.split('/'))
    entry = entry?.kind === 'tree' ? entry.entries.get(name) : undefined;
  return entry;
}

/** How Git writes what may be done with an entry. */
export function modeOf(entry: GitEntry): number {
  switch (entry.kind) {
    case 'tree':
      return 0o40000;
    case 'commit':
      return 0o160000;
    case 'blob':
      return entry.isLink ? 0o120000 : entry.isExecutable ? 0o100755 : 0o100644;
  }
}

type Draft = Map<string, Draft | File | Submodule>;

function toEntry(content: WorldContent): File | Submodule {
  if (typeof content !== 'string' && 'submodule' in content)
    return { kind: 'commit', oid: content.submodule };
  const isLink = typeof content !== 'string' && 'link' in content;
  const { text, executable = false } =
    typeof content === 'string' ? { text: content } : isLink ? { text: content.link } : content;
  return { kind: 'blob', oid: blobOid(text), text, isExecutable: executable, isLink };
}

/** A made-up name that changes with whatever stands below. */
function toFolder(draft: Draft): Folder {
  const entries = new Map(
    [...draft]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, entry]) => [name, entry instanceof Map ? toFolder(entry) : entry]),
  );
  const lines = [...entries].map(([name, entry]) => {
    const isPlain = entry.kind === 'tree' || modeOf(entry) === 0o100644;
    return `${name}\0${entry.oid}${isPlain ? '' : `\0${modeOf(entry)}`}`;
  });
  return { kind: 'tree', oid: sha1(`tree ${lines.join('\n')}`), entries };
}

/** The name that Git itself gives to a file of this text. */
function blobOid(text: string): string {
  return createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');
}
