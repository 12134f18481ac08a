import { l10n, ThemeIcon, window, type QuickInputButton, type QuickPickItem } from 'vscode';
import type { QueueView } from '../../app/queueView';
import { teamNameOf } from '../../core/groups';
import type { RankedRequest } from '../../core/rank';
import { shortId } from '../../core/requestId';
import { withoutIcons } from '../../core/withoutIcons';
import { rowDescription, rowLabel } from '../../core/words/rowWords';
import { speech } from '../speech';
import type { WhyPanel } from '../why/whyPanel';
import { copyLinks } from './copy';
import { openRequest, type OpenParts } from './openRequests';

interface Item extends QuickPickItem {
  readonly entry: RankedRequest;
}

/** All requests in ranked order, found by person, team, repository, title or number. */
export async function goToRequest(parts: OpenParts, whyPanel: WhyPanel): Promise<void> {
  const chosen = await choose(parts.view);
  if (!chosen) return;
  const { entry, to } = chosen;
  if (to === 'open') await openRequest(entry, parts);
  else if (to === 'why') await whyPanel.show(entry);
  else await copyLinks([entry], parts.view);
}

interface Chosen {
  readonly entry: RankedRequest;
  readonly to: 'open' | 'why' | 'copy';
}

function choose(view: QueueView): Promise<Chosen | undefined> {
  const whyButton = button('question', l10n.t('Why does it stand here?'));
  const copyButton = button('link', l10n.t('Copy Link'));
  const pick = window.createQuickPick<Item>();
  pick.title = l10n.t('Go to a review request');
  pick.placeholder = l10n.t('Person, team, repository, title or number');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = (view.list?.requests ?? []).map((entry) => ({
    ...itemOf(entry, view),
    buttons: [whyButton, copyButton],
  }));
  return new Promise((resolve) => {
    const finish = (chosen: Chosen | undefined): void => {
      resolve(chosen);
      pick.dispose();
    };
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      finish(item && { entry: item.entry, to: 'open' });
    });
    pick.onDidTriggerItemButton(({ button: pressed, item: { entry } }) => {
      finish({ entry, to: pressed === copyButton ? 'copy' : 'why' });
    });
    pick.onDidHide(() => {
      finish(undefined);
    });
    pick.show();
  });
}

function button(icon: string, tooltip: string): QuickInputButton {
  return { iconPath: new ThemeIcon(icon), tooltip };
}

function itemOf(entry: RankedRequest, { list }: QueueView): Item {
  const words = speech();
  const team = list && teamNameOf(entry, list.snapshot.directory);
  const detail = rowDescription(entry, words, { team });
  return {
    entry,
    label: withoutIcons(rowLabel(entry, words)),
    description: shortId(entry.request.id),
    ...(detail && { detail: withoutIcons(detail) }),
  };
}
