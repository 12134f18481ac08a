import { l10n, window } from 'vscode';
import type { RankedRequest } from '../../core/rank';
import { teamName } from '../../core/words/askedWords';
import { claimText } from '../../core/words/commentWords';
import { speech } from '../speech';
import type { ErrandParts } from './errandParts';
import { commentStep, makeErrand } from './makeErrand';

/** Says that the viewer reviews a request for their team, so that nobody else of it need. */
export async function claim({ request, ask }: RankedRequest, { view, sender }: ErrandParts): Promise<void> {
  const directory = view.list?.snapshot.directory;
  const [team, ...others] = ask?.teams ?? [];
  if (team === undefined || !directory) {
    void window.showInformationMessage(l10n.t('No team of yours is asked here: you are, in person.'));
    return;
  }
  const chosen =
    others.length === 0
      ? team
      : await window.showQuickPick([team, ...others], { title: l10n.t('For which team?') });
  if (chosen === undefined) return;
  const text = claimText(teamName(chosen, directory), speech());
  await sender.propose(
    makeErrand(view, request.id, 'claim', [commentStep(text, { kind: 'claim', team: chosen })]),
  );
}
