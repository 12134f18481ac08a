import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { noticeWords, type Notice } from '../../app/notices';
import type { QueueGroup } from '../../core/groups';
import type { RankedRequest } from '../../core/rank';
import { groupDescription, groupLabel } from '../../core/words/groupWords';
import { rowAccessibleLabel, rowDescription, rowLabel } from '../../core/words/rowWords';
import { commandIds, innerCommandIds } from '../ids';
import { speech } from '../speech';
import type { Node } from './nodes';

export function toTreeItem(node: Node, isNew: (entry: RankedRequest) => boolean = () => false): TreeItem {
  switch (node.kind) {
    case 'notice':
      return noticeItem(node.notice);
    case 'group':
      return groupItem(node.group);
    case 'request':
      return requestItem(node.entry, { isNew: isNew(node.entry), team: node.team });
  }
}

function noticeItem(notice: Notice): TreeItem {
  const { text, action, step } = noticeWords(notice, speech());
  const item = new TreeItem(text);
  item.id = `notice ${notice.kind === 'missing' ? notice.missing.kind : notice.kind}`;
  item.description = action;
  item.tooltip = `${text}\n${action}`;
  item.iconPath = new ThemeIcon('info');
  item.contextValue = 'notice';
  item.accessibilityInformation = { label: `${text}. ${action}` };
  item.command = { command: commandIds[step], title: action };
  return item;
}

function groupItem(group: QueueGroup): TreeItem {
  const words = speech();
  const isOpen = !['notYourTurn', 'ownTeam', 'snoozed'].includes(group.kind);
  const state = isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(groupLabel(group, words.t), state);
  item.id = group.key;
  item.description = groupDescription(group, words);
  item.contextValue = 'group';
  return item;
}

function requestItem(entry: RankedRequest, options: { isNew: boolean; team: string | undefined }): TreeItem {
  const words = speech();
  const item = new TreeItem(rowLabel(entry, words));
  item.id = entry.id;
  item.description = rowDescription(entry, words, options);
  item.iconPath = iconOf(entry);
  item.contextValue = contextOf(entry);
  item.accessibilityInformation = { label: rowAccessibleLabel(entry, words, options) };
  item.command = {
    command: innerCommandIds.openRequestById,
    title: words.t('Open'),
    arguments: [entry.id],
  };
  return item;
}

/** State by shape; colour only in addition. */
function iconOf({ aside, clock }: RankedRequest): ThemeIcon {
  if (aside === 'draft') return new ThemeIcon('git-pull-request-draft');
  if (aside === 'bot') return new ThemeIcon('hubot');
  if (aside === 'snoozed') return new ThemeIcon('bell-slash');
  if (aside) return new ThemeIcon('reply');
  switch (clock.state) {
    case 'fresh':
      return new ThemeIcon('circle-large-outline');
    case 'due':
      return new ThemeIcon('color-mode');
    case 'overdue':
      return new ThemeIcon('circle-large-filled', new ThemeColor('charts.yellow'));
    case 'promised':
      return new ThemeIcon('check');
    case 'missed':
      return new ThemeIcon('history', new ThemeColor('charts.yellow'));
    case 'answered':
      return new ThemeIcon('comment');
  }
}

/** What menus may ask of a row. */
function contextOf({ aside, ask, turn }: RankedRequest): string {
  if (aside === 'snoozed') return 'request.snoozed';
  if (turn.whose === 'theirs') return 'request';
  return ask?.asked === 'team' ? 'request.yours.team' : 'request.yours';
}
