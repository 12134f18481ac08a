import type { ChangedPaths, ReadWorkTree } from '../../app/packagePorts';
import type { Log } from '../../app/ports';
import type { Unread } from '../../core/packages/packageMap';
import { getOrganization, getOwner } from '../../core/model/requestId';
import type { Snapshot } from '../../core/model/snapshot';
import { isManifest } from '../../manifests/manifestReaders';
import { isAttributes } from '../../manifests/gitAttributes';
import type { BatchedQuery } from './batchedQuery';
import type { StoredPackages } from './packageStore';
import { readChangedFiles } from './readChangedFiles';
import { indexOfTexts, isOwners, readManifests, type RepositoryIndex } from './readManifests';
import { readRepositories } from './readRepositories';
import { sameOwner } from '../../core/model/ids';

/** Repositories whose folders and manifests are read together, so that a long run yields results early. */
const repositoriesAtOnce = 60;
/** With little budget left, only so many that some are read completely: folders alone would be useless. */
const repositoriesPerRequest = 4;

/** SBOMs requested in one run: each is a separate request with a separate allowance. */
const mostSboms = 20;

/** One run, and what it continues from. */
export interface PackageReading {
  readonly stored: StoredPackages;
  readonly snapshot: Snapshot;
  readonly batch: BatchedQuery;
  /** The server's host. */
  readonly host: string;
  readonly readWorkTree: ReadWorkTree | undefined;
  /** Whether a repository's manifests suffice. */
  readonly suffices: (name: string, index: RepositoryIndex) => boolean;
  readonly log: Log;
}

/**
 * Reads what has changed since it was stored: the list of repositories, the files of the requests, and the
 * repositories with new commits. Returns what couldn't even be listed.
 */
export async function readInto(reading: PackageReading): Promise<readonly Unread[]> {
  const { stored, snapshot, batch } = reading;
  const wanted = [...new Set(snapshot.requests.map(({ id }) => id.repository))];
  const { repositories, unread } = await readRepositories(getOrganizations(snapshot), wanted, batch);
  await readFiles(stored, snapshot, batch);
  const heads = repositories.flatMap(({ repository, head }) =>
    head === undefined ? [] : [{ repository, head }],
  );
  const stale = heads.filter(({ repository, head }) => !isWhole(stored.repositories.get(repository), head));
  await readWorkTrees(stale, reading);
  while (stale.length > 0) {
    const atOnce = Math.min(repositoriesAtOnce, Math.max(1, repositoriesPerRequest * batch.left));
    const part = stale.splice(0, atOnce);
    for (const [name, index] of await readManifests(part, isRead, stored.texts, batch)) {
      // If it can't be reread, old data is better than none, but it's reported as unread.
      const known = stored.repositories.get(name);
      const isLess =
        known !== undefined && !isComplete(index) && countManifests(index) < countManifests(known);
      stored.repositories.set(name, isLess ? { ...known, unread: index.unread } : index);
    }
  }
  await readSboms(reading);
  const isListed = unread.length === 0;
  const names = new Set(heads.map(({ repository }) => repository));
  if (isListed)
    for (const name of stored.repositories.keys()) if (!names.has(name)) stored.repositories.delete(name);
  return unread;
}

/** Reads repositories that are open on this machine from disk, and removes them from the list. */
async function readWorkTrees(
  stale: { repository: string; head: string }[],
  { stored, host, readWorkTree, log }: PackageReading,
): Promise<void> {
  if (!readWorkTree) return;
  for (const each of [...stale]) {
    const { repository, head } = each;
    try {
      const texts = await readWorkTree({ host, repository }, head, isWanted);
      if (!texts) continue;
      stored.repositories.set(repository, indexOfTexts(each, texts, stored.texts));
      stale.splice(stale.indexOf(each), 1);
    } catch (error) {
      log.warn(`Can't read ${repository} from the disk: ${String(error)}`);
    }
  }
}

/** Asks GitHub's dependency graph about repositories whose manifests don't suffice, once per commit. */
async function readSboms({ stored, batch, suffices }: PackageReading): Promise<void> {
  const { repositories, texts } = stored;
  let left = mostSboms;
  for (const [name, index] of repositories) {
    if (index.sbom !== undefined || !isComplete(index) || suffices(name, index)) continue;
    if (left-- === 0 || batch.isSpent) return;
    const sbom = await batch.sbom(name);
    const id = sbom === undefined ? '' : `sbom ${name} ${index.head}`;
    if (id !== '') texts.set(id, JSON.stringify(sbom));
    repositories.set(name, { ...index, sbom: id });
  }
}

async function readFiles(
  { files }: StoredPackages,
  { requests }: Snapshot,
  batch: BatchedQuery,
): Promise<void> {
  const changed = requests.filter(({ nodeId, head }) => {
    const known = files.get(nodeId);
    return known?.head !== (head.oid ?? '') || isNothing(known);
  });
  for (const [nodeId, paths] of await readChangedFiles(changed, batch))
    if (!isNothing(paths) || !files.has(nodeId)) files.set(nodeId, paths);
  const open = new Set(requests.map(({ nodeId }) => nodeId));
  for (const nodeId of files.keys()) if (!open.has(nodeId)) files.delete(nodeId);
}

function isWanted(path: string): boolean {
  return isRead(path) || isOwners(path);
}

function isRead(path: string): boolean {
  return isManifest(path) || isAttributes(path);
}

/**
 * Returns the queue's repository owners that are organizations: their teams are known, or known to be hidden.
 */
function getOrganizations({ requests, directory }: Snapshot): string[] {
  const known = [...directory.teams.map(({ id }) => getOrganization(id)), ...directory.unreadable];
  const owners = new Set(requests.map(({ id }) => getOwner(id.repository)));
  return [...owners].filter((owner) => known.some((name) => sameOwner(name, owner)));
}

function isWhole(index: RepositoryIndex | undefined, head: string): boolean {
  return index?.head === head && isComplete(index);
}

function countManifests({ manifests }: RepositoryIndex): number {
  return Object.keys(manifests).length;
}

/** Whether the list was cut to nothing, which means that reading it failed. */
function isNothing({ isCut, paths }: ChangedPaths): boolean {
  return isCut && paths.length === 0;
}

/** Whether asking again would yield nothing more. */
function isComplete({ unread }: RepositoryIndex): boolean {
  return !unread.some(({ why }) => why === 'budget' || why === 'trouble' || why === 'partial');
}
