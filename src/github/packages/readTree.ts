import * as v from 'valibot';
import { isNeverOurs } from '../../core/packages/idleFolders';
import type { UnreadReason } from '../../core/packages/packageMap';
import type { BatchedQuery } from './batchedQuery';

/** A repository at a commit. */
export interface RepositoryTree {
  readonly repository: string;
  readonly head: string;
  /** Git's id of its root folder; empty if GitHub doesn't say: then the commit stands for it. */
  readonly tree: string;
}

/** The files of a repository, with what couldn't be listed. */
export interface ListedFiles {
  /** Git's id of each file's text, by path. */
  readonly files: ReadonlyMap<string, string>;
  /** Bytes of the texts that are larger than usual, by Git's id. */
  readonly large: ReadonlyMap<string, number>;
  /** Folders that couldn't be listed, and why; the root is the empty path. */
  readonly missing: ReadonlyMap<string, UnreadReason>;
}

/** In bytes; a hundred manifests that are smaller make no answer too large. */
const usualText = 40_000;

/** Requests for one repository, if its tree is too large for one answer. */
const mostRequests = 200;

/**
 * Lists all files of a repository with one request. GitHub cuts a tree with more than 100,000 entries or 7 MB
 * (https://docs.github.com/en/rest/git/trees#get-a-tree); its folders are then listed one by one.
 */
export async function readTree(
  { repository, head, tree }: RepositoryTree,
  batch: Pick<BatchedQuery, 'read'>,
): Promise<ListedFiles> {
  const files = new Map<string, string>();
  const large = new Map<string, number>();
  const missing = new Map<string, UnreadReason>();
  const open: Folder[] = [{ path: '', id: tree === '' ? head : tree, isDeep: true }];
  for (let sent = 0, folder = open.shift(); folder; folder = open.shift()) {
    const { path, id, isDeep } = folder;
    if (++sent > mostRequests) {
      missing.set(path, 'truncated');
      continue;
    }
    const answer = await batch.read(repository, `/git/trees/${id}${isDeep ? '?recursive=1' : ''}`);
    const listed = 'data' in answer ? listIn(answer.data) : undefined;
    const isCut = listed ? listed.isCut : 'missing' in answer && answer.missing === 'tooLarge';
    if (isCut && isDeep) open.push({ path, id, isDeep: false });
    else if (!listed) missing.set(path, 'missing' in answer ? answer.missing : 'trouble');
    else {
      if (isCut) missing.set(path, 'truncated');
      open.push(...take(listed.entries, folder, files));
      for (const { sha, size } of listed.entries)
        if (typeof size === 'number' && size > usualText) large.set(sha, size);
    }
  }
  return { files, large, missing };
}

interface Folder {
  readonly path: string;
  /** Git's id of the folder, or of the commit for the root. */
  readonly id: string;
  /** Whether everything below is asked for. */
  readonly isDeep: boolean;
}

type Entry = v.InferOutput<typeof entry>;

/** Notes the files, and returns the folders below that are still to be listed. */
function take(entries: readonly Entry[], { path, isDeep }: Folder, files: Map<string, string>): Folder[] {
  const folders: Folder[] = [];
  for (const { path: name, type, mode, sha } of entries) {
    const whole = path === '' ? name : `${path}/${name}`;
    // A symbolic link's text is a path, and a submodule lies in another repository.
    if (type === 'blob' && mode !== symbolicLink) files.set(whole, sha);
    if (type === 'tree' && !isDeep && !isNeverOurs(name))
      folders.push({ path: whole, id: sha, isDeep: true });
  }
  return folders;
}

const symbolicLink = '120000';

function listIn(data: unknown): { entries: readonly Entry[]; isCut: boolean } | undefined {
  const answer = v.safeParse(tree, data);
  return answer.success ? { entries: answer.output.tree, isCut: answer.output.truncated } : undefined;
}

const entry = v.object({
  path: v.string(),
  type: v.string(),
  mode: v.string(),
  sha: v.string(),
  // Only texts have one, and without it they're asked for all the same.
  size: v.optional(v.unknown()),
});
const tree = v.object({ tree: v.array(entry), truncated: v.boolean() });
