import { l10n } from 'vscode';
import { failureIn } from '../../core/model/failure';
import type { ReviewAction } from '../../core/actions/reviewAction';
import type { RankedRequest } from '../../core/ranking/rank';
import { declineText, type DeclineReason } from '../../core/messages/commentWords';
import { aboutAllWords } from '../../core/messages/entryWords';
import { formatting } from '../formatting';
import type { Compose, ActionParts } from './actionParts';
import { commentStep, makeAction } from './makeAction';
import { declineMessages } from '../../core/messages/declineMessages';
import { showQuietProgress } from '../messages';
import { pickOne, type PickItem } from '../picks';

/** Maximum number of owners to name; a longer list helps no one. */
const mostOwners = 2;

/** Declines, says why, and suggests who may be a better fit. */
export const decline: Compose = async (entries, parts) => {
  const { view } = parts;
  const reason = await pickReason(aboutAllWords(entries, formatting().t));
  if (!reason) return undefined;
  const viewer = view.list?.snapshot.viewer.login ?? '';
  const actions: ReviewAction[] = [];
  for (const entry of entries) {
    const { request, ask } = entry;
    const owners = reason === 'tooLarge' ? [] : await findOwners(entry, parts);
    const isTakenOff = ask?.asked === 'direct' && reason !== 'tooLarge';
    actions.push(
      makeAction(view, request.id, 'decline', [
        commentStep(declineText(reason, owners, formatting()), { kind: 'decline' }),
        ...(isTakenOff ? [{ kind: 'unask', users: [viewer], teams: [] } as const] : []),
      ]),
    );
  }
  return actions;
};

async function pickReason(about: string): Promise<DeclineReason | undefined> {
  const items: (PickItem & { reason: DeclineReason })[] = [
    {
      reason: 'notMyArea',
      label: declineMessages.notMyArea(l10n.t),
      detail: declineMessages.namesOwners(l10n.t),
    },
    {
      reason: 'noTime',
      label: declineMessages.noTime(l10n.t),
      detail: declineMessages.namesOwners(l10n.t),
    },
    {
      reason: 'tooLarge',
      label: declineMessages.tooLarge(l10n.t),
      detail: declineMessages.asksForSplit(l10n.t),
    },
    {
      reason: 'tooClose',
      label: declineMessages.tooClose(l10n.t),
      detail: declineMessages.suggestsOther(l10n.t),
    },
  ];
  const chosen = await pickOne(items, {
    title: declineMessages.title(l10n.t, about),
  });
  return chosen?.reason;
}

/**
 * Returns the owners that CODEOWNERS names, except the viewer, the author and the requested teams. Returns
 * none if it can't be read.
 */
async function findOwners(
  { request, ask }: RankedRequest,
  { view, actions }: ActionParts,
): Promise<string[]> {
  const viewer = view.list?.snapshot.viewer.login;
  const without = [viewer, request.author.login, ...(ask?.teams ?? [])].map((name) => name?.toLowerCase());
  try {
    const { owners } = await showQuietProgress(declineMessages.findingOwners(l10n.t), () =>
      actions.colleagues(request, []),
    );
    return owners.filter((owner) => !without.includes(owner.toLowerCase())).slice(0, mostOwners);
  } catch (error) {
    // Declining without a suggestion is still kinder than silence.
    if (failureIn(error)) return [];
    throw error;
  }
}
