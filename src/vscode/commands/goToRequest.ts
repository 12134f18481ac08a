import { l10n, ThemeIcon, type QuickInputButton } from 'vscode';
import type { QueueView } from '../../app/queueView';
import type { RankedRequest } from '../../core/ranking/rank';
import { requestItem, type RequestItem } from './chooseRequests';
import { copyLinks } from './copy';
import { openRequest, type RowParts } from './openRequests';
import { actionMessages } from '../../core/messages/actionMessages';
import { buttonMessages } from '../../core/messages/buttonMessages';
import { rowMessages } from '../../core/messages/rowMessages';
import { createPick } from '../picks';

/** Lists all requests in ranked order, searchable by person, team, repository, title or number. */
export async function goToRequest(parts: RowParts): Promise<void> {
  const chosen = await choose(parts.view);
  if (!chosen) return;
  const { entry, to } = chosen;
  if (to === 'open') await openRequest(entry, parts);
  else if (to === 'why') await parts.showWhy(entry);
  else await copyLinks([entry], parts.view);
}

interface Chosen {
  readonly entry: RankedRequest;
  readonly to: 'open' | 'why' | 'copy';
}

function choose(view: QueueView): Promise<Chosen | undefined> {
  const whyButton = button('question', actionMessages.whyHere(l10n.t));
  const copyButton = button('link', buttonMessages.copyLink(l10n.t));
  const pick = createPick<RequestItem>({
    title: rowMessages.goTo(l10n.t),
    placeholder: rowMessages.search(l10n.t),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  pick.setItems(
    (view.list?.requests ?? []).map((entry) => ({
      ...requestItem(entry, view),
      buttons: [whyButton, copyButton],
    })),
  );
  return new Promise((resolve) => {
    const finish = (chosen: Chosen | undefined): void => {
      resolve(chosen);
      pick.dispose();
    };
    pick.onDidAccept(() => {
      finish(pick.selected && { entry: pick.selected.entry, to: 'open' });
    });
    pick.onDidPressButton((pressed, { entry }) => {
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
