import { l10n } from 'vscode';
import type { QueueView } from '../../app/queueView';
import { getTeamName } from '../../core/view/groups';
import type { RankedRequest } from '../../core/ranking/rank';
import { shortId } from '../../core/model/requestId';
import { rowDescription, rowLabel } from '../../core/messages/rowWords';
import { toSign } from '../sidebar/signs';
import { formatting } from '../formatting';
import { rowMessages } from '../../core/messages/rowMessages';
import { showInfo } from '../messages';
import { pickOne, pickSeveral, type PickItem } from '../picks';

export interface RequestItem extends PickItem {
  readonly entry: RankedRequest;
}

/**
 * Asks which requests a command applies to. From the palette, VS Code reports only the selected rows, which
 * may not be the ones the user is looking at. So all requests are listed, with the selected ones on top and
 * checked.
 */
export async function chooseRequests(
  view: QueueView,
  selected: readonly RankedRequest[],
  title: string,
  {
    isMany,
    isFor = () => true,
  }: { readonly isMany: boolean; readonly isFor?: (entry: RankedRequest) => boolean },
): Promise<readonly RankedRequest[]> {
  const all = (view.shown?.shown ?? []).filter(isFor);
  if (all.length === 0) {
    void showInfo(rowMessages.nothingToChoose(l10n.t));
    return [];
  }
  const chosen = new Set(selected.map(({ id }) => id));
  const items = [...all.filter(({ id }) => chosen.has(id)), ...all.filter(({ id }) => !chosen.has(id))].map(
    (entry) => ({ ...requestItem(entry, view), ...(isMany && { picked: chosen.has(entry.id) }) }),
  );
  const options = {
    title,
    placeholder: rowMessages.search(l10n.t),
    matchOnDescription: true,
    matchOnDetail: true,
  };
  if (!isMany) {
    const one = await pickOne(items, options);
    return one ? [one.entry] : [];
  }
  const several = await pickSeveral(items, options);
  return several?.map(({ entry }) => entry) ?? [];
}

export function requestItem(entry: RankedRequest, { list }: QueueView): RequestItem {
  const team = list && getTeamName(entry, list.snapshot.directory);
  const parts = [team, rowDescription(entry, formatting())].filter((part) => part !== undefined);
  return {
    entry,
    icon: toSign(entry).icon,
    label: rowLabel(entry),
    description: shortId(entry.request.id),
    detail: parts.join(' · '),
  };
}
