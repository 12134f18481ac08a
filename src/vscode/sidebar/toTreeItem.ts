import { ThemeIcon, TreeItemCollapsibleState, type TreeItem } from 'vscode';
import { noticeWords, type Notice } from '../../app/notices';
import type { QueueGroup } from '../../core/view/groups';
import type { RankedRequest } from '../../core/ranking/rank';
import { groupDescription, groupLabel } from '../../core/messages/groupWords';
import { rowAccessibleLabel, rowDescription, rowLabel, type RowOptions } from '../../core/messages/rowWords';
import { sessionDescription } from '../../core/messages/sessionWords';
import { commandIds, innerCommandIds } from '../ids';
import { formatting } from '../formatting';
import { createTreeItem } from '../treeItems';
import { toSign } from './signs';
import { urgent } from './urgent';
import type { Node } from './nodes';
import { rowMessages } from '../../core/messages/rowMessages';
import { buttonMessages } from '../../core/messages/buttonMessages';

export function toTreeItem(node: Node, isNew: (entry: RankedRequest) => boolean = () => false): TreeItem {
  switch (node.kind) {
    case 'notice':
      return noticeItem(node.notice);
    case 'group':
      return groupItem(node.group);
    case 'session':
      return sessionItem(node);
    case 'request':
      return requestItem(node.entry, { isNew: isNew(node.entry), team: node.team, name: node.name });
  }
}

function noticeItem(notice: Notice): TreeItem {
  const { text, action, step } = noticeWords(notice, formatting());
  const item = createTreeItem({
    label: text,
    description: action,
    tooltip: [text, action],
    accessibleLabel: `${text}. ${action}`,
  });
  item.id = `notice ${notice.kind === 'missing' ? notice.missing.kind : notice.kind}`;
  item.iconPath = new ThemeIcon(notice.kind === 'goneQuiet' ? 'question' : 'info');
  item.contextValue = 'notice';
  item.command = { command: commandIds[step], title: action };
  return item;
}

function groupItem(group: QueueGroup): TreeItem {
  const words = formatting();
  const isOpen = !['notYourTurn', 'ownTeam', 'mentioned', 'goneQuiet', 'snoozed'].includes(group.kind);
  const state = isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const texts = { label: groupLabel(group, words.t), description: groupDescription(group, words) };
  const item = createTreeItem(texts, state);
  item.id = group.key;
  item.contextValue = 'group';
  return item;
}

function sessionItem({ session, entries }: Extract<Node, { kind: 'session' }>): TreeItem {
  const words = formatting();
  const item = createTreeItem(
    {
      label: rowMessages.now(words.t),
      description: sessionDescription(entries, session.endsAt, words),
    },
    TreeItemCollapsibleState.Expanded,
  );
  item.id = `session ${session.endsAt}`;
  item.iconPath = new ThemeIcon('play-circle');
  item.contextValue = 'session';
  return item;
}

function requestItem(entry: RankedRequest, options: RowOptions): TreeItem {
  const words = formatting();
  const item = createTreeItem({
    label: rowLabel(entry, options),
    description: rowDescription(entry, words, options),
    accessibleLabel: rowAccessibleLabel(entry, words, options),
  });
  item.id = entry.id;
  item.iconPath = toIcon(entry);
  item.contextValue = toContextValue(entry);
  item.command = {
    command: innerCommandIds.openRequestById,
    title: buttonMessages.open(words.t),
    arguments: [entry.id],
  };
  return item;
}

/** Shape shows the state; color is only an addition. */
function toIcon(entry: RankedRequest): ThemeIcon {
  const sign = toSign(entry);
  return sign.isUrgent ? new ThemeIcon(sign.icon, urgent) : new ThemeIcon(sign.icon);
}

/** Returns the context value that menus check. */
function toContextValue({ request, excludedBecause, ask, turn, effort }: RankedRequest): string {
  const reviewed = request.viewerReview ? ['reviewed'] : [];
  if (excludedBecause === 'snoozed') return ['request.snoozed', ...reviewed].join('.');
  if (turn.whose === 'theirs') return ['request', ...reviewed].join('.');
  return [
    'request.yours',
    ...reviewed,
    ...(ask?.asked === 'team' ? ['team'] : []),
    ...(excludedBecause === 'goneQuiet' ? ['quiet'] : []),
    ...(effort.isLong ? ['long'] : []),
  ].join('.');
}
