import { window, type TreeView } from 'vscode';
import { viewMessage, viewState } from '../../app/viewWords';
import type { ReviewQueue } from '../../app/reviewQueue';
import { setContextKey } from '../contextKeys';
import { viewIds } from '../ids';
import type { Owner } from '../owner';
import { speech } from '../speech';
import type { Node } from './nodes';
import { SidebarTree } from './sidebarTree';

export interface Sidebar {
  readonly tree: SidebarTree;
  readonly view: TreeView<Node>;
}

/** The view "Waiting for You". Its badge counts the same rows as the status bar. */
export function registerSidebar(owner: Owner, queue: ReviewQueue): Sidebar {
  const tree = new SidebarTree(owner, queue);
  const view = owner.add(
    window.createTreeView(viewIds.waitingForYou, { treeDataProvider: tree, showCollapseAll: true }),
  );
  const draw = (): void => {
    const { state, list } = queue;
    const words = speech();
    const count = list?.waiting.length ?? 0;
    setContextKey('goodTurn.state', viewState(state));
    view.badge = count > 0 ? { value: count, tooltip: words.t('{0} waiting for you', count) } : undefined;
    view.message = viewMessage(state, Date.now(), words) ?? '';
  };
  owner.add(queue.onDidChange(draw));
  draw();
  return { tree, view };
}
