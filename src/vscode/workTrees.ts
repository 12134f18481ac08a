import { FileType, Uri, workspace } from 'vscode';
import type { ReadWorkTree } from '../app/packagePorts';
import { isIdleFolder } from '../core/packages/idleFolders';
import { hasChanges, findWorkTree } from './git';

/** With more folders than this, the repository is read from the server, which has it indexed already. */
const mostFolders = 5000;
/** In bytes: CODEOWNERS may be the largest, with 3 MB. */
const largestText = 3 * 1024 * 1024;
/** In bytes, of a repository: its manifests are kept in memory. */
const mostText = 30_000_000;

/**
 * Reads a repository that's open in this window from disk, if its work tree is at exactly that commit: a
 * local branch says nothing about what others depend on.
 */
export const readWorkTree: ReadWorkTree = async (id, head, isWanted) => {
  const tree = await findWorkTree(id);
  if (!tree || tree.repository.state.HEAD?.commit !== head || hasChanges(tree.repository)) return undefined;
  return readTexts(tree.repository.rootUri, isWanted);
};

/**
 * Returns the texts of the wanted files by path, or undefined if there are too many folders to search, or a
 * file is too large: the server says so, and then it's reported.
 */
export async function readTexts(
  root: Uri,
  isWanted: (path: string) => boolean,
): Promise<ReadonlyMap<string, string> | undefined> {
  const texts = new Map<string, string>();
  const folders = [''];
  let looked = 0;
  let left = mostText;
  for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
    if (++looked > mostFolders) return undefined;
    for (const [name, type] of await workspace.fs.readDirectory(Uri.joinPath(root, folder))) {
      const path = folder === '' ? name : `${folder}/${name}`;
      // A symbolic link may lead out of the repository, or loop.
      if (type === FileType.Directory && !isIdleFolder(name)) folders.push(path);
      else if (type === FileType.File && isWanted(path)) {
        const file = Uri.joinPath(root, path);
        const { size } = await workspace.fs.stat(file);
        left -= size;
        if (size > largestText || left < 0) return undefined;
        texts.set(path, new TextDecoder().decode(await workspace.fs.readFile(file)));
      }
    }
  }
  return texts;
}
