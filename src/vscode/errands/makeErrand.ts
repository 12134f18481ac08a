import { l10n, window } from 'vscode';
import type { QueueView } from '../../app/queueView';
import type { Errand, ErrandKind, ErrandStep } from '../../core/actions/errand';
import type { NoteWords } from '../../core/model/notes';
import type { RequestId } from '../../core/model/requestId';

/** An errand of whoever is signed in. */
export function makeErrand(
  view: QueueView,
  request: RequestId,
  kind: ErrandKind,
  steps: readonly ErrandStep[],
): Errand {
  const by = view.list?.snapshot.viewer.login ?? '';
  return { id: crypto.randomUUID(), request, kind, by, steps };
}

export function commentStep(text: string, note?: NoteWords): ErrandStep {
  return { kind: 'comment', text, ...(note && { note }) };
}

/** Says that there is nothing to choose from, instead of an empty list. */
export function tellOfNobody(): void {
  void window.showInformationMessage(l10n.t('Nobody else is known who could review this.'));
}
