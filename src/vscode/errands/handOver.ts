import { l10n } from 'vscode';
import type { RankedRequest } from '../../core/rank';
import { handOverText } from '../../core/words/commentWords';
import { speech } from '../speech';
import type { ErrandParts } from './errandParts';
import { commentStep, makeErrand } from './makeErrand';
import { pickColleague } from './pickColleague';

/** Asks a colleague instead of the viewer, with a note to the author. */
export async function handOver(entry: RankedRequest, parts: ErrandParts): Promise<void> {
  const { request, ask } = entry;
  const { view, errands, sender } = parts;
  const viewer = view.list?.snapshot.viewer.login ?? '';
  const asked = request.reviewers.flatMap((reviewer) => (reviewer.kind === 'user' ? [reviewer.login] : []));
  const colleague = await pickColleague(
    {
      request,
      title: l10n.t('Hand over to…'),
      teams: ask?.teams ?? [],
      without: [viewer, request.author.login, ...asked],
    },
    errands,
  );
  if (!colleague) return;
  const { login, changes, of } = colleague;
  const text = handOverText({ to: login, known: { changes, of } }, entry, speech());
  await sender.propose(
    makeErrand(view, request.id, 'handOver', [
      { kind: 'ask', users: [login], teams: [] },
      commentStep(text, { kind: 'handOver', to: [login] }),
      // Asked as a team, the request is the team's: nobody takes the team off but its maintainers.
      ...(ask?.asked === 'direct' ? [{ kind: 'unask', users: [viewer], teams: [] } as const] : []),
    ]),
  );
}
