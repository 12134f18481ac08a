import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { QueueGroup } from '../../core/groups';
import { hour } from '../../core/instant';
import type { RankedRequest } from '../../core/rank';
import { defaultWeights } from '../../core/weights';
import { groupDescription, groupLabel } from '../../core/words/groupWords';
import { rowAccessibleLabel, rowDescription, rowLabel } from '../../core/words/rowWords';
import { commandIds } from '../ids';
import { speech } from '../speech';
import type { Node } from './nodes';

export function toTreeItem(node: Node): TreeItem {
  return node.kind === 'group' ? groupItem(node.group) : requestItem(node.entry, node);
}

function groupItem(group: QueueGroup): TreeItem {
  const words = speech();
  const isOpen = group.kind !== 'notYourTurn' && group.kind !== 'ownTeam';
  const state = isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(groupLabel(group, words.t), state);
  item.id = group.key;
  item.description = groupDescription(group, words);
  item.contextValue = 'group';
  return item;
}

function requestItem(entry: RankedRequest, node: Node): TreeItem {
  const words = speech();
  const item = new TreeItem(rowLabel(entry, words));
  item.id = entry.id;
  item.description = rowDescription(entry, words);
  item.iconPath = iconOf(entry);
  item.contextValue = 'request';
  item.accessibilityInformation = { label: rowAccessibleLabel(entry, words) };
  item.command = { command: commandIds.openOnGitHub, title: words.t('Open on GitHub'), arguments: [node] };
  return item;
}

/** State by shape; colour only in addition. */
function iconOf({ aside, wait }: RankedRequest): ThemeIcon {
  if (aside === 'draft') return new ThemeIcon('git-pull-request-draft');
  if (aside === 'bot') return new ThemeIcon('hubot');
  if (aside) return new ThemeIcon('reply');
  const target = defaultWeights.responseTarget * hour;
  if (wait < target / 2) return new ThemeIcon('circle-large-outline');
  if (wait < target) return new ThemeIcon('color-mode');
  return new ThemeIcon('circle-large-filled', new ThemeColor('charts.yellow'));
}
