import { l10n, window } from 'vscode';
import type { QueueView } from '../../app/queueView';
import { groupings } from '../../core/view/viewOptions';
import { groupingWords } from '../../core/messages/optionWords';
import { formatting } from '../formatting';
import { filterMessages } from '../../core/messages/filterMessages';

export async function groupBy(view: QueueView): Promise<void> {
  const { t } = formatting();
  const items = groupings.map((grouping) => ({
    label: groupingWords(grouping, t),
    ...(grouping === view.options.groupBy && { description: filterMessages.current(l10n.t) }),
    grouping,
  }));
  const chosen = await window.showQuickPick(items, { title: filterMessages.groupTitle(l10n.t) });
  if (chosen) await view.choose({ groupBy: chosen.grouping });
}
