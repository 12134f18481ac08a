import { env, l10n, ThemeIcon, window, type QuickInputButton, type QuickPickItem } from 'vscode';
import type { QueueView } from '../../app/queueView';
import { teamNameOf } from '../../core/groups';
import type { RankedRequest } from '../../core/rank';
import { shortId } from '../../core/requestId';
import { withoutIcons } from '../../core/withoutIcons';
import { rowDescription, rowLabel } from '../../core/words/rowWords';
import { speech } from '../speech';
import { urlOf } from './commandParts';
import { openRequest } from './openRequests';
import { why } from './why';

interface Item extends QuickPickItem {
  readonly entry: RankedRequest;
}

/** All requests in ranked order, found by person, team, repository, title or number. */
export function goToRequest(view: QueueView): void {
  const reasons: QuickInputButton = {
    iconPath: new ThemeIcon('question'),
    tooltip: l10n.t('Why does it stand here?'),
  };
  const copy: QuickInputButton = { iconPath: new ThemeIcon('link'), tooltip: l10n.t('Copy Link') };
  const pick = window.createQuickPick<Item>();
  pick.title = l10n.t('Go to a review request');
  pick.placeholder = l10n.t('Person, team, repository, title or number');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = (view.list?.requests ?? []).map((entry) => ({
    ...itemOf(entry, view),
    buttons: [reasons, copy],
  }));
  pick.onDidAccept(() => {
    const [item] = pick.selectedItems;
    pick.hide();
    if (item) void openRequest(item.entry, view);
  });
  pick.onDidTriggerItemButton(({ button, item }) => {
    pick.hide();
    if (button === copy) void env.clipboard.writeText(urlOf(item.entry, view));
    else void why(item.entry, view);
  });
  pick.onDidHide(() => {
    pick.dispose();
  });
  pick.show();
}

function itemOf(entry: RankedRequest, { list }: QueueView): Item {
  const words = speech();
  const team = list && teamNameOf(entry, list.snapshot.directory);
  const detail = [team, rowDescription(entry, words)].filter(Boolean).join(' · ');
  return {
    entry,
    label: withoutIcons(rowLabel(entry, words)),
    description: shortId(entry.request.id),
    ...(detail && { detail: withoutIcons(detail) }),
  };
}
