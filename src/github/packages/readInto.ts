import { createBreathe } from '../../app/breathe';
import type { ReadWorkTree } from '../../app/packagePorts';
import type { Log } from '../../app/ports';
import { sameOwner } from '../../core/model/ids';
import { getOrganization, getOwner } from '../../core/model/requestId';
import type { Snapshot } from '../../core/model/snapshot';
import type { Unread } from '../../core/packages/packageMap';
import { isWanted, wantedFiles } from '../../manifests/wantedFiles';
import type { BatchedQuery } from './batchedQuery';
import { listRepositories, type RepositoryHead } from './listRepositories';
import { readFiles } from './readChangedFiles';
import { readPush } from './readPush';
import { parsed, readRepositories } from './readRepositoryFiles';
import { readSboms } from './readSboms';
import type { RepositoryTree } from './readTree';
import { isComplete, type StoredPackages, type StoredRepository } from './storedPackages';

/** Repositories whose manifests are read together, so that a long run yields results early. */
const repositoriesAtOnce = 60;
/** With little budget left, only so many that their texts can still be read: a list of files is useless. */
const textsPerTree = 1 / 4;

/** One run, and what it continues from. */
export interface PackageReading {
  readonly stored: StoredPackages;
  readonly snapshot: Snapshot;
  readonly batch: BatchedQuery;
  /** The server's host. */
  readonly host: string;
  readonly readWorkTree: ReadWorkTree | undefined;
  readonly log: Log;
  /** Called with the name of each repository that was read, or is gone. */
  readonly onChange: (repository: string) => void;
  /** Called with the names of archived repositories, which aren't read. */
  readonly onArchived: (repositories: readonly string[]) => void;
}

/**
 * Reads what has changed since it was stored: the list of repositories, the files of the requests, and the
 * repositories with new commits. Returns what couldn't even be listed.
 */
export async function readInto(reading: PackageReading): Promise<readonly Unread[]> {
  const { stored, snapshot, batch } = reading;
  const wanted = [...new Set(snapshot.requests.map(({ id }) => id.repository))];
  const listed = await listRepositories(getOrganizations(snapshot), wanted, batch);
  const { repositories, archived, unread } = listed;
  reading.onArchived(archived);
  // If this run breaks off, what it was meant to read isn't taken for nothing.
  stored.unread = [...unread, ...repositories.flatMap((each) => untilRead(each, stored))];
  await readFiles(stored, snapshot, batch);
  await readStale(repositories.flatMap(toTree), reading);
  await readSboms(reading);
  if (unread.length === 0) dropGone(repositories, reading);
  return unread;
}

function untilRead({ repository, head }: RepositoryHead, stored: StoredPackages): Unread[] {
  const isKnown = head === undefined || stored.repositories.has(repository);
  return isKnown ? [] : [{ what: repository, why: 'budget' }];
}

type Listed = RepositoryTree & { readonly isFork: boolean };

function toTree({ repository, head, tree, isFork }: RepositoryHead): Listed[] {
  return head === undefined ? [] : [{ repository, head, tree, isFork }];
}

async function readStale(all: readonly Listed[], reading: PackageReading): Promise<void> {
  const { stored, batch } = reading;
  const isFork = new Map(all.map((each) => [each.repository, each.isFork]));
  const keep = (name: string, read: StoredRepository): void => {
    stored.repositories.set(name, { ...read, ...(isFork.get(name) === true && { isFork: true }) });
    reading.onChange(name);
  };
  const pushed = all.filter(({ repository, head }) => {
    const known = stored.repositories.get(repository);
    return known?.head !== head || !isComplete(known.unread);
  });
  const changed: Listed[] = [];
  for (const each of pushed) {
    const moved = await withoutWalk(each, stored.repositories.get(each.repository), batch);
    if (moved) keep(each.repository, moved);
    else changed.push(each);
  }
  const left = await readWorkTrees(changed, keep, reading);
  while (left.length > 0) {
    const affordable = Math.floor(batch.left * (1 - textsPerTree));
    const part = left.splice(0, Math.min(repositoriesAtOnce, Math.max(1, affordable)));
    for (const [name, read] of await readRepositories(part, batch)) {
      // If it can't be reread, old data is better than none, but it's reported as unread.
      const known = stored.repositories.get(name);
      const isLess =
        known !== undefined && !isComplete(read.unread) && read.manifests.length < known.manifests.length;
      keep(name, isLess ? { ...known, unread: read.unread } : read);
    }
  }
}

/** A push that touches nothing that was read, and adds nothing to read, changes no package. */
async function withoutWalk(
  { repository, head, tree }: Listed,
  known: StoredRepository | undefined,
  batch: BatchedQuery,
): Promise<StoredRepository | undefined> {
  if (!known || !isComplete(known.unread)) return undefined;
  if (tree !== '' && known.tree === tree) return { ...known, head };
  const changed = await readPush(repository, known.head, head, batch);
  return changed?.some(isWanted) === false ? { ...known, head, tree } : undefined;
}

/** Reads repositories that are open on this machine from disk. Returns the others. */
async function readWorkTrees(
  changed: readonly Listed[],
  keep: (name: string, read: StoredRepository) => void,
  { host, readWorkTree, log }: PackageReading,
): Promise<Listed[]> {
  if (!readWorkTree) return [...changed];
  const left: Listed[] = [];
  const breathe = createBreathe();
  for (const each of changed) {
    const { repository, head } = each;
    try {
      const found = await readWorkTree({ host, repository }, head, wantedFiles);
      if (found) keep(repository, await parsed(each, found.paths, found.texts, breathe));
      else left.push(each);
    } catch (error) {
      log.warn(`Can't read ${repository} from the disk: ${String(error)}`);
      left.push(each);
    }
  }
  return left;
}

function dropGone(listed: readonly RepositoryHead[], { stored, onChange }: PackageReading): void {
  const names = new Set(listed.map(({ repository }) => repository));
  for (const name of stored.repositories.keys()) {
    if (names.has(name)) continue;
    stored.repositories.delete(name);
    onChange(name);
  }
}

/**
 * Returns the queue's repository owners that are organizations: their teams are known, or known to be hidden.
 */
function getOrganizations({ requests, directory }: Snapshot): string[] {
  const known = [...directory.teams.map(({ id }) => getOrganization(id)), ...directory.unreadable];
  const owners = new Set(requests.map(({ id }) => getOwner(id.repository)));
  return [...owners].filter((owner) => known.some((name) => sameOwner(name, owner)));
}
