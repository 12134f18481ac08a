import { answersIn, mergedAnswers, type FirstAnswer } from '../core/ranking/answers';
import type { Snapshot } from '../core/model/snapshot';
import type { Disposable } from './emitter';
import type { Log, Store } from './ports';
import type { ReviewQueue } from './reviewQueue';
import { answer, soundItems } from './storage/schemas/memento';
import type { AccountId } from '../core/model/ids';

/**
 * Remembers the viewer's first answers beyond the merge: a merged request leaves the list, but every fifth
 * answer still goes to the customer who has waited longest. Stored on this machine only.
 */
export class Answers implements Disposable {
  private readonly following: Disposable;
  private account: AccountId | undefined;
  private kept: readonly FirstAnswer[] = [];

  constructor(
    private readonly queue: Pick<ReviewQueue, 'onDidChange' | 'account' | 'list'>,
    private readonly store: Store,
    private readonly log: Log,
  ) {
    this.following = queue.onDidChange(() => {
      this.follow();
    });
  }

  /** Returns the answers given by `account`. */
  of(account: AccountId | undefined): readonly FirstAnswer[] {
    if (account === undefined) return [];
    if (account !== this.account) {
      this.account = account;
      this.kept = soundItems(answer, this.store.get(toKey(account))) ?? [];
    }
    return this.kept;
  }

  dispose(): void {
    this.following.dispose();
  }

  private follow(): void {
    const { account, list } = this.queue;
    if (account.id === undefined || !list) return;
    this.remember(account.id, list.snapshot);
  }

  private remember(account: AccountId, snapshot: Snapshot): void {
    const before = this.of(account);
    const after = mergedAnswers(before, answersIn(snapshot));
    if (JSON.stringify(after) === JSON.stringify(before)) return;
    this.kept = after;
    // If this is lost, the longest wait ranks a place or two lower for a while.
    this.store.set(toKey(account), after).catch((error: unknown) => {
      this.log.warn(`Can't save the answers: ${String(error)}`);
    });
  }
}

function toKey(account: AccountId): string {
  return `answers ${account}`;
}
