import type { RankedRequest } from '../core/rank';
import { shortId } from '../core/requestId';
import type { Snapshot } from '../core/snapshot';
import { groupsOf } from '../core/groups';
import { groupDescription, groupLabel } from '../core/words/groupWords';
import { rowDescription, rowLabel } from '../core/words/rowWords';
import type { Speech } from '../core/words/speech';

/** The queue for people: grouped as in the sidebar, in the same words. */
export function queueTable(snapshot: Snapshot, queue: readonly RankedRequest[], speech: Speech): string {
  if (queue.length === 0) return 'Nobody is waiting for you.';
  const lines = groupsOf(queue, snapshot.directory).flatMap((group) => {
    const head = `${groupLabel(group, speech.t)}  (${groupDescription(group, speech)})`;
    return ['', head, ...group.requests.map((entry) => row(entry, speech))];
  });
  return lines.slice(1).join('\n');
}

function row(entry: RankedRequest, speech: Speech): string {
  const rank = String(entry.rank).padStart(4);
  const score = entry.score.total.toFixed(1).padStart(5);
  const parts = [rowLabel(entry, speech), rowDescription(entry, speech), shortId(entry.request.id)];
  return `${rank} ${score}  ${parts.filter((part) => part !== '').join('  ·  ')}`;
}
