import { entryAt, modeOf, type File, type Folder, type GitEntry, type Submodule } from '../gitTree';
import { nodeId } from '../nodeId';
import type { ApiObject, Site } from '../site';
import type { WorldRepository } from '../world';

/** The file or folder at a path of a tree; the empty path is its root. */
export function fileObject(
  site: Site,
  repository: WorldRepository,
  tree: Folder,
  path: string,
): ApiObject | null {
  const entry = entryAt(tree, path);
  return entry ? gitObject(site, repository, path, entry) : null;
}

/** The tree entry at a path. The root of a tree is none. */
export function fileEntry(
  site: Site,
  repository: WorldRepository,
  tree: Folder,
  path: string,
): ApiObject | null {
  const entry = path === '' ? undefined : entryAt(tree, path);
  return entry ? entryObject(site, repository, path, entry) : null;
}

function gitObject(site: Site, repository: WorldRepository, path: string, entry: GitEntry): ApiObject | null {
  switch (entry.kind) {
    case 'blob':
      return blobObject(site, repository, entry);
    case 'commit':
      // It lies in another repository.
      return null;
    case 'tree':
      return {
        ...gitFields(site, repository, entry.oid),
        __typename: 'Tree',
        entries: () =>
          [...entry.entries].map(([name, below]) =>
            entryObject(site, repository, path ? `${path}/${name}` : name, below),
          ),
      };
  }
}

function blobObject(site: Site, repository: WorldRepository, { oid, text }: File): ApiObject {
  return {
    ...gitFields(site, repository, oid),
    __typename: 'Blob',
    text,
    byteSize: Buffer.byteLength(text),
    isBinary: false,
    isTruncated: false,
  };
}

function entryObject(site: Site, repository: WorldRepository, path: string, entry: GitEntry): ApiObject {
  const name = path.split('/').at(-1) ?? '';
  const isFile = entry.kind === 'blob';
  return {
    __typename: 'TreeEntry',
    name,
    path,
    extension: isFile ? (/\.[^.]*$/.exec(name)?.[0] ?? '') : '',
    type: entry.kind,
    mode: modeOf(entry),
    oid: entry.oid,
    size: isFile ? Buffer.byteLength(entry.text) : 0,
    isGenerated: false,
    submodule: entry.kind === 'commit' ? submoduleObject(site, path, entry) : null,
    repository: () => site.make.repository(repository),
    object: () => gitObject(site, repository, path, entry),
  };
}

function submoduleObject(site: Site, path: string, { oid }: Submodule): ApiObject {
  return {
    __typename: 'Submodule',
    name: path,
    path,
    branch: null,
    // A world tells no `.gitmodules`.
    gitUrl: `${site.url}/${path}.git`,
    subprojectCommitOid: oid,
  };
}

function gitFields(site: Site, repository: WorldRepository, oid: string): ApiObject {
  const resourcePath = `/${repository.nameWithOwner}/commit/${oid}`;
  return {
    id: nodeId('GO', `${repository.nameWithOwner}@${oid}`),
    oid,
    abbreviatedOid: oid.slice(0, 7),
    commitResourcePath: resourcePath,
    commitUrl: `${site.url}${resourcePath}`,
    repository: () => site.make.repository(repository),
  };
}
