import type { RankedRequest } from '../core/ranking/rank';
import { Emitter, type Disposable } from './emitter';
import type { Store } from './ports';
import type { ReviewQueue } from './reviewQueue';
import { seenKey, soundItems } from './storage/schemas/memento';
import type { AccountId } from '../core/model/ids';

/**
 * Tracks which requests are new since the user last looked. They only get a mark on their row. Nothing in an
 * account's first list counts as new.
 */
export class UnreadRequests implements Disposable {
  private readonly changes = new Emitter<undefined>();
  private readonly listening: Disposable;
  private account: AccountId | undefined;
  private seen: ReadonlySet<string> = new Set();

  readonly onDidChange = this.changes.add;

  constructor(
    private readonly queue: ReviewQueue,
    private readonly store: Store,
  ) {
    this.listening = queue.onDidChange(() => {
      this.follow();
    });
  }

  isNew(entry: RankedRequest): boolean {
    return entry.excludedBecause === undefined && this.account !== undefined && !this.seen.has(toKey(entry));
  }

  /** Marks everything in the list as seen. */
  markSeen(): void {
    const waiting = this.turns();
    const hadNews = waiting.some((entry) => this.isNew(entry));
    if (!hadNews) return;
    this.keep(waiting.map(toKey));
    this.changes.fire(undefined);
  }

  dispose(): void {
    this.listening.dispose();
  }

  private follow(): void {
    const { list } = this.queue;
    const account = this.queue.account.id;
    if (account === undefined || !list) {
      this.account = undefined;
      return;
    }
    if (account === this.account) return;
    this.account = account;
    const stored = soundItems(seenKey, this.store.get(`seen ${account}`));
    if (stored) this.seen = new Set(stored);
    else this.keep(this.turns().map(toKey));
  }

  private turns(): readonly RankedRequest[] {
    return this.queue.list?.requests.filter(({ excludedBecause }) => excludedBecause === undefined) ?? [];
  }

  private keep(keys: readonly string[]): void {
    this.seen = new Set(keys);
    // Not worth reporting: at worst, a mark comes back after a restart.
    void this.store.set(`seen ${this.account ?? ''}`, keys).catch(() => undefined);
  }
}

/** A request that is asked for again is new again. */
function toKey({ id, turn }: RankedRequest): string {
  return `${id} ${turn.since}`;
}
