import { l10n } from 'vscode';
import type { QueueView } from '../../app/queueView';
import { groupings } from '../../core/view/viewOptions';
import { groupingWords } from '../../core/messages/optionWords';
import { formatting } from '../formatting';
import { filterMessages } from '../../core/messages/filterMessages';
import { pickOne } from '../picks';

export async function groupBy(view: QueueView): Promise<void> {
  const { t } = formatting();
  const items = groupings.map((grouping) => ({
    label: groupingWords(grouping, t),
    ...(grouping === view.options.groupBy && { description: filterMessages.current(l10n.t) }),
    grouping,
  }));
  const chosen = await pickOne(items, { title: filterMessages.groupTitle(l10n.t) });
  if (chosen) await view.choose({ groupBy: chosen.grouping });
}
