import { window, type Disposable } from 'vscode';
import type { ReviewQueue } from '../app/reviewQueue';
import type { RankedRequest } from '../core/ranking/rank';
import { unblockedBetween } from '../core/ranking/unblocked';
import { unblockedWords } from '../core/messages/unblockedWords';
import type { DisposableStore } from './disposableStore';
import { formatting } from './formatting';
import { showInStatusBar } from './messages';

const shownFor = 8000;

/** Shows one quiet status message when a review by the viewer has arrived. */
export function registerAfterReview(owner: DisposableStore, queue: ReviewQueue): void {
  let before:
    { readonly account: string | undefined; readonly requests: readonly RankedRequest[] } | undefined;
  let message: Disposable | undefined;
  owner.add(
    queue.onDidChange((state) => {
      if (!('list' in state)) return;
      const account = queue.account.id;
      const { requests } = state.list;
      const freed = before?.account === account ? unblockedBetween(before?.requests ?? [], requests) : [];
      before = { account, requests };
      const words = window.state.focused ? unblockedWords(freed, formatting()) : undefined;
      if (words === undefined) return;
      message?.dispose();
      message = showInStatusBar('check', words, shownFor);
    }),
  );
  owner.add({
    dispose: () => {
      message?.dispose();
    },
  });
}
