import { minute, type Instant } from '../core/model/instant';
import type { RankedRequest } from '../core/ranking/rank';
import { planSession, type PlannedSession } from '../core/ranking/session';
import { unblockedBetween, type Unblocked } from '../core/ranking/unblocked';
import { Emitter, type Disposable } from './emitter';
import type { Clock } from './ports';
import type { QueueView } from './queueView';
import type { AccountId } from '../core/model/ids';

/** A block of time for reviews, and the requests chosen for it. */
export interface RunningSession {
  readonly endsAt: Instant;
  readonly minutes: number;
  /** Ids in the order to serve them. */
  readonly ids: readonly string[];
  /** Who is unblocked because of it. */
  readonly freed: readonly Unblocked[];
}

/** Result of a finished session. */
export interface FinishedSession {
  readonly freed: readonly Unblocked[];
  readonly chosen: number;
  /**
   * Whether time ran out; otherwise all chosen requests were answered, closed or put off, or the user ended
   * it.
   */
  readonly isTimeUp: boolean;
}

/**
 * "I have twenty minutes": chooses what fits once, keeps that choice while the list keeps changing, and
 * tracks whom it unblocked. Limited to one window while it's open: it's a plan for the next half hour.
 */
export class ReviewSession implements Disposable {
  private readonly changes = new Emitter<void>();
  private readonly endings = new Emitter<FinishedSession>();
  private readonly following: Disposable;
  private running: RunningSession | undefined;
  private before: readonly RankedRequest[] = [];
  private account: AccountId | undefined;

  readonly onDidChange = this.changes.add;
  readonly onDidEnd = this.endings.add;

  constructor(
    private readonly view: QueueView,
    private readonly clock: Clock,
    private readonly getAccountKey: () => string | undefined,
  ) {
    this.following = view.onDidChange(() => {
      this.follow();
    });
  }

  get current(): RunningSession | undefined {
    return this.running;
  }

  /** Chooses from what is shown. Starts nothing if nothing fits. */
  start(minutes: number): PlannedSession {
    const session = planSession(this.view.shown?.shown ?? [], minutes);
    if (session.requests.length > 0) {
      this.account = this.getAccountKey();
      this.before = this.view.list?.requests ?? [];
      this.running = {
        minutes,
        endsAt: this.clock() + minutes * minute,
        ids: session.requests.map(({ id }) => id),
        freed: [],
      };
      this.changes.fire();
    }
    return session;
  }

  end(): void {
    const { running, clock } = this;
    if (!running) return;
    this.running = undefined;
    this.changes.fire();
    this.endings.fire({
      freed: running.freed,
      chosen: running.ids.length,
      isTimeUp: clock() >= running.endsAt,
    });
  }

  dispose(): void {
    this.following.dispose();
  }

  /** Answered requests leave the plan; it ends when none is left or time is up. */
  private follow(): void {
    const { running, view } = this;
    if (!running) return;
    if (!view.list || this.getAccountKey() !== this.account) {
      this.running = undefined;
      this.changes.fire();
      return;
    }
    const after = view.list.requests;
    const freed = unblockedBetween(this.before, after).filter(({ entry }) => running.ids.includes(entry.id));
    this.before = after;
    if (freed.length > 0) this.running = { ...running, freed: [...running.freed, ...freed] };
    const isOpen = ({ id, excludedBecause }: RankedRequest): boolean =>
      excludedBecause === undefined && running.ids.includes(id);
    if (!after.some(isOpen) || this.clock() >= running.endsAt) this.end();
  }
}
