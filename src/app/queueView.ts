import type { AccountId } from '../core/model/ids';
import { queueView, type ShownQueue } from '../core/view/queueView';
import { defaultOptions, optionsFrom, type ViewOptions } from '../core/view/viewOptions';
import { Emitter, type Disposable } from './emitter';
import type { Log, Store } from './ports';
import type { QueueState, RankedList, ReviewQueue } from './reviewQueue';

/**
 * The queue as the user chose to see it. The sidebar, badge, status bar and commands read this instead of the
 * queue itself, so that they all count the same rows.
 */
export class QueueView implements Disposable {
  private readonly changes = new Emitter<void>();
  private readonly following: Disposable;
  private chosen: ViewOptions;
  private last: { list: RankedList; options: ViewOptions; shown: ShownQueue } | undefined;

  readonly onDidChange = this.changes.add;

  constructor(
    private readonly queue: ReviewQueue,
    private readonly store: Store,
    private readonly log: Log,
  ) {
    this.chosen = optionsFrom(store.get(key));
    this.following = queue.onDidChange(() => {
      this.changes.fire();
    });
  }

  get options(): ViewOptions {
    return this.chosen;
  }

  get state(): QueueState {
    return this.queue.state;
  }

  /** The account that the list belongs to. */
  get accountId(): AccountId | undefined {
    return this.queue.account.id;
  }

  /** The whole list, regardless of what is shown. */
  get list(): RankedList | undefined {
    return this.queue.list;
  }

  get shown(): ShownQueue | undefined {
    const { list, chosen: options } = this;
    if (!list) return undefined;
    if (this.last?.list !== list || this.last.options !== options) {
      this.last = { list, options, shown: queueView(list.requests, list.snapshot.directory, options) };
    }
    return this.last.shown;
  }

  /** Takes effect immediately, and is saved for the next session if possible. Never rejects. */
  async choose(change: Partial<ViewOptions>): Promise<void> {
    this.chosen = { ...this.chosen, ...change };
    this.changes.fire();
    try {
      await this.store.set(key, this.chosen);
    } catch (error) {
      this.log.warn(`Can't save the view options: ${String(error)}`);
    }
  }

  /** Makes requests visible again: clears the filter and, if that isn't enough, shows hidden ones too. */
  async clearFilter(): Promise<void> {
    await this.choose({ filter: {} });
    if (this.shown?.shown.length === 0) await this.choose({ hide: defaultOptions.hide });
  }

  dispose(): void {
    this.following.dispose();
  }
}

const key = 'view options';
