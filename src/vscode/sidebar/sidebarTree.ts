import { EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import { noticesOf, type Circumstances } from '../../app/notices';
import type { QueueView } from '../../app/queueView';
import { teamNameOf } from '../../core/groups';
import type { RankedRequest } from '../../core/rank';
import type { Owner } from '../owner';
import { hoverOf } from './hover';
import type { Node } from './nodes';
import { toTreeItem } from './toTreeItem';

export interface TreeParts {
  readonly queue: QueueView;
  readonly circumstances: () => Circumstances;
  /** Whether the request has come since the user last looked. */
  readonly isNew: (entry: RankedRequest) => boolean;
}

/** The rows of the queue; draws what the queue holds and fetches nothing. */
export class SidebarTree implements TreeDataProvider<Node> {
  private readonly changes: EventEmitter<void>;
  readonly onDidChangeTreeData;

  constructor(
    owner: Owner,
    private readonly parts: TreeParts,
  ) {
    this.changes = owner.add(new EventEmitter<void>());
    this.onDidChangeTreeData = this.changes.event;
    owner.add(parts.queue.onDidChange(this.redraw));
  }

  readonly redraw = (): void => {
    this.changes.fire();
  };

  getChildren(node?: Node): Node[] {
    if (node) return this.rowsOf(node);
    const { queue, circumstances } = this.parts;
    return [
      ...noticesOf(queue, circumstances()).map((notice) => ({ kind: 'notice', notice }) as const),
      ...(queue.shown?.groups ?? []).map((group) => ({ kind: 'group', group }) as const),
    ];
  }

  getParent(node: Node): Node | undefined {
    return node.kind === 'request' ? node.parent : undefined;
  }

  getTreeItem(node: Node): TreeItem {
    return toTreeItem(node, this.parts.isNew);
  }

  /** Made when the mouse rests on a row, not before. */
  resolveTreeItem(item: TreeItem, node: Node): TreeItem {
    const { list } = this.parts.queue;
    if (node.kind === 'request' && list) item.tooltip = hoverOf(node.entry, list);
    return item;
  }

  private rowsOf(parent: Node): Node[] {
    const { list, options } = this.parts.queue;
    if (parent.kind !== 'group' || !list) return [];
    const isUnderTeam = parent.group.kind === 'peerTeam' || options.groupBy === 'team';
    return parent.group.requests.map((entry) => ({
      kind: 'request',
      entry,
      parent,
      team: isUnderTeam ? undefined : teamNameOf(entry, list.snapshot.directory),
    }));
  }
}
