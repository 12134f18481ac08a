import { extensions, window, type TreeView } from 'vscode';
import type { UnreadRequests } from '../../app/unreadRequests';
import type { Drafts } from '../../app/drafts';
import type { QueueView } from '../../app/queueView';
import type { ReviewSession } from '../../app/reviewSession';
import type { Snoozes } from '../../app/snoozes';
import { viewDescription, viewMessage, viewState } from '../../app/viewWords';
import { hasFilter } from '../../core/view/viewOptions';
import { setContextKey } from '../contextKeys';
import { pullRequestsExtension, viewIds } from '../ids';
import type { DisposableStore } from '../disposableStore';
import type { SessionSource } from '../session';
import { formatting } from '../formatting';
import { setViewTexts } from '../treeItems';
import type { Node } from './nodes';
import { SidebarTree } from './sidebarTree';
import { statusMessages } from '../../core/messages/statusMessages';

export interface SidebarParts {
  readonly queue: QueueView;
  readonly session: SessionSource;
  readonly unread: UnreadRequests;
  readonly drafts: Drafts;
  readonly snoozes: Snoozes;
  readonly reviewSession: ReviewSession;
}

export interface Sidebar {
  readonly tree: SidebarTree;
  readonly view: TreeView<Node>;
}

/** Registers the view "Waiting for You". Its badge counts the same rows as the status bar. */
export function registerSidebar(
  owner: DisposableStore,
  { queue, session, unread, drafts, snoozes, reviewSession }: SidebarParts,
): Sidebar {
  const tree = new SidebarTree(owner, {
    queue,
    session: reviewSession,
    noticeContext: () => ({
      isSample: session.isSample,
      unsent: drafts.list().length,
      isInMemoryOnly: drafts.records.isKeptInMemoryOnly || snoozes.records.isKeptInMemoryOnly,
    }),
    isNew: (entry) => unread.isNew(entry),
  });
  const view = owner.add(
    window.createTreeView(viewIds.waitingForYou, {
      treeDataProvider: tree,
      canSelectMany: true,
    }),
  );
  const draw = (): void => {
    const words = formatting();
    const count = queue.shown?.waiting.length ?? 0;
    setViewTexts(view, {
      badge: count > 0 ? { value: count, tooltip: statusMessages.waitingForYou(words.t, count) } : undefined,
      message: viewMessage(queue, Date.now(), words),
      description: viewDescription(queue, queue.options, session.isSample, words),
    });
    setContextKeys(queue, session);
  };
  owner.add(queue.onDidChange(draw));
  draw();
  owner.add(unread.onDidChange(tree.redraw));
  const drawUnsent = (): void => {
    setContextKey('goodTurn.hasUnsent', drafts.list().length > 0);
    tree.redraw();
  };
  owner.add(drafts.onDidChange(drawUnsent));
  owner.add(snoozes.onDidChange(tree.redraw));
  owner.add(
    reviewSession.onDidChange(() => {
      setContextKey('goodTurn.inSession', reviewSession.current !== undefined);
      tree.redraw();
    }),
  );
  drawUnsent();
  // What was on the screen when the user looked away counts as seen.
  const turnedAway = (isVisible: boolean): void => {
    if (!isVisible) unread.markSeen();
  };
  owner.add(view.onDidChangeVisibility(({ visible }) => turnedAway(visible)));
  owner.add(window.onDidChangeWindowState(({ focused }) => turnedAway(focused || !view.visible)));
  const lookForPullRequests = (): void => {
    setContextKey('goodTurn.hasPullRequests', extensions.getExtension(pullRequestsExtension) !== undefined);
  };
  owner.add(extensions.onDidChange(lookForPullRequests));
  lookForPullRequests();
  return { tree, view };
}

function setContextKeys(queue: QueueView, session: SessionSource): void {
  const { filter, groupBy, hide } = queue.options;
  setContextKey('goodTurn.state', viewState(queue));
  setContextKey('goodTurn.hasList', queue.list !== undefined);
  setContextKey('goodTurn.isDotCom', queue.list?.snapshot.web === 'https://github.com' && !session.isSample);
  setContextKey('goodTurn.groupBy', groupBy);
  setContextKey('goodTurn.filtered', hasFilter(filter));
  setContextKey('goodTurn.botsHidden', hide.bots);
  setContextKey('goodTurn.draftsHidden', hide.drafts);
  setContextKey('goodTurn.ownTeamHidden', hide.ownTeam);
}
