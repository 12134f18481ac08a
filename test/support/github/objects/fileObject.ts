import { entryAt, type File, type Folder } from '../gitTree';
import { nodeId } from '../nodeId';
import type { ApiObject, Site } from '../site';
import type { WorldRepository } from '../world';

/** The file or folder at a path of the default branch; the empty path is its root. */
export function fileObject(site: Site, repository: WorldRepository, path: string): ApiObject | null {
  const entry = entryAt(site.tree(repository), path);
  return entry ? gitObject(site, repository, path, entry) : null;
}

function gitObject(site: Site, repository: WorldRepository, path: string, entry: Folder | File): ApiObject {
  return 'text' in entry
    ? blobObject(site, repository, entry)
    : {
        ...gitFields(site, repository, entry.oid),
        __typename: 'Tree',
        entries: () =>
          [...entry.entries].map(([name, below]) =>
            entryObject(site, repository, path ? `${path}/${name}` : name, below),
          ),
      };
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

function entryObject(site: Site, repository: WorldRepository, path: string, entry: Folder | File): ApiObject {
  const name = path.split('/').at(-1) ?? '';
  const text = 'text' in entry ? entry.text : undefined;
  const isFile = text !== undefined;
  return {
    __typename: 'TreeEntry',
    name,
    path,
    extension: isFile ? (/\.[^.]*$/.exec(name)?.[0] ?? '') : '',
    type: isFile ? 'blob' : 'tree',
    mode: isFile ? 0o100644 : 0o40000,
    oid: entry.oid,
    size: isFile ? Buffer.byteLength(text) : 0,
    isGenerated: false,
    submodule: null,
    repository: () => site.make.repository(repository),
    object: () => gitObject(site, repository, path, entry),
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
