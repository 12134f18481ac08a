import { FileType, Uri, workspace } from 'vscode';
import type { ReadWorkTree, WorkTreeFiles } from '../app/packagePorts';
import { isNeverOurs } from '../core/packages/idleFolders';
import { hasChanges, findWorkTree, type GitRepository } from './git';

/** With more folders than this, the repository is read from the server, which has it indexed already. */
const mostFolders = 5000;
/** In bytes: CODEOWNERS may be the largest, with 3 MB. */
const largestText = 3 * 1024 * 1024;
/** Files that Git is asked about with one call. */
const filesAtOnce = 5000;
/** In bytes, of a repository: its manifests are kept in memory. */
const mostText = 30_000_000;

/**
 * Reads a repository that's open in this window from disk, if its work tree is at exactly that commit: a
 * local branch says nothing about what others depend on.
 */
export const readWorkTree: ReadWorkTree = async (id, head, wantedFiles) => {
  const tree = await findWorkTree(id);
  if (!tree || tree.repository.state.HEAD?.commit !== head || hasChanges(tree.repository)) return undefined;
  const { repository } = tree;
  if (repository.state.untrackedChanges?.length) return undefined;
  return readFiles(repository.rootUri, wantedFiles, (paths) => ignoredBy(repository, paths));
};

/**
 * Returns the files that Git knows, and the texts of the wanted ones; undefined if there are too many folders
 * to search, or a file is too large: the server says so, and then it's reported.
 *
 * @param ignored returns the paths that Git ignores; undefined if that can't be told
 */
export async function readFiles(
  root: Uri,
  wantedFiles: (paths: readonly string[]) => readonly string[],
  ignored: (paths: readonly string[]) => Promise<ReadonlySet<string> | undefined>,
): Promise<WorkTreeFiles | undefined> {
  const all = await listFiles(root);
  const paths = all && (await without(all, ignored));
  if (!paths) return undefined;
  const texts = new Map<string, string>();
  let left = mostText;
  for (const path of wantedFiles(paths)) {
    const file = Uri.joinPath(root, path);
    const { size } = await workspace.fs.stat(file);
    left -= size;
    if (size > largestText || left < 0) return undefined;
    texts.set(path, new TextDecoder().decode(await workspace.fs.readFile(file)));
  }
  return { paths, texts };
}

/** What was built counts for owners too, so Git is asked about every file. */
async function without(
  all: readonly string[],
  ignored: (paths: readonly string[]) => Promise<ReadonlySet<string> | undefined>,
): Promise<string[] | undefined> {
  const left: string[] = [];
  for (let from = 0; from < all.length; from += filesAtOnce) {
    const part = all.slice(from, from + filesAtOnce);
    const skipped = await ignored(part);
    if (!skipped) return undefined;
    for (const path of part) if (!skipped.has(path)) left.push(path);
  }
  return left;
}

async function listFiles(root: Uri): Promise<string[] | undefined> {
  const paths: string[] = [];
  const folders = [''];
  let looked = 0;
  for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
    if (++looked > mostFolders) return undefined;
    const entries = await workspace.fs.readDirectory(Uri.joinPath(root, folder));
    // A submodule lies in another repository.
    if (folder !== '' && entries.some(([name]) => name === '.git')) continue;
    for (const [name, type] of entries) {
      const path = folder === '' ? name : `${folder}/${name}`;
      // A symbolic link may lead out of the repository, or loop.
      if (type === FileType.Directory && !isNeverOurs(name)) folders.push(path);
      else if (type === FileType.File) paths.push(path);
    }
  }
  return paths;
}

/** What was built may hold manifests too, which the server never sees. */
async function ignoredBy(
  repository: GitRepository,
  paths: readonly string[],
): Promise<ReadonlySet<string> | undefined> {
  if (paths.length === 0) return new Set();
  const files = new Map(paths.map((path) => [Uri.joinPath(repository.rootUri, path).fsPath, path]));
  const ignored = await repository.checkIgnore?.([...files.keys()]);
  return ignored && new Set([...ignored].flatMap((file) => files.get(file) ?? []));
}
