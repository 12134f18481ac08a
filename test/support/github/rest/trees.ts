import { branchOid } from '../commits';
import { modeOf, type Folder, type GitEntry } from '../gitTree';
import { notFound, ok, type RestAnswer } from './restAnswer';
import type { RestCall } from './restCall';

/** https://docs.github.com/en/rest/git/trees#get-a-tree */
export function getTree({ site, repository, url }: RestCall): RestAnswer {
  const name = /\/git\/trees\/(.+)$/.exec(url.pathname)?.[1] ?? '';
  const newest = site.tree(repository);
  const isNewest = [repository.defaultBranch, 'HEAD', branchOid(site, repository)].includes(name);
  const tree = isNewest
    ? newest
    : [newest, ...site.past.values()].map((root) => find(root, name)).find(Boolean);
  if (!tree) return notFound;
  const isWhole = url.searchParams.has('recursive');
  const entries = [...below(tree, '', isWhole)];
  return ok({
    sha: tree.oid,
    tree: entries.slice(0, site.mostTreeEntries),
    truncated: entries.length > site.mostTreeEntries,
  });
}

function find(folder: Folder, oid: string): Folder | undefined {
  if (folder.oid === oid) return folder;
  for (const entry of folder.entries.values()) {
    const found = entry.kind === 'tree' ? find(entry, oid) : undefined;
    if (found) return found;
  }
  return undefined;
}

function* below(folder: Folder, above: string, isWhole: boolean): Generator<object> {
  for (const [name, entry] of folder.entries) {
    yield entryJson(`${above}${name}`, entry);
    if (isWhole && entry.kind === 'tree') yield* below(entry, `${above}${name}/`, isWhole);
  }
}

function entryJson(path: string, entry: GitEntry): object {
  return {
    path,
    mode: modeOf(entry).toString(8).padStart(6, '0'),
    type: entry.kind,
    sha: entry.oid,
    ...(entry.kind === 'blob' && { size: Buffer.byteLength(entry.text) }),
  };
}
