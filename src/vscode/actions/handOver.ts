import { l10n } from 'vscode';
import type { RankedRequest } from '../../core/ranking/rank';
import { handOverText } from '../../core/messages/commentWords';
import { aboutAllWords } from '../../core/messages/entryWords';
import { formatting } from '../formatting';
import type { Compose } from './actionParts';
import { commentStep, makeAction } from './makeAction';
import { pickColleague } from './pickColleague';
import { colleagueMessages } from '../../core/messages/colleagueMessages';

/**
 * Requests a review from a colleague instead of the viewer, with a note to the author. If several requests
 * are selected, one colleague takes them all.
 */
export const handOver: Compose = async (entries, { view, actions }) => {
  const viewer = view.list?.snapshot.viewer.login ?? '';
  const colleague = await pickColleague(
    {
      requests: entries.map(({ request }) => request),
      title: colleagueMessages.handOverTitle(l10n.t, aboutAllWords(entries, formatting().t)),
      teams: [...new Set(entries.flatMap(({ ask }) => ask?.teams ?? []))],
      without: [viewer, ...entries.flatMap(involvedIn)],
    },
    actions,
  );
  if (!colleague) return undefined;
  const { login } = colleague;
  return entries.map((entry) => {
    const known = colleague.knows.get(entry.request.nodeId);
    const text = handOverText({ to: login, ...(known && { known }) }, entry, formatting());
    return makeAction(view, entry.request.id, 'handOver', [
      { kind: 'ask', users: [login], teams: [] },
      commentStep(text, { kind: 'handOver', to: [login] }),
      // If the team was asked, the request belongs to the team, and only its maintainers can remove it.
      ...(entry.ask?.asked === 'direct' ? [{ kind: 'unask', users: [viewer], teams: [] } as const] : []),
    ]);
  });
};

/** Returns the author and the users already asked for a review. */
function involvedIn({ request }: RankedRequest): string[] {
  const asked = request.requestedReviewers.flatMap((reviewer) =>
    reviewer.kind === 'user' ? [reviewer.login] : [],
  );
  return [request.author.login, ...asked];
}
