import { EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import type { ReviewQueue } from '../../app/reviewQueue';
import { groupsOf } from '../../core/groups';
import type { Owner } from '../owner';
import { hoverOf } from './hover';
import type { Node } from './nodes';
import { toTreeItem } from './toTreeItem';

/** The rows of the queue; draws what the queue holds and fetches nothing. */
export class SidebarTree implements TreeDataProvider<Node> {
  private readonly changes: EventEmitter<void>;
  readonly onDidChangeTreeData;

  constructor(
    owner: Owner,
    private readonly queue: ReviewQueue,
  ) {
    this.changes = owner.add(new EventEmitter<void>());
    this.onDidChangeTreeData = this.changes.event;
    owner.add(
      queue.onDidChange(() => {
        this.changes.fire();
      }),
    );
  }

  getChildren(node?: Node): Node[] {
    if (node?.kind === 'group') {
      return node.group.requests.map((entry) => ({ kind: 'request', entry, parent: node }));
    }
    const { list } = this.queue;
    if (node || !list) return [];
    return groupsOf(list.requests, list.snapshot.directory).map((group) => ({ kind: 'group', group }));
  }

  getParent(node: Node): Node | undefined {
    return node.kind === 'request' ? node.parent : undefined;
  }

  getTreeItem(node: Node): TreeItem {
    return toTreeItem(node);
  }

  /** Made when the mouse rests on a row, not before. */
  resolveTreeItem(item: TreeItem, node: Node): TreeItem {
    const { list } = this.queue;
    if (node.kind === 'request' && list) item.tooltip = hoverOf(node.entry, list);
    return item;
  }
}
