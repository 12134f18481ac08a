import { codeownersPaths } from '../../core/codeowners/codeowners';
import { isIdleFolder } from '../../core/packages/idleFolders';
import type { Unread } from '../../core/packages/packageMap';
import type { QueryAnswers } from '../answers.generated';
import type { Question } from '../query';
import { isObject, isWhole, getItems, text, type List, type Part, type Text } from '../unchecked';
import type { BatchedQuery } from './batchedQuery';
import { textsQuery, treeFloors, treesQuery, type Spot } from './packageQueries';

/**
 * The manifests of a repository at one commit. A text's id is its Git blob id; one read from this machine's
 * disk, where no blob id is known, is called `repository@head:path`.
 */
export interface RepositoryIndex {
  readonly head: string;
  /** Ids of texts by path. */
  readonly manifests: Readonly<Record<string, string>>;
  /** Id of the text of its CODEOWNERS file. */
  readonly codeowners?: string;
  /** Text id of GitHub's SBOM; empty if there is none. */
  readonly sbom?: string;
  readonly unread: readonly Unread[];
}

/** Below the first levels, source folders nest deeply and contain no manifests. */
const deepIdle =
  /(?:^|\/)(?:src|lib|test|tests|__tests__|docs|doc|assets|static|public|images|fixtures|\.github)$/;
/** Maximum number of folders read per repository; the rest are reported as unread. */
const mostFolders = 400;
const mostFloors = 12;
/** Trees and texts per query: GitHub answers these within its ten-second limit. */
const treesAtOnce = 30;
const textsAtOnce = 100;

interface Work {
  readonly spot: Spot;
  /** Ids by path. */
  readonly found: Map<string, string>;
  readonly unread: Unread[];
  folders: string[];
  looked: number;
}

/**
 * Reads the manifests of many repositories together: their folders level by level, then the texts that aren't
 * in `texts` yet, which are added to it.
 */
export async function readManifests(
  repositories: readonly Omit<Spot, 'path'>[],
  isManifest: (path: string) => boolean,
  texts: Map<string, string>,
  batch: BatchedQuery,
): Promise<ReadonlyMap<string, RepositoryIndex>> {
  const works = repositories.map((each): Work => ({
    spot: { ...each, path: '' },
    found: new Map(),
    unread: [],
    folders: [''],
    looked: 0,
  }));
  await readTrees(works, isManifest, batch);
  for (const { found } of works) keepFirstOwners(found);
  const missing = await readTexts(works, texts, batch);
  return new Map(works.map((work) => [work.spot.repository, toIndex(work, texts, missing)]));
}

/** Like `readManifests`, but from the given files, whose texts are added to `texts` under ids of their own. */
export function indexOfTexts(
  { repository, head }: Omit<Spot, 'path'>,
  read: ReadonlyMap<string, string>,
  texts: Map<string, string>,
): RepositoryIndex {
  const found = new Map([...read.keys()].map((path) => [path, `${repository}@${head}:${path}`]));
  keepFirstOwners(found);
  for (const [path, id] of found) texts.set(id, read.get(path) ?? '');
  const spot = { repository, head, path: '' };
  return toIndex({ spot, found, unread: [], folders: [], looked: 0 }, texts, new Map());
}

async function readTrees(
  works: readonly Work[],
  isManifest: (path: string) => boolean,
  batch: BatchedQuery,
): Promise<void> {
  for (let floor = 0; floor < mostFloors; floor += treeFloors) {
    const spots = works.flatMap((work) => work.folders.map((path) => ({ work, ...work.spot, path })));
    for (const work of works) work.folders = [];
    if (spots.length === 0) return;
    await batch.each(spots, treesAtOnce, treesQuery, ({ work, repository, path }, answer, why) => {
      const tree = answer?.object;
      const what = path === '' ? repository : `${repository}:${path}`;
      if (isObject(tree)) walk(work, path, tree, isManifest);
      else work.unread.push({ what, why: why ?? (path === '' ? 'noPermission' : 'partial') });
      if (isObject(tree) && !isWhole(tree.entries)) work.unread.push({ what, why: 'partial' });
    });
  }
  for (const { folders, spot, unread } of works)
    for (const path of folders) unread.push({ what: `${spot.repository}:${path}`, why: 'truncated' });
}

