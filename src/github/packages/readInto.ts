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

/** Repositories whose folders and manifests are read together, so that a long reading is worth something early. */
const repositoriesAtOnce = 60;
/** With little left, so few that some of them are read whole: their folders alone would be of no use. */
const repositoriesPerRequest = 4;

/** Bills of materials asked for in one reading: each is a request of its own, from an allowance of its own. */
const mostSboms = 20;

/** One reading, and what it goes on from. */
export interface PackageReading {
  readonly stored: StoredPackages;
  readonly snapshot: Snapshot;
  readonly batch: BatchedQuery;
  /** Of the server. */
  readonly host: string;
  readonly readWorkTree: ReadWorkTree | undefined;
  /** Whether the manifests of a repository tell all. */
  readonly suffices: (name: string, index: RepositoryIndex) => boolean;
  readonly log: Log;
}

/**
 * Reads what has changed since it was stored: the list of repositories, the files of the requests, and the
 * repositories with new commits. Tells what could not even be listed.
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
      // What cannot be read anew is better old than not at all, but it is said.
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

/** Takes those that are open on this machine out of the list. */
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
      log.warn(`${repository} cannot be read from the disk: ${String(error)}`);
    }
  }
}

/** Asks GitHub's dependency graph about those whose manifests do not tell all, once for each commit. */
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

/** Organisations of the queue's repositories: those whose teams are known, or known to be hidden. */
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

/** Cut to nothing: there was trouble. */
function isNothing({ isCut, paths }: ChangedPaths): boolean {
  return isCut && paths.length === 0;
}

/** Whether to ask again would tell no more. */
function isComplete({ unread }: RepositoryIndex): boolean {
  return !unread.some(({ why }) => why === 'budget' || why === 'trouble' || why === 'partial');
}
