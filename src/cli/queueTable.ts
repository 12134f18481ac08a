import type { RankedRequest } from '../core/ranking/rank';
import { plainText } from '../core/text/plainText';
import { shortId } from '../core/model/requestId';
import type { Snapshot } from '../core/model/snapshot';
import { groupRequests } from '../core/view/groups';
import { groupDescription, groupLabel } from '../core/messages/groupWords';
import { rowDescription, rowLabel } from '../core/messages/rowWords';
import type { PlannedSession } from '../core/ranking/session';
import { sessionWords } from '../core/messages/sessionWords';
import type { Formatting } from '../core/messages/formatting';
import { noticeMessages } from '../core/messages/noticeMessages';

/** Formats the queue for people, grouped and worded as in the sidebar. */
export function queueTable(
  snapshot: Snapshot,
  queue: readonly RankedRequest[],
  formatting: Formatting,
): string {
  if (queue.length === 0) return noticeMessages.nobody(formatting.t);
  const lines = groupRequests(queue, snapshot.directory).flatMap((group) => {
    const [label, about] = [groupLabel(group, formatting.t), groupDescription(group, formatting)];
    const head = `${plainText(label, longest)}  (${plainText(about, longest)})`;
    return ['', head, ...group.requests.map((entry) => row(entry, formatting))];
  });
  return lines.slice(1).join('\n');
}

/** Longer than any line of ours. */
const longest = 1000;

/** Formats what fits the time, and when it ends. */
export function sessionTable(session: PlannedSession, formatting: Formatting): string {
  return [sessionWords(session, formatting), ...session.requests.map((entry) => row(entry, formatting))].join(
    '\n',
  );
}

function row(entry: RankedRequest, formatting: Formatting): string {
  const { score, effort, priority } = entry;
  const need = score.total.toFixed(1).padStart(5);
  const rate = priority.toFixed(0).padStart(3);
  const parts = [rowLabel(entry), rowDescription(entry, formatting), shortId(entry.request.id)];
  const words = parts.map((part) => plainText(part, longest)).join('  ·  ');
  return `  ${need} ÷ ${String(effort.minutes).padStart(3)} min = ${rate}/h  ${words}`;
}
