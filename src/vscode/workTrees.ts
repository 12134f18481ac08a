import { FileType, Uri, workspace } from 'vscode';
import type { ReadWorkTree } from '../app/packagePorts';
import { isIdleFolder } from '../core/packages/idleFolders';
import { hasChanges, findWorkTree } from './git';

/** A work tree with more folders than this is read from the server, which has it sorted already. */
const mostFolders = 5000;

/**
 * Reads a repository that is open in this window from the disk, where its work tree is that very commit: a branch
 * of one's own says nothing of what others depend on.
 */
export const readWorkTree: ReadWorkTree = async (id, head, isWanted) => {
  const tree = await findWorkTree(id);
  if (!tree || tree.repository.state.HEAD?.commit !== head || hasChanges(tree.repository)) return undefined;
  return readTexts(tree.repository.rootUri, isWanted);
};

/** Texts by path of the files that are wanted; undefined where there are too many folders to look into. */
export async function readTexts(
  root: Uri,
  isWanted: (path: string) => boolean,
): Promise<ReadonlyMap<string, string> | undefined> {
  const texts = new Map<string, string>();
  const folders = [''];
  let looked = 0;
  for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
    if (++looked > mostFolders) return undefined;
    for (const [name, type] of await workspace.fs.readDirectory(Uri.joinPath(root, folder))) {
      const path = folder === '' ? name : `${folder}/${name}`;
      // A link may lead out of the repository, or round in circles.
      if (type === FileType.Directory && !isIdleFolder(name)) folders.push(path);
      else if (type === FileType.File && isWanted(path)) {
        texts.set(path, new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(root, path))));
      }
    }
  }
  return texts;
}
