import { l10n, ProgressLocation, window, type QuickPickItem } from 'vscode';
import { failureIn } from '../../core/model/failure';
import type { ReviewAction } from '../../core/actions/reviewAction';
import type { RankedRequest } from '../../core/ranking/rank';
import { declineText, type DeclineReason } from '../../core/messages/commentWords';
import { aboutAllWords } from '../../core/messages/entryWords';
import { formatting } from '../formatting';
import type { Compose, ActionParts } from './actionParts';
import { commentStep, makeAction } from './makeAction';
import { declineMessages } from '../../core/messages/declineMessages';

/** At most so many owners are named: more point nowhere. */
const mostOwners = 2;

/** Says no, why, and who may be the right one. */
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
  const items: (QuickPickItem & { reason: DeclineReason })[] = [
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
  const chosen = await window.showQuickPick(items, {
    title: declineMessages.title(l10n.t, about),
  });
  return chosen?.reason;
}

/** Whom CODEOWNERS names, but for the viewer, the author and the teams asked; none where that cannot be read. */
async function findOwners(
  { request, ask }: RankedRequest,
  { view, actions }: ActionParts,
): Promise<string[]> {
  const viewer = view.list?.snapshot.viewer.login;
  const without = [viewer, request.author.login, ...(ask?.teams ?? [])].map((name) => name?.toLowerCase());
  try {
    const { owners } = await window.withProgress(
      { location: ProgressLocation.Window, title: declineMessages.findingOwners(l10n.t) },
      () => actions.colleagues(request, []),
    );
    return owners.filter((owner) => !without.includes(owner.toLowerCase())).slice(0, mostOwners);
  } catch (error) {
    // Without a pointer the answer is still kinder than silence.
    if (failureIn(error)) return [];
    throw error;
  }
}
