import type { ChangedPaths } from '../../app/packagePorts';
import type { RepositoryName } from '../../core/model/ids';
import { textBefore } from '../../core/packages/patch/before';
import { readHunks, type FilePatch } from '../../core/packages/patch/hunks';
import { changedCentralNames } from '../../manifests/centralVersions';
import type { BatchedQuery } from './batchedQuery';
import type { Spot } from './packageQueries';
import { readTexts } from './readTexts';

/** A request whose patches don't name every dependency with a changed version. */
export interface Unclear {
  readonly nodeId: string;
  readonly repository: RepositoryName;
  readonly changed: ChangedPaths;
  readonly patches: readonly FilePatch[];
}

/**
 * Reads those files at the requests' heads, undoes the patches, and compares. Returns what's known then, without
 * requests for which the budget or the server said no: they're read again.
 */
export async function readCentralVersions(
  unclear: readonly Unclear[],
  batch: BatchedQuery,
): Promise<readonly Pick<Unclear, 'nodeId' | 'changed'>[]> {
  const spots = unclear.flatMap(({ nodeId, repository, changed, patches }) =>
    patches.map(({ path }): [string, Spot] => [
      keyOf(nodeId, path),
      { repository, head: changed.head, path },
    ]),
  );
  if (spots.length === 0) return [];
  const { texts, missing } = await readTexts(new Map(spots), batch);
  return unclear.flatMap(({ nodeId, changed, patches }) => {
    const isOpen = ({ path }: FilePatch): boolean =>
      ['budget', 'trouble'].includes(missing.get(keyOf(nodeId, path)) ?? '');
    if (patches.some(isOpen)) return [];
    const shown = { ...changed.shown };
    for (const patch of patches) {
      const changedNames = namesIn(patch, texts.get(keyOf(nodeId, patch.path)));
      if (changedNames) shown[patch.path] = { ...shown[patch.path], changedNames };
    }
    return [{ nodeId, changed: { ...changed, shown } }];
  });
}

function keyOf(nodeId: string, path: string): string {
  return `${nodeId} ${path}`;
}

function namesIn(patch: FilePatch, after: string | undefined): string[] | undefined {
  const hunks = patch.previousPath === undefined ? readHunks(patch) : undefined;
  const before = after === undefined || !hunks ? undefined : textBefore(after, hunks);
  return after === undefined || before === undefined
    ? undefined
    : changedCentralNames(patch.path, before, after);
}
