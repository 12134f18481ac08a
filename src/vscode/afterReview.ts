import { window } from 'vscode';
import type { ReviewQueue } from '../app/reviewQueue';
import type { RankedRequest } from '../core/ranking/rank';
import { setFreeBetween } from '../core/ranking/setFree';
import { setFreeWords } from '../core/messages/setFreeWords';
import type { Owner } from './owner';
import { speech } from './speech';

const shownFor = 8000;

/** One quiet line when a review of the viewer's has arrived. */
export function registerAfterReview(owner: Owner, queue: ReviewQueue): void {
  let before:
    { readonly account: string | undefined; readonly requests: readonly RankedRequest[] } | undefined;
  owner.add(
    queue.onDidChange((state) => {
      if (!('list' in state)) return;
      const { account } = queue;
      const { requests } = state.list;
      const freed = before?.account === account ? setFreeBetween(before?.requests ?? [], requests) : [];
      before = { account, requests };
      const words = window.state.focused ? setFreeWords(freed, speech()) : undefined;
      if (words !== undefined) owner.add(window.setStatusBarMessage(`$(check) ${words}`, shownFor));
    }),
  );
}
