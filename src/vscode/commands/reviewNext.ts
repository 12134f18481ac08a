import { l10n } from 'vscode';
import { openRequest, type RowParts } from './openRequests';
import { noticeMessages } from '../../core/messages/noticeMessages';
import { showInfo } from '../messages';

/** Opens the first waiting request of those shown: from other teams, otherwise from the viewer's own team. */
export async function reviewNext(parts: RowParts): Promise<void> {
  const next = parts.view.shown?.shown.find(({ excludedBecause }) => excludedBecause === undefined);
  if (next) await openRequest(next, parts);
  else void showInfo(noticeMessages.nobody(l10n.t));
}
