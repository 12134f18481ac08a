import * as v from 'valibot';
import type { ChangedPaths, ShownChange } from '../../app/packagePorts';
import type { PullRequest } from '../../core/model/pullRequest';
import type { Snapshot } from '../../core/model/snapshot';
import { classifyFile, isGlobal } from '../../core/packages/fileKind';
import type { FilePatch } from '../../core/packages/patch/hunks';
import { readVersionChange } from '../../core/packages/sharedVersions/versionChange';
import { readSurface } from '../../core/packages/surface/surface';
import type { BatchedQuery } from './batchedQuery';
import type { StoredPackages } from './storedPackages';

/** Requests whose patches are read in one run: each costs a request. */
const mostRequests = 100;

/**
 * Reads what the patches of requests show, with one request for each head: whether it can be felt outside its
 * package, and which shared versions change. Of a request with more than 100 files, the rest stays unknown.
 *
 * @param matters whether anything depends on what a request changes
 */
export async function readPatches(
  { files }: StoredPackages,
  { requests }: Snapshot,
  matters: (request: PullRequest, changed: ChangedPaths) => boolean,
  batch: Pick<BatchedQuery, 'read'>,
): Promise<void> {
  let left = mostRequests;
  for (const request of requests) {
    const { nodeId, id } = request;
    const known = files.get(nodeId);
    if (!known || known.shown || !known.paths.some(isTelling) || !matters(request, known)) continue;
    if (left-- === 0) return;
    const answer = await batch.read(id.repository, `/pulls/${id.number}/files?per_page=100`);
    if ('data' in answer) files.set(nodeId, { ...known, shown: shownIn(answer.data, known.paths) });
    else if (answer.missing === 'budget') return;
    // What can't be read for this head won't be by asking again.
    else if (answer.missing !== 'trouble') files.set(nodeId, { ...known, shown: {} });
  }
}

/** Code shows its surface, and a file with shared versions shows names. */
function isTelling(path: string): boolean {
  const kind = classifyFile(path);
  return kind === 'source' || kind === 'types' || isGlobal(path);
}

function shownIn(data: unknown, paths: readonly string[]): Record<string, ShownChange> {
  const answer = v.safeParse(patches, data);
  const wanted = new Set(paths);
  const shown = (answer.success ? answer.output : []).flatMap((file): [string, ShownChange][] => {
    const { filename: path, previous_filename: previousPath, patch, additions, deletions } = file;
    if (!wanted.has(path)) return [];
    const change: FilePatch = {
      path,
      additions,
      deletions,
      ...(previousPath !== undefined && { previousPath }),
      ...(patch !== undefined && { patch }),
    };
    return [[path, shownBy(change)]];
  });
  return Object.fromEntries(shown);
}

function shownBy(file: FilePatch): ShownChange {
  const surface = readSurface(file);
  const versions = readVersionChange(file);
  return { ...(surface && { surface }), ...(versions && { changedNames: versions.names }) };
}

const patches = v.array(
  v.object({
    filename: v.string(),
    previous_filename: v.optional(v.string()),
    patch: v.optional(v.string()),
    additions: v.number(),
    deletions: v.number(),
  }),
);
