import type { Instant } from '../core/model/instant';
import type { Clock } from './ports';
import { isRefreshDue } from './refreshSchedule';
import type { ReviewQueue } from './reviewQueue';

/** Refreshes the queue of one window over time. */
export class RefreshLoop {
  private lastTry: Instant = 0;
  private failures = 0;

  constructor(
    private readonly queue: ReviewQueue,
    private readonly clock: Clock,
  ) {}

  /** Never rejects. */
  async look(isAsked: boolean): Promise<void> {
    this.lastTry = this.clock();
    await this.queue.refresh(isAsked);
    this.failures = 'failure' in this.queue.state ? this.failures + 1 : 0;
  }

  /** Called every few seconds, and when the window gains or loses the focus. */
  async lookIfDue(isFocused: boolean): Promise<void> {
    const { lastTry, failures } = this;
    if (isRefreshDue(this.queue.state, { now: this.clock(), lastTry, failures, isFocused }))
      await this.look(false);
  }
}
