import { StatusBarAlignment, window } from 'vscode';
import type { ReviewQueue } from '../app/reviewQueue';
import { statusWords } from '../app/statusWords';
import type { Owner } from './owner';
import { speech } from './speech';
import { viewIds } from './ids';

/** One entry: how many wait, and for how long. A click opens the sidebar. */
export function registerStatusBar(owner: Owner, queue: ReviewQueue): void {
  const item = owner.add(window.createStatusBarItem('goodTurn.status', StatusBarAlignment.Left, 10));
  item.name = 'Good Turn';
  item.command = `${viewIds.waitingForYou}.focus`;
  const draw = (): void => {
    const words = statusWords(queue.state, Date.now(), speech());
    item.text = words.text;
    item.tooltip = words.hover;
    item.accessibilityInformation = { label: words.accessible };
  };
  owner.add(queue.onDidChange(draw));
  draw();
  item.show();
}
