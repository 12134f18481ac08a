import { l10n, window } from 'vscode';
import type { ReviewQueue } from '../../app/reviewQueue';
import { openRequest } from './openOnGitHub';

/** Opens the first request that waits: of other teams, else of the own team. */
export async function reviewNext(queue: ReviewQueue): Promise<void> {
  const next = queue.list?.requests.find(({ group }) => group !== 'notYourTurn');
  if (next) await openRequest(next, queue);
  else void window.showInformationMessage(l10n.t('Nobody is waiting for you.'));
}
