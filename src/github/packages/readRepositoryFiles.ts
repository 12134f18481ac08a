import { createBreathe } from '../../app/breathe';
import { inSlices, type Breathe } from '../../core/model/slices';
import type { Unread, UnreadReason } from '../../core/packages/packageMap';
import { isAttributes } from '../../manifests/gitAttributes';
import { familiesOf } from '../../manifests/manifestReaders';
import { readRepository } from '../../manifests/readRepository';
import { isOwners, wantedFiles } from '../../manifests/wantedFiles';
import type { BatchedQuery } from './batchedQuery';
import type { Spot } from './packageQueries';
import { readTexts, type ReadTexts } from './readTexts';
import { readTree, type ListedFiles, type RepositoryTree } from './readTree';
import type { StoredRepository } from './storedPackages';

/** A repository, with what is to be read of it. */
interface Work {
  readonly of: RepositoryTree;
  readonly listed: ListedFiles;
  readonly wanted: readonly string[];
}

/** Reads repositories together: the files of each with one request, then the texts of their manifests. */
export async function readRepositories(
  repositories: readonly RepositoryTree[],
  batch: BatchedQuery,
): Promise<ReadonlyMap<string, StoredRepository>> {
  const works: Work[] = [];
  for (const of of repositories) {
    const listed = await readTree(of, batch);
    works.push({ of, listed, wanted: wantedFiles([...listed.files.keys()]) });
  }
  const spots = new Map<string, Spot>();
  for (const { of, listed, wanted } of works)
    for (const path of wanted) spots.set(listed.files.get(path) ?? '', { ...of, path });
  const large = new Map(works.flatMap(({ listed }) => [...listed.large]));
  const read = await readTexts(spots, batch, large);
  const found = new Map<string, StoredRepository>();
  const breathe = createBreathe();
  for (const work of works) found.set(work.of.repository, await toStored(work, read, breathe));
  return found;
}

function toStored(
  { of, listed, wanted }: Work,
  { texts, missing }: ReadTexts,
  breathe: Breathe,
): Promise<StoredRepository> {
  const known = new Map<string, string>();
  const unread: Unread[] = [...listed.missing].map(([path, why]) => ({
    what: path === '' ? of.repository : `${of.repository}:${path}`,
    why,
  }));
  for (const path of wanted) {
    const id = listed.files.get(path) ?? '';
    const text = texts.get(id);
    if (text === undefined) unread.push(...unreadFile(of.repository, path, missing.get(id) ?? 'trouble'));
    else known.set(path, text);
  }
  return parsed(of, [...listed.files.keys()], known, breathe, unread);
}

/** A manifest could have packages of its families only. */
function unreadFile(repository: string, path: string, why: UnreadReason): Unread[] {
  const what = `${repository}:${path}`;
  if (isOwners(path)) return [{ what, hides: 'owners', why }];
  return familiesOf(path).map((ecosystem) => ({ what, ecosystem, why }));
}

/**
 * Parses what was read of a repository, with pauses.
 *
 * @param texts by path: manifests, `.gitattributes` and CODEOWNERS
 * @param unread what couldn't be read
 */
export async function parsed(
  { repository, head, tree }: RepositoryTree,
  paths: readonly string[],
  texts: ReadonlyMap<string, string>,
  breathe: Breathe,
  unread: readonly Unread[] = [],
): Promise<StoredRepository> {
  // A disk lists files in another order than the server, which sorts them, unless it cuts the list.
  const sorted = new Map([...texts].sort(byPath));
  const owners = [...sorted].find(([path]) => isOwners(path))?.[1];
  const work = readRepository({ repository, paths: [...paths].sort(), texts: sorted, codeowners: owners });
  const reading = await inSlices(work, breathe);
  return {
    head,
    tree,
    packages: reading.packages,
    manifests: [...sorted.keys()],
    ...(owners !== undefined && { codeowners: owners }),
    attributes: Object.fromEntries([...sorted].filter(([path]) => isAttributes(path))),
    unread: [...unread, ...reading.unread],
    isEnough: reading.isEnough,
  };
}

function byPath([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
