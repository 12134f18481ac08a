import { StatusBarAlignment, window, type MarkdownString } from 'vscode';
import { statusText, treeText } from '../core/text/inertText';
import type { DisposableStore } from './disposableStore';
import { withIcon } from './messages';

/** The one door to entries of the status bar. */
export interface StatusItem {
  show(texts: StatusTexts): void;
  hide(): void;
}

export interface StatusTexts {
  /** A codicon of ours. */
  readonly icon: string;
  readonly text: string;
  /** For screen readers, and on hover unless there is a `hover`. */
  readonly sentence: string;
  readonly hover?: MarkdownString;
}

export function createStatusItem(
  owner: DisposableStore,
  { id, priority, name, command }: { id: string; priority: number; name: string; command: string },
): StatusItem {
  const item = owner.add(window.createStatusBarItem(id, StatusBarAlignment.Left, priority));
  item.name = statusText(name);
  item.command = command;
  return {
    show: ({ icon, text, sentence, hover }) => {
      item.text = withIcon(icon, text);
      item.tooltip = hover ?? treeText(sentence);
      item.accessibilityInformation = { label: treeText(sentence) };
      item.show();
    },
    hide: () => {
      item.hide();
    },
  };
}
