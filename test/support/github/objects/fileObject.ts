import { createHash } from 'node:crypto';
import { nodeId } from '../nodeId';
import type { ApiObject, Site } from '../site';
import type { WorldRepository } from '../world';

/** The file or folder at a path of the default branch; the empty path is its root. */
export function fileObject(site: Site, repository: WorldRepository, path: string): ApiObject | null {
  const text = Object.hasOwn(repository.files, path) ? repository.files[path] : undefined;
  if (text !== undefined) return blobObject(site, repository, text);
  const exists = path === '' || Object.keys(repository.files).some((file) => file.startsWith(`${path}/`));
  return exists ? treeObject(site, repository, path) : null;
}

export function treeObject(site: Site, repository: WorldRepository, path: string): ApiObject {
  return {
    ...gitFields(site, repository, treeOid(repository, path)),
    __typename: 'Tree',
    entries: () =>
      namesIn(repository, path).map((name) => entryObject(site, repository, path ? `${path}/${name}` : name)),
  };
}

function blobObject(site: Site, repository: WorldRepository, text: string): ApiObject {
  return {
    ...gitFields(site, repository, blobOid(text)),
    __typename: 'Blob',
    text,
    byteSize: Buffer.byteLength(text),
    isBinary: false,
    isTruncated: false,
  };
}

function entryObject(site: Site, repository: WorldRepository, path: string): ApiObject {
  const name = path.split('/').at(-1) ?? '';
  const text = Object.hasOwn(repository.files, path) ? repository.files[path] : undefined;
  const isFile = text !== undefined;
  return {
    __typename: 'TreeEntry',
    name,
    path,
    extension: isFile ? (/\.[^.]*$/.exec(name)?.[0] ?? '') : '',
    type: isFile ? 'blob' : 'tree',
    mode: isFile ? 0o100644 : 0o40000,
    oid: isFile ? blobOid(text) : treeOid(repository, path),
    size: isFile ? Buffer.byteLength(text) : 0,
    isGenerated: false,
    submodule: null,
    repository: () => site.make.repository(repository),
    object: () => fileObject(site, repository, path),
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

function namesIn({ files }: WorldRepository, path: string): string[] {
  const folder = path === '' ? '' : `${path}/`;
  const inside = Object.keys(files).filter((file) => file.startsWith(folder));
  return [...new Set(inside.map((file) => file.slice(folder.length).split('/')[0] ?? ''))].sort();
}

/** The name that git itself gives to a file of this text. */
function blobOid(text: string): string {
  return createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');
}

/** A made-up name that changes with whatever stands below. */
function treeOid({ files }: WorldRepository, path: string): string {
  const hash = createHash('sha1').update(`tree ${path}`);
  for (const [file, text] of Object.entries(files))
    if (path === '' || file.startsWith(`${path}/`)) hash.update(`${file}\0${text}\0`);
  return hash.digest('hex');
}