/** A folder as the answer returns it, cut off at some depth. */
interface Tree {
  readonly entries?: List<{
    readonly name?: Text;
    readonly type?: Text;
    readonly oid?: Text;
    readonly object?: Part<Tree>;
  }>;
}

/** Records the manifests of a folder, and queues the folders that the answer doesn't include. */
function walk(work: Work, folder: string, { entries }: Tree, isManifest: (path: string) => boolean): void {
  for (const entry of getItems(entries)) {
    const name = text(entry.name);
    const path = folder === '' ? name : `${folder}/${name}`;
    if (entry.type === 'blob') {
      if (isManifest(path) || isOwners(path)) work.found.set(path, text(entry.oid));
    } else if (entry.type === 'tree' && !isIdleFolder(name)) {
      const { object } = entry;
      if (isObject(object) && isWhole(object.entries)) walk(work, path, object, isManifest);
      // A folder that the answer should include but doesn't is requested separately.
      else if (object !== undefined || !deepIdle.test(path)) queue(work, path);
    }
  }
}

function queue(work: Work, path: string): void {
  if (++work.looked <= mostFolders) work.folders.push(path);
  else if (work.looked === mostFolders + 1)
    work.unread.push({ what: work.spot.repository, why: 'truncated' });
}

export function isOwners(path: string): boolean {
  return (codeownersPaths as readonly string[]).includes(path);
}

/** GitHub uses only one CODEOWNERS file. */
function keepFirstOwners(found: Map<string, string>): void {
  const first = codeownersPaths.find((path) => found.has(path));
  for (const path of codeownersPaths) if (path !== first) found.delete(path);
}

/** Returns why texts couldn't be read, by text id: several repositories may want the same one. */
async function readTexts(
  works: readonly Work[],
  texts: Map<string, string>,
  batch: BatchedQuery,
): Promise<ReadonlyMap<string, Unread['why']>> {
  const wanted = new Map<string, Spot>();
  for (const { spot, found } of works)
    for (const [path, oid] of found) if (!texts.has(oid)) wanted.set(oid, { ...spot, path });
  const missing = new Map<string, Unread['why']>();
  await batch.each([...wanted], textsAtOnce, ofSpots, ([oid], answer, why) => {
    const blob = answer?.object;
    const content = wholeText(blob);
    if (content === undefined) missing.set(oid, isObject(blob) ? blobTrouble(blob) : (why ?? 'noPermission'));
    else texts.set(oid, content);
  });
  return missing;
}

type Blob = NonNullable<QueryAnswers['Texts'][`r${number}`]>['object'];

function wholeText(blob: Blob): string | undefined {
  // GitHub may return an empty text for a binary file.
  const content = blob?.isTruncated === true || blob?.isBinary === true ? undefined : blob?.text;
  return typeof content === 'string' ? content : undefined;
}

/** GitHub returns no text for files that are too large or binary. */
function blobTrouble(blob: Blob): Unread['why'] {
  return blob?.isBinary === true ? 'syntax' : 'tooLarge';
}

function ofSpots(part: readonly (readonly [string, Spot])[]): Question<QueryAnswers['Texts']> {
  return textsQuery(part.map(([, spot]) => spot));
}

function toIndex(
  { spot: { repository, head }, found, unread }: Work,
  texts: ReadonlyMap<string, string>,
  missing: ReadonlyMap<string, Unread['why']>,
): RepositoryIndex {
  const known = [...found].filter(([, oid]) => texts.has(oid));
  const owners = known.find(([path]) => isOwners(path))?.[1];
  const cut = [...found].filter(([, oid]) => !texts.has(oid));
  return {
    head,
    manifests: Object.fromEntries(known.filter(([path]) => !isOwners(path))),
    ...(owners !== undefined && { codeowners: owners }),
    unread: [
      ...unread,
      ...cut.map(([path, oid]) => ({ what: `${repository}:${path}`, why: missing.get(oid) ?? 'partial' })),
    ],
  };
}
