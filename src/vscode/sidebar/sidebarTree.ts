import { EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import { selectNotices, type NoticeContext } from '../../app/notices';
import type { QueueView } from '../../app/queueView';
import type { RankedList } from '../../app/reviewQueue';
import type { ReviewSession } from '../../app/reviewSession';
import { getTeamName } from '../../core/view/groups';
import type { RankedRequest } from '../../core/ranking/rank';
import type { Person } from '../../core/model/pullRequest';
import { shortNames } from '../../core/messages/shortNames';
import type { DisposableStore } from '../disposableStore';
import { toHover } from './hover';
import type { Node } from './nodes';
import { toTreeItem } from './toTreeItem';
import { addHover } from '../treeItems';

export interface TreeParts {
  readonly queue: QueueView;
  readonly session: Pick<ReviewSession, 'current'>;
  readonly noticeContext: () => NoticeContext;
  /** Returns whether the request arrived after the user last looked. */
  readonly isNew: (entry: RankedRequest) => boolean;
}

/** Tree of the queue's rows; it only renders and fetches nothing. */
export class SidebarTree implements TreeDataProvider<Node> {
  private readonly changes: EventEmitter<void>;
  readonly onDidChangeTreeData;
  private names: { readonly list: RankedList; readonly formatName: (person: Person) => string } | undefined;

  constructor(
    owner: DisposableStore,
    private readonly parts: TreeParts,
  ) {
    this.changes = owner.add(new EventEmitter<void>());
    this.onDidChangeTreeData = this.changes.event;
    owner.add(parts.queue.onDidChange(this.redraw));
  }

  readonly redraw = (): void => {
    this.changes.fire();
  };

  /** The flat ranked list is at the root, because each level of indentation costs the title a word. */
  getChildren(node?: Node): Node[] {
    if (node) return this.getRows(node);
    const { queue, noticeContext } = this.parts;
    return [
      ...selectNotices(queue, noticeContext()).map((notice) => ({ kind: 'notice', notice }) as const),
      ...this.sessionNodes(),
      ...(queue.shown?.groups ?? []).flatMap((group): Node[] =>
        group.kind === 'byRank' ? this.rows(group.requests) : [{ kind: 'group', group }],
      ),
    ];
  }

  getParent(node: Node): Node | undefined {
    return node.kind === 'request' ? node.parent : undefined;
  }

  getTreeItem(node: Node): TreeItem {
    return toTreeItem(node, this.parts.isNew);
  }

  /** Built only when the mouse hovers over a row. */
  resolveTreeItem(item: TreeItem, node: Node): TreeItem {
    const { list } = this.parts.queue;
    return node.kind === 'request' && list ? addHover(item, toHover(node.entry, list)) : item;
  }

  private getRows(parent: Node): Node[] {
    if (parent.kind === 'session') return this.toNodes(parent.entries, parent);
    return parent.kind === 'group' ? this.rows(parent.group.requests, parent) : [];
  }

  private sessionNodes(): Node[] {
    const { current: session } = this.parts.session;
    const { shown } = this.parts.queue;
    if (!session || !shown) return [];
    const entries = shown.shown.filter(
      ({ id, excludedBecause }) => session.ids.includes(id) && excludedBecause === undefined,
    );
    return entries.length > 0 ? [{ kind: 'session', session, entries }] : [];
  }

  /** Requests chosen for a session are listed under it and not repeated here. */
  private rows(requests: readonly RankedRequest[], parent?: Node): Node[] {
    const { current } = this.parts.session;
    const chosen = new Set(current?.ids);
    return this.toNodes(
      requests.filter(({ id, excludedBecause }) => excludedBecause !== undefined || !chosen.has(id)),
      parent,
    );
  }

  private toNodes(requests: readonly RankedRequest[], parent?: Node): Node[] {
    const { list } = this.parts.queue;
    if (!list) return [];
    const formatName = this.namesIn(list);
    return requests.map((entry) => ({
      kind: 'request',
      entry,
      ...(parent && { parent }),
      team: getTeamName(entry, list.snapshot.directory),
      name: formatName(entry.customer.person),
    }));
  }

  private namesIn(list: RankedList): (person: Person) => string {
    if (this.names?.list !== list) {
      const people = list.requests.map(({ customer }) => customer.person);
      this.names = { list, formatName: shortNames(people) };
    }
    return this.names.formatName;
  }
}
