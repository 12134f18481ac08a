import { lineDifference } from './lineDifference';
import { modeOf, type File, type Folder, type Submodule } from './gitTree';

export interface TreeChange {
  status: 'added' | 'removed' | 'modified' | 'renamed';
  path: string;
  previousPath?: string;
  /** Of what stands there now or, where nothing does, stood there. */
  oid: string;
  additions: number;
  deletions: number;
}

type Leaf = File | Submodule;

/** What changed from one tree to another, by path. Moved files are found only if nothing else changed in them. */
export function treeChanges(before: Folder, after: Folder): TreeChange[] {
  const old = leavesOf(before);
  const now = leavesOf(after);
  const removed = new Map([...old].filter(([path]) => !now.has(path)));
  const changes: TreeChange[] = [];
  for (const [path, leaf] of now) {
    const known = old.get(path);
    if (known && known.oid === leaf.oid && modeOf(known) === modeOf(leaf)) continue;
    const previousPath = known ? undefined : [...removed].find(([, { oid }]) => oid === leaf.oid)?.[0];
    if (previousPath === undefined)
      changes.push({ status: known ? 'modified' : 'added', path, oid: leaf.oid, ...count(known, leaf) });
    else {
      removed.delete(previousPath);
      changes.push({ status: 'renamed', path, previousPath, oid: leaf.oid, additions: 0, deletions: 0 });
    }
  }
  for (const [path, leaf] of removed)
    changes.push({ status: 'removed', path, oid: leaf.oid, ...count(leaf, undefined) });
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function leavesOf(folder: Folder, above = ''): Map<string, Leaf> {
  return new Map(
    [...folder.entries].flatMap(([name, entry]): [string, Leaf][] =>
      entry.kind === 'tree' ? [...leavesOf(entry, `${above}${name}/`)] : [[`${above}${name}`, entry]],
    ),
  );
}

function count(before: Leaf | undefined, after: Leaf | undefined): ReturnType<typeof lineDifference> {
  return lineDifference(textOf(before), textOf(after));
}

/** Git shows a submodule as the line that names its commit. */
function textOf(leaf: Leaf | undefined): string {
  if (!leaf) return '';
  return leaf.kind === 'blob' ? leaf.text : `Subproject commit ${leaf.oid}\n`;
}
