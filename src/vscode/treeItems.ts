import { TreeItem, TreeItemCollapsibleState, type MarkdownString, type TreeView } from 'vscode';
import { treeText } from '../core/text/inertText';

/** The one door to rows of a tree and to the texts around it. */

export interface RowTexts {
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: readonly string[];
  /** For people who hear the row. */
  readonly accessibleLabel?: string;
}

export function createTreeItem(
  { label, description, tooltip, accessibleLabel }: RowTexts,
  state = TreeItemCollapsibleState.None,
): TreeItem {
  const item = new TreeItem(treeText(label), state);
  if (description !== undefined) item.description = treeText(description);
  if (tooltip) item.tooltip = tooltip.map(treeText).join('\n');
  if (accessibleLabel !== undefined) {
    item.accessibilityInformation = { label: treeText(accessibleLabel) };
  }
  return item;
}

/** Adds a hover to a row; `hover` comes from `createHover`. */
export function addHover(item: TreeItem, hover: MarkdownString): TreeItem {
  item.tooltip = hover;
  return item;
}

export interface ViewTexts {
  readonly message: string | undefined;
  readonly description: string | undefined;
  /** A count, and what it counts. */
  readonly badge: { readonly value: number; readonly tooltip: string } | undefined;
}

export function setViewTexts(view: TreeView<unknown>, { message, description, badge }: ViewTexts): void {
  view.badge = badge && { value: badge.value, tooltip: treeText(badge.tooltip) };
  view.message = treeText(message ?? '');
  view.description = treeText(description ?? '');
}
