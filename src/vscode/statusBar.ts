import type { MarkdownString } from 'vscode';
import type { QueueView } from '../app/queueView';
import { statusWords, type StatusWords } from '../app/statusWords';
import { commandArgument } from './commandArgument';
import { innerCommandIds } from './ids';
import type { DisposableStore } from './disposableStore';
import type { SessionSource } from './session';
import { settings } from './settings';
import { formatting } from './formatting';
import { createHover } from './hovers';
import { createStatusItem } from './statusItem';
import { buttonMessages } from '../core/messages/buttonMessages';

/**
 * Registers a status bar entry: how many are waiting and for how long, or who's first. Clicking it opens the
 * sidebar.
 */
export function registerStatusBar(owner: DisposableStore, queue: QueueView, session: SessionSource): void {
  const item = createStatusItem(owner, {
    id: 'goodTurn.status',
    priority: 10,
    name: 'Good Turn',
    command: innerCommandIds.focusView,
  });
  const draw = (): void => {
    const style = settings.statusBar();
    if (style === 'off') {
      item.hide();
      return;
    }
    const words = statusWords(queue, { style, isSample: session.isSample }, Date.now(), formatting());
    item.show({ ...words, hover: toHover(words) });
  };
  owner.add(queue.onDidChange(draw));
  owner.add(settings.onDidChange(draw));
  draw();
}

/** Shows the sentence and links to the first waiting requests. Trusts only two of our own commands. */
function toHover({ sentence, first }: StatusWords): MarkdownString {
  const { openRequestById, focusView } = innerCommandIds;
  return createHover(
    ({ words, link }) => [
      words(sentence),
      '',
      ...first.map(({ id, text }, at) => `${at + 1}. ${link(text, openRequestById, commandArgument(id))}`),
      '',
      link(buttonMessages.showAll(formatting().t), focusView),
    ],
    { commands: [openRequestById, focusView] },
  );
}
