import { commands, l10n } from 'vscode';
import type { OwnEntry } from '../../core/authored/ownQueue';
import type { RankedRequest } from '../../core/ranking/rank';
import type { Hide } from '../../core/view/viewOptions';
import { commandIds, innerCommandIds, viewIds } from '../ids';
import type { DisposableStore } from '../disposableStore';
import { getRequests } from '../sidebar/nodes';
import { WhyPanel } from '../why/whyPanel';
import { checkOut } from './checkOut';
import type { CommandParts } from './commandParts';
import { copyAsMarkdown, copyLinks } from './copy';
import { filter } from './filter';
import { goToRequest } from './goToRequest';
import { grantAccess } from './grantAccess';
import { groupBy } from './groupBy';
import { openInPullRequests, openInVsCodeDev, openOnGitHub, openRequest } from './openRequests';
import { chooseRequests } from './chooseRequests';
import { haveTime, registerSessionEnd, startSession } from './haveTime';
import { registerActions, type Adding } from './registerActions';
import { showLegend } from './showLegend';
import { reportIssue } from './reportIssue';
import { reviewNext } from './reviewNext';
import { signIn } from './signIn';
import { showError } from './showError';
import { useToken } from './useToken';
import { ReviewedTexts } from './reviewedTexts';
import { whatChanged } from './whatChanged';
import { actionMessages } from '../../core/messages/actionMessages';
import { buttonMessages } from '../../core/messages/buttonMessages';
import { showViewProgress } from '../messages';

