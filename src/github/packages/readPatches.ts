import * as v from 'valibot';
import type { ChangedPaths, ShownChange } from '../../app/packagePorts';
import type { PullRequest } from '../../core/model/pullRequest';
import type { Snapshot } from '../../core/model/snapshot';
import { classifyFile, isGlobal } from '../../core/packages/fileKind';
import type { FilePatch } from '../../core/packages/patch/hunks';
import { readVersionChange } from '../../core/packages/sharedVersions/versionChange';
import { readSurface } from '../../core/packages/surface/surface';
import { hasCentralVersions } from '../../manifests/centralVersions';
import type { BatchedQuery } from './batchedQuery';
import { readCentralVersions, type Unclear } from './readCentralVersions';
import type { StoredPackages } from './storedPackages';

/** Requests whose patches are read in one run: each costs a request. */
const mostRequests = 100;

/**
 * Reads what the patches of requests show, with one request for each head: whether it can be felt outside its
 * package, and which shared versions change. Where a patch alone doesn't name those, one more request reads the
 * texts of such files, all together. Of a request with more than 100 files, the rest stays unknown.
 *
 * @param matters whether anything depends on what a request changes
 */
export async function readPatches(
  { files }: StoredPackages,
  { requests }: Snapshot,
  matters: (request: PullRequest, changed: ChangedPaths) => boolean,
  batch: BatchedQuery,
): Promise<void> {
  let left = mostRequests;
  const unclear: Unclear[] = [];
  for (const request of requests) {
    const { nodeId, id } = request;
    const known = files.get(nodeId);
    if (!known || known.shown || !known.paths.some(isTelling) || !matters(request, known)) continue;
    if (left-- === 0) break;
    const answer = await batch.read(id.repository, `/pulls/${id.number}/files?per_page=100`);
    if ('data' in answer) {
      const patches = patchesIn(answer.data, known.paths);
      const shown = Object.fromEntries(patches.map((file) => [file.path, shownBy(file)]));
      const open = patches.filter((file) => !shown[file.path]?.changedNames && hasCentralVersions(file.path));
      if (open.length === 0) files.set(nodeId, { ...known, shown });
      else unclear.push({ repository: id.repository, nodeId, changed: { ...known, shown }, patches: open });
    } else if (answer.missing === 'budget') break;
    // What can't be read for this head won't be by asking again.
    else if (answer.missing !== 'trouble') files.set(nodeId, { ...known, shown: {} });
  }
  for (const { nodeId, changed } of await readCentralVersions(unclear, batch)) files.set(nodeId, changed);
}

/** Code shows its surface, and a file with shared versions shows names. */
function isTelling(path: string): boolean {
  const kind = classifyFile(path);
  return kind === 'source' || kind === 'types' || isGlobal(path) || hasCentralVersions(path);
}

function patchesIn(data: unknown, paths: readonly string[]): FilePatch[] {
  const answer = v.safeParse(patches, data);
  const wanted = new Set(paths);
  return (answer.success ? answer.output : [])
    .filter(({ filename }) => wanted.has(filename))
    .map(({ filename: path, previous_filename: previousPath, patch, additions, deletions }) => ({
      path,
      additions,
      deletions,
      ...(previousPath !== undefined && { previousPath }),
      ...(patch !== undefined && { patch }),
    }));
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
