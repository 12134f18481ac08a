import { MarkdownString, StatusBarAlignment, window } from 'vscode';
import type { QueueView } from '../app/queueView';
import { statusWords, type StatusWords } from '../app/statusWords';
import { markdownText } from '../core/text/markdownText';
import { commandArgument } from './commandArgument';
import { innerCommandIds } from './ids';
import type { DisposableStore } from './disposableStore';
import type { SessionSource } from './session';
import { settings } from './settings';
import { formatting } from './formatting';
import { buttonMessages } from '../core/messages/buttonMessages';

/**
 * Registers a status bar entry: how many are waiting and for how long, or who's first. Clicking it opens the
 * sidebar.
 */
export function registerStatusBar(owner: DisposableStore, queue: QueueView, session: SessionSource): void {
  const item = owner.add(window.createStatusBarItem('goodTurn.status', StatusBarAlignment.Left, 10));
  item.name = 'Good Turn';
  item.command = innerCommandIds.focusView;
  const draw = (): void => {
    const style = settings.statusBar();
    if (style === 'off') {
      item.hide();
      return;
    }
    const words = statusWords(queue, { style, isSample: session.isSample }, Date.now(), formatting());
    item.text = words.text;
    item.tooltip = toHover(words);
    item.accessibilityInformation = { label: words.sentence };
    item.show();
  };
  owner.add(queue.onDidChange(draw));
  owner.add(settings.onDidChange(draw));
  draw();
}

/** Shows the sentence and links to the first waiting requests. Trusts only two of our own commands. */
function toHover({ sentence, first }: StatusWords): MarkdownString {
  const { openRequestById, focusView } = innerCommandIds;
  const rows = first.map(
    ({ id, text }, index) =>
      `${index + 1}. [${markdownText(text)}](command:${openRequestById}?${commandArgument(id)})`,
  );
  const link = `[${markdownText(buttonMessages.showAll(formatting().t))}](command:${focusView})`;
  const hover = new MarkdownString(
    [markdownText(sentence), ...(first.length > 0 ? [rows.join('\n')] : []), link].join('\n\n'),
  );
  hover.isTrusted = { enabledCommands: [openRequestById, focusView] };
  return hover;
}