export function registerCommands(owner: DisposableStore, parts: CommandParts): void {
  const { queue, view, session, sidebar, log } = parts;
  const whyPanel = owner.add(new WhyPanel(parts));
  const showWhy = (entry: RankedRequest): Promise<void> => whyPanel.show(entry);
  registerSessionEnd(owner, parts.reviewSession);
  const add = (id: string, run: (...args: unknown[]) => unknown): void => {
    owner.add(commands.registerCommand(id, (...args: unknown[]) => showError(id, log, () => run(...args))));
  };
  /** Adds a command for the clicked rows; from the palette, for rows the user then chooses. */
  const addForRows: Adding['addForRows'] = (id, title, run, isFor) => {
    add(id, async (clicked, chosen) => {
      const rows = clicked
        ? getRequests(clicked, chosen)
        : await chooseRequests(view, selectedRows(), title(), { isMany: true, ...(isFor && { isFor }) });
      if (rows.length > 0) await run(rows);
    });
  };
  const addForRow: Adding['addForRow'] = (id, title, run, isFor) => {
    add(id, async (clicked) => {
      const [row] = clicked
        ? getRequests(clicked, undefined)
        : await chooseRequests(view, selectedRows(), title(), { isMany: false, ...(isFor && { isFor }) });
      if (row) await run(row);
    });
  };
  const selectedRows = (): readonly RankedRequest[] => getRequests(undefined, sidebar.view.selection);
  /** Does the same for rows of either view. */
  const addForAnyRows = (
    id: string,
    title: () => string,
    run: (rows: readonly Pick<RankedRequest, 'request'>[]) => unknown,
  ): void => {
    add(id, async (clicked, chosen) => {
      if (isOwnRow(clicked)) await run(Array.isArray(chosen) ? chosen.filter(isOwnRow) : [clicked]);
      else {
        const rows = clicked
          ? getRequests(clicked, chosen)
          : await chooseRequests(view, selectedRows(), title(), { isMany: true });
        if (rows.length > 0) await run(rows);
      }
    });
  };
  const hide = (part: keyof Hide, isHidden: boolean) => () =>
    view.choose({ hide: { ...view.options.hide, [part]: isHidden } });

  add(commandIds.refresh, () => showViewProgress(viewIds.waitingForYou, () => queue.refresh()));
  add(commandIds.reviewNext, () => reviewNext({ ...parts, showWhy }));
  add(commandIds.goToRequest, () => goToRequest({ ...parts, showWhy }));
  addForRow(
    commandIds.why,
    () => actionMessages.whyHere(l10n.t),
    (entry) => whyPanel.show(entry),
  );
  addForAnyRows(
    commandIds.openOnGitHub,
    () => buttonMessages.openOnGitHub(l10n.t),
    (entries) => openOnGitHub(entries, parts),
  );
  addForRow(
    commandIds.openInPullRequests,
    () => buttonMessages.openInPullRequests(l10n.t),
    (entry) => openInPullRequests(entry, parts),
  );
  addForRow(
    commandIds.openInVsCodeDev,
    () => buttonMessages.openInVsCodeDev(l10n.t),
    (entry) => openInVsCodeDev(entry, parts),
  );
  addForRow(
    commandIds.checkOut,
    () => actionMessages.checkOut(l10n.t),
    (entry) => checkOut(entry, parts),
  );
  const reviewedTexts = new ReviewedTexts(owner);
  addForRow(
    commandIds.whatChanged,
    () => actionMessages.whatChanged(l10n.t),
    (entry) => whatChanged(entry, { ...parts, reviewedTexts }),
    ({ request }) => request.viewerReview !== undefined,
  );
  addForAnyRows(
    commandIds.copyLink,
    () => actionMessages.copyLinkOf(l10n.t),
    (entries) => copyLinks(entries, view),
  );
  addForRows(
    commandIds.copyAsMarkdown,
    () => buttonMessages.copyAsMarkdown(l10n.t),
    (entries) => copyAsMarkdown(entries, view),
  );
  add(innerCommandIds.whyById, (id) => {
    const entry = view.list?.requests.find((each) => each.id === id);
    return entry && whyPanel.show(entry);
  });
  add(innerCommandIds.openRequestById, (id) => {
    const entry = view.list?.requests.find((each) => each.id === id);
    if (entry) void parts.snoozes.seen(entry.id);
    return entry && openRequest(entry, { ...parts, showWhy });
  });
  registerActions({ add, addForRows, addForRow }, { ...parts, showWhy });
  add(commandIds.haveTime, () => haveTime(parts.reviewSession));
  add(innerCommandIds.startSession, (minutes) =>
    typeof minutes === 'number' && minutes > 0 ? startSession(parts.reviewSession, minutes) : undefined,
  );
  add(commandIds.endSession, () => {
    parts.reviewSession.end();
  });
  add(commandIds.legend, () => showLegend());

  add(commandIds.groupBy, () => groupBy(view));
  add(commandIds.filter, () => filter(view));
  add(commandIds.clearFilter, () => view.clearFilter());
  add(commandIds.hideBots, hide('bots', true));
  add(commandIds.showBots, hide('bots', false));
  add(commandIds.hideDrafts, hide('drafts', true));
  add(commandIds.showDrafts, hide('drafts', false));
  add(commandIds.hideOwnTeam, hide('ownTeam', true));
  add(commandIds.showOwnTeam, hide('ownTeam', false));

  add(commandIds.signIn, () => signIn(session));
  add(commandIds.useToken, () => useToken(session));
  add(commandIds.grantAccess, () => grantAccess(parts));
  add(commandIds.signOut, async () => {
    const leaving = queue.account.current;
    await session.signOut();
    // Nothing may be written after the data is removed.
    await queue.account.enter(undefined);
    if (!leaving) return;
    await queue.forget(leaving.id);
    await parts.packages.forget(leaving);
  });
  add(commandIds.trySample, () => session.setSample(true));
  add(commandIds.leaveSample, () => session.setSample(false));
  add(commandIds.showLog, () => {
    log.show();
  });
  add(commandIds.reportIssue, () => reportIssue(parts));
}

/** Returns whether this is a row of "You Are Waiting For". */
function isOwnRow(clicked: unknown): clicked is OwnEntry {
  return typeof clicked === 'object' && clicked !== null && 'asked' in clicked && 'request' in clicked;
}
