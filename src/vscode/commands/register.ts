import { commands, l10n, window } from 'vscode';
import type { OwnEntry } from '../../core/own/ownQueue';
import type { RankedRequest } from '../../core/rank';
import type { Hide } from '../../core/viewOptions';
import { commandIds, innerCommandIds, viewIds } from '../ids';
import type { Owner } from '../owner';
import { requestsOf } from '../sidebar/nodes';
import { WhyPanel } from '../why/whyPanel';
import { checkOut } from './checkOut';
import type { CommandParts } from './commandParts';
import { copyAsMarkdown, copyLinks } from './copy';
import { filter } from './filter';
import { goToRequest } from './goToRequest';
import { grantAccess } from './grantAccess';
import { groupBy } from './groupBy';
import { openInPullRequests, openInVsCodeDev, openOnGitHub, openRequest } from './openRequests';
import { registerErrands } from './registerErrands';
import { reportIssue } from './reportIssue';
import { reviewNext } from './reviewNext';
import { signIn } from './signIn';
import { tellOfError } from './tellOfError';
import { useToken } from './useToken';

export function registerCommands(owner: Owner, parts: CommandParts): void {
  const { queue, view, session, sidebar, log } = parts;
  const whyPanel = owner.add(new WhyPanel(parts));
  const add = (id: string, run: (...args: unknown[]) => unknown): void => {
    owner.add(commands.registerCommand(id, (...args: unknown[]) => tellOfError(id, log, () => run(...args))));
  };
  /** A command for the rows that are clicked or selected. */
  const addForRows = (id: string, run: (entries: readonly RankedRequest[]) => unknown): void => {
    add(id, (clicked, chosen) => run(requestsOf(clicked, chosen, sidebar.view.selection)));
  };
  /** A command for one row; from the palette, for the first that waits. */
  const addForRow = (id: string, run: (entry: RankedRequest) => unknown): void => {
    addForRows(id, ([entry = view.shown?.shown[0]]) =>
      entry ? run(entry) : void window.showInformationMessage(l10n.t('Nobody is waiting for you.')),
    );
  };
  /** The same for rows of either view. */
  const addForAnyRows = (
    id: string,
    run: (rows: readonly Pick<RankedRequest, 'request'>[]) => unknown,
  ): void => {
    add(id, (clicked, chosen) =>
      run(isOwnRow(clicked) ? [clicked] : requestsOf(clicked, chosen, sidebar.view.selection)),
    );
  };
  const hide = (part: keyof Hide, isHidden: boolean) => () =>
    view.choose({ hide: { ...view.options.hide, [part]: isHidden } });

  add(commandIds.refresh, () =>
    window.withProgress({ location: { viewId: viewIds.waitingForYou } }, () => queue.refresh()),
  );
  add(commandIds.reviewNext, () => reviewNext(parts));
  add(commandIds.goToRequest, () => goToRequest(parts, whyPanel));
  addForRow(commandIds.why, (entry) => whyPanel.show(entry));
  addForAnyRows(commandIds.openOnGitHub, (entries) => openOnGitHub(entries, parts));
  addForRow(commandIds.openInPullRequests, (entry) => openInPullRequests(entry, parts));
  addForRow(commandIds.openInVsCodeDev, (entry) => openInVsCodeDev(entry, parts));
  addForRow(commandIds.checkOut, (entry) => checkOut(entry, parts));
  addForAnyRows(commandIds.copyLink, (entries) => copyLinks(entries, view));
  addForRows(commandIds.copyAsMarkdown, (entries) => copyAsMarkdown(entries, view));
  add(innerCommandIds.whyById, (id) => {
    const entry = view.list?.requests.find((each) => each.id === id);
    return entry && whyPanel.show(entry);
  });
  add(innerCommandIds.openRequestById, (id) => {
    const entry = view.list?.requests.find((each) => each.id === id);
    if (entry) void parts.snoozes.seen(entry.id);
    return entry && openRequest(entry, parts);
  });
  registerErrands({ add, addForRows, addForRow }, parts);

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
    await queue.forget();
    await parts.packages.forget();
    await session.signOut();
  });
  add(commandIds.trySample, () => session.setSample(true));
  add(commandIds.leaveSample, () => session.setSample(false));
  add(commandIds.showLog, () => {
    log.show();
  });
  add(commandIds.reportIssue, () => reportIssue(parts));
}

/** A row of "You Are Waiting For". */
function isOwnRow(clicked: unknown): clicked is OwnEntry {
  return typeof clicked === 'object' && clicked !== null && 'asked' in clicked && 'request' in clicked;
}
