import { queueView, type ShownQueue } from '../core/view/queueView';
import { defaultOptions, optionsFrom, type ViewOptions } from '../core/view/viewOptions';
import { Emitter, type Disposable } from './emitter';
import type { Log, Store } from './ports';
import type { QueueState, RankedList, ReviewQueue } from './reviewQueue';

/**
 * The queue as the user chose to see it. Sidebar, badge, status bar and commands read this and not the queue
 * itself, so that they all count the same rows.
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

  /** All of it, whatever is shown. */
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

  /** On the screen at once, and kept for the next session where it can be. Never rejects. */
  async choose(change: Partial<ViewOptions>): Promise<void> {
    this.chosen = { ...this.chosen, ...change };
    this.changes.fire();
    try {
      await this.store.set(key, this.chosen);
    } catch (error) {
      this.log.warn(`The view options cannot be stored: ${String(error)}`);
    }
  }

  /** Shows somebody again: without the filter and, where that is not enough, with all that is hidden. */
  async clearFilter(): Promise<void> {
    await this.choose({ filter: {} });
    if (this.shown?.shown.length === 0) await this.choose({ hide: defaultOptions.hide });
  }

  dispose(): void {
    this.following.dispose();
  }
}

const key = 'view options';
