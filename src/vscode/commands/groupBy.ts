import { l10n, window } from 'vscode';
import type { QueueView } from '../../app/queueView';
import { groupings } from '../../core/view/viewOptions';
import { groupingWords } from '../../core/messages/optionWords';
import { formatting } from '../formatting';

export async function groupBy(view: QueueView): Promise<void> {
  const { t } = formatting();
  const items = groupings.map((grouping) => ({
    label: groupingWords(grouping, t),
    ...(grouping === view.options.groupBy && { description: l10n.t('current') }),
    grouping,
  }));
  const chosen = await window.showQuickPick(items, { title: l10n.t('Group the requests') });
  if (chosen) await view.choose({ groupBy: chosen.grouping });
}
