import { FileType, Uri, workspace } from 'vscode';
import type { ReadWorkTree, WorkTreeFiles } from '../app/packagePorts';
import { hasChanges, findWorkTree } from './git';
import { readTrackedFiles } from './trackedFiles';

/** In bytes: Git's index takes about a hundred for each file. */
const largestIndex = 50_000_000;
/** In bytes: CODEOWNERS may be the largest, with 3 MB. */
const largestText = 3 * 1024 * 1024;
/** In bytes, of a repository: its manifests are kept in memory. */
const mostText = 30_000_000;

/**
 * Reads a repository that's open in this window from disk, if its work tree is at exactly that commit: a
 * local branch says nothing about what others depend on. Undefined wherever that isn't sure: then the server is
 * asked.
 */
export const readWorkTree: ReadWorkTree = async (id, head, wantedFiles) => {
  const tree = await findWorkTree(id);
  if (!tree || tree.repository.state.HEAD?.commit !== head || hasChanges(tree.repository)) return undefined;
  // Without it, Git's extension doesn't notice what changes.
  if (workspace.getConfiguration('git').get('autorefresh') === false) return undefined;
  return readFiles(tree.repository.rootUri, wantedFiles);
};

/**
 * Returns the files that Git tracks, and the texts of the wanted ones. Undefined if the work tree may lack some of
 * them, or a file is too large: the server says so, and then it's reported.
 */
export async function readFiles(
  root: Uri,
  wantedFiles: (paths: readonly string[]) => readonly string[],
): Promise<WorkTreeFiles | undefined> {
  const paths = (await readTrackedFiles(await readIndex(root)))?.map(({ path }) => path);
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

/** Returns nothing if it's too large to be read at once. */
async function readIndex(root: Uri): Promise<Uint8Array<ArrayBuffer>> {
  const index = Uri.joinPath(await findGitFolder(root), 'index');
  const { size } = await workspace.fs.stat(index);
  return size > largestIndex ? new Uint8Array() : new Uint8Array(await workspace.fs.readFile(index));
}

/** A linked work tree and a submodule have a file that tells where it is. */
async function findGitFolder(root: Uri): Promise<Uri> {
  const git = Uri.joinPath(root, '.git');
  const { type } = await workspace.fs.stat(git);
  if (type !== FileType.File) return git;
  const text = new TextDecoder().decode(await workspace.fs.readFile(git));
  const place = /^gitdir: (.+?)\s*$/.exec(text)?.[1] ?? '';
  const isAbsolute = /^(?:[/\\]|[a-z]:)/i.test(place);
  return isAbsolute ? root.with({ path: Uri.file(place).path }) : Uri.joinPath(root, place);
}
