import { window, type TreeView } from 'vscode';
import type { QueueView } from '../../app/queueView';
import type { OwnEntry } from '../../core/authored/ownQueue';
import { setContextKey } from '../contextKeys';
import { viewIds } from '../ids';
import type { DisposableStore } from '../disposableStore';
import { OwnTree } from './ownTree';

export interface OwnSidebar {
  readonly tree: OwnTree;
  readonly view: TreeView<OwnEntry>;
}

/**
 * Registers the view "You Are Waiting For". It has no badge, because these requests need no work from the
 * viewer.
 */
export function registerOwnView(owner: DisposableStore, queue: QueueView): OwnSidebar {
  const tree = new OwnTree(owner, queue);
  const view = owner.add(
    window.createTreeView<OwnEntry>(viewIds.youAreWaitingFor, {
      treeDataProvider: tree,
      canSelectMany: true,
    }),
  );
  const draw = (): void => {
    const { list } = queue;
    setContextKey('goodTurn.own', list === undefined ? 'unknown' : list.own.length > 0 ? 'some' : 'none');
  };
  owner.add(queue.onDidChange(draw));
  draw();
  return { tree, view };
}
