import { limits } from '../limits';
import { folderMatcher } from '../npm/patterns';
import { getFolder } from '../paths';
import type { Facts } from './facts';

/** Returns whether a folder is a member of one of uv's workspaces, whatever the folder is called. */
export function membersOf(
  facts: readonly (readonly [path: string, facts: Facts])[],
): (folder: string) => boolean {
  const steps = { left: limits.matching };
  const roots = facts.flatMap(([path, { members }]) =>
    members === undefined ? [] : [{ root: getFolder(path), covers: folderMatcher(members, steps).covers }],
  );
  return (folder) =>
    roots.some(({ root, covers }) => {
      if (root === '') return covers(folder);
      return folder.startsWith(`${root}/`) && covers(folder.slice(root.length + 1));
    });
}
