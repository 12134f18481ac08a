import { codeownersPaths } from '../../core/codeowners/codeowners';
import { isIdleFolder } from '../../core/packages/idleFolders';
import type { Unread } from '../../core/packages/packageMap';
import type { QueryAnswers } from '../answers.generated';
import type { Question } from '../query';
import { isObject, isWhole, getItems, text, type List, type Part, type Text } from '../unchecked';
import type { BatchedQuery } from './batchedQuery';
import { textsQuery, treeFloors, treesQuery, type Spot } from './packageQueries';

/** Where the manifests of a repository stand at one commit. Their texts go by the id that Git gives to a content. */
export interface RepositoryIndex {
  readonly head: string;
  /** Ids of texts by path. */
  readonly manifests: Readonly<Record<string, string>>;
  /** Id of the text of its CODEOWNERS. */
  readonly codeowners?: string;
  /** Id of GitHub's bill of materials among the texts; empty where there is none to have. */
  readonly sbom?: string;
  readonly unread: readonly Unread[];
}

/** Below the first floors, sources nest deeply and hold no manifests. */
const deepIdle =
  /(?:^|\/)(?:src|lib|test|tests|__tests__|docs|doc|assets|static|public|images|fixtures|\.github)$/;
/** So many folders of one repository are looked into; whatever lies deeper is said to be unread. */
const mostFolders = 400;
const mostFloors = 12;
/** Trees and texts in one query: GitHub answers these within its ten seconds. */
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
 * Reads the manifests of many repositories side by side: their folders floor by floor, then the texts that are
 * not in `texts` yet, which are put there.
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

/** The same from texts that are at hand, which are put among the others. */
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

/** A folder as the answer shows it, which ends at some depth. */
interface Tree {
  readonly entries?: List<{
    readonly name?: Text;
    readonly type?: Text;
    readonly oid?: Text;
    readonly object?: Part<Tree>;
  }>;
}

/** Takes down the manifests of a folder, and the folders that the answer does not show. */
function walk(work: Work, folder: string, { entries }: Tree, isManifest: (path: string) => boolean): void {
  for (const entry of getItems(entries)) {
    const name = text(entry.name);
    const path = folder === '' ? name : `${folder}/${name}`;
    if (entry.type === 'blob') {
      if (isManifest(path) || isOwners(path)) work.found.set(path, text(entry.oid));
    } else if (entry.type === 'tree' && !isIdleFolder(name)) {
      const { object } = entry;
      if (isObject(object) && isWhole(object.entries)) walk(work, path, object, isManifest);
      // What the answer should show and does not is asked for by itself.
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

/** GitHub reads one CODEOWNERS only. */
function keepFirstOwners(found: Map<string, string>): void {
  const first = codeownersPaths.find((path) => found.has(path));
  for (const path of codeownersPaths) if (path !== first) found.delete(path);
}

/** Tells why a text could not be had, by its id: several repositories may want the same one. */
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
  const content = blob?.isTruncated === true ? undefined : blob?.text;
  return typeof content === 'string' ? content : undefined;
}

/** GitHub shows no text of what is too large, nor of what is none. */
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
