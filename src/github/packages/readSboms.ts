import { failureIn } from '../../core/model/failure';
import { pack, unpack } from '../../core/packages/packed';
import { readSbom } from '../../manifests/sbom';
import type { BatchedQuery } from './batchedQuery';
import { isComplete, type StoredPackages } from './storedPackages';

/** SBOMs requested in one run: each is a separate request with a separate allowance. */
const mostSboms = 20;

/** What a run gives to reading bills of materials. */
interface SbomReading {
  readonly stored: StoredPackages;
  readonly batch: Pick<BatchedQuery, 'read' | 'isSpent'>;
  readonly onChange: (repository: string) => void;
}

/** Asks GitHub's dependency graph about repositories whose manifests don't suffice, once per commit. */
export async function readSboms({ stored: { repositories }, batch, onChange }: SbomReading): Promise<void> {
  let left = mostSboms;
  for (const [name, known] of repositories) {
    if (known.isSbomRead || known.isEnough || !isComplete(known.unread)) continue;
    if (left-- === 0 || batch.isSpent) return;
    const answer = await batch.read(name, '/dependency-graph/sbom').catch(orNothing);
    const sbom = 'data' in answer ? readSbom(answer.data, name) : undefined;
    const more = sbom?.packages ?? [];
    repositories.set(name, {
      ...known,
      packages: more.length > 0 ? pack([...unpack(known.packages), ...more]) : known.packages,
      unread: [...known.unread, ...(sbom?.isCut ? [{ what: name, why: 'truncated' } as const] : [])],
      isSbomRead: true,
    });
    onChange(name);
  }
}

/** The graph is a gain, so an answer that isn't one is no reason to give up. */
function orNothing(error: unknown): { missing: 'trouble' } {
  if (failureIn(error)?.kind === 'nonsense') return { missing: 'trouble' };
  throw error;
}
