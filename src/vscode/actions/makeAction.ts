import { l10n } from 'vscode';
import type { QueueView } from '../../app/queueView';
import type { ReviewAction, ReviewActionKind, ReviewActionStep } from '../../core/actions/reviewAction';
import type { NoteWords } from '../../core/model/notes';
import { formatId, type RequestId } from '../../core/model/requestId';
import { colleagueMessages } from '../../core/messages/colleagueMessages';
import { showInfo } from '../messages';

/** Creates an action by the signed-in user. */
export function makeAction(
  view: QueueView,
  request: RequestId,
  kind: ReviewActionKind,
  steps: readonly ReviewActionStep[],
): ReviewAction {
  const { list, accountId } = view;
  const by = list?.snapshot.viewer.login ?? '';
  const key = formatId(request);
  const isAsked = list?.requests.find(({ id }) => id === key)?.request.isAsked === true;
  const asked = kind === 'reminder' ? 'others' : isAsked ? 'viewer' : undefined;
  return {
    // In the order of the stored record, so that both have the same text.
    ...{ id: crypto.randomUUID(), request, kind, by },
    ...(accountId !== undefined && { account: accountId }),
    ...(asked && { asked }),
    steps,
  };
}

export function commentStep(text: string, note?: NoteWords): ReviewActionStep {
  return { kind: 'comment', text, ...(note && { note }) };
}

/** Shows a message instead of an empty list. */
export function showNothingToChoose(): void {
  void showInfo(colleagueMessages.noOne(l10n.t));
}
