import type { CompareParts } from './compareParts';
import { toFolder, type Folder } from './folders';
import { foldersQuery, type FolderAt } from './sinceReviewQueries';

/** Reads folders in one query. The result looks one up; it returns undefined for a folder that wasn't read. */
export async function readFolders(
  folders: readonly FolderAt[],
  { client, signal, usage }: CompareParts,
): Promise<(folder: FolderAt) => Folder> {
  const found = new Map<string, Folder>();
  if (folders.length > 0) {
    const { query, variables } = foldersQuery(folders);
    const answer = await client.query(query, variables, signal);
    usage.add(answer);
    folders.forEach((each, index) => {
      found.set(toKey(each), toFolder(answer.data[`t${index}` as const], answer.isPartial));
    });
  }
  return (folder) => found.get(toKey(folder));
}

function toKey({ repository, oid, folder }: FolderAt): string {
  return JSON.stringify([repository, oid, folder]);
}
