import { l10n, window } from 'vscode';
import type { QueueView } from '../../app/queueView';
import { openRequest } from './openRequests';

/** Opens the first request that waits, of those that are shown: of other teams, else of the own team. */
export async function reviewNext(view: QueueView): Promise<void> {
  const next = view.shown?.shown.find(({ group }) => group !== 'notYourTurn');
  if (next) await openRequest(next, view);
  else void window.showInformationMessage(l10n.t('Nobody is waiting for you.'));
}
