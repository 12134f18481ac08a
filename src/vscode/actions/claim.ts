import { l10n } from 'vscode';
import type { ReviewAction } from '../../core/actions/reviewAction';
import { teamName } from '../../core/messages/askedWords';
import { claimText } from '../../core/messages/commentWords';
import { aboutWords } from '../../core/messages/entryWords';
import { formatting } from '../formatting';
import type { Compose } from './actionParts';
import { commentStep, makeAction } from './makeAction';
import { colleagueMessages } from '../../core/messages/colleagueMessages';
import { showInfo } from '../messages';
import { pickOne } from '../picks';

/**
 * Announces that the viewer is reviewing a request for their team, so that no one else on the team has to.
 */
export const claim: Compose = async (entries, { view }) => {
  const directory = view.list?.snapshot.directory;
  const asked = entries.filter(({ ask }) => (ask?.teams.length ?? 0) > 0);
  if (asked.length === 0 || !directory) {
    void showInfo(colleagueMessages.noTeam(l10n.t));
    return undefined;
  }
  const actions: ReviewAction[] = [];
  for (const entry of asked) {
    const [team = '', ...others] = entry.ask?.teams ?? [];
    const title = colleagueMessages.whichTeam(l10n.t, aboutWords(entry, formatting().t));
    const chosen =
      others.length === 0
        ? team
        : (
            await pickOne(
              [team, ...others].map((label) => ({ label })),
              { title },
            )
          )?.label;
    if (chosen === undefined) return undefined;
    const text = claimText(teamName(chosen, directory), formatting());
    const step = commentStep(text, { kind: 'claim', team: chosen });
    actions.push(makeAction(view, entry.request.id, 'claim', [step]));
  }
  return actions;
};
