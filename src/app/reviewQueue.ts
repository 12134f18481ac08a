import { isLimited, type Failure } from '../core/model/failure';
import { minute, type Instant } from '../core/model/instant';
import type { QueueSettings } from '../core/settings/queueSettings';
import { ownQueue, type OwnEntry } from '../core/authored/ownQueue';
import {
  rank,
  waitingForYou,
  type DownstreamOf,
  type RankedRequest,
  type SnoozeOf,
} from '../core/ranking/rank';
import type { Answer } from '../core/ranking/answers';
import type { Snapshot } from '../core/model/snapshot';
import { defaultWeights, type Weights } from '../core/settings/weights';
import { Emitter, type Disposable } from './emitter';
import { youngList } from './pace';
import type { Clock, Log, Delay, ReviewSource } from './ports';
import type { RefreshLease } from './refreshLease';
import type { SnapshotStore } from './snapshotStore';

/** Where review requests come from while somebody is signed in. */
export interface Connection {
  readonly source: ReviewSource;
  /** Whose list it is, on which server: a stored list is shown to nobody else. */
  readonly account: string;
  /** Makes a failure of whatever the source rejected with. */
  readonly toFailure: (error: unknown) => Failure;
}

/** The ranked list as it stands on the screen. */
export interface RankedList {
  readonly snapshot: Snapshot;
  readonly requests: readonly RankedRequest[];
  /** The rows that are counted. */
  readonly waiting: readonly RankedRequest[];
  /** The viewer's own requests, where they are the customer. */
  readonly own: readonly OwnEntry[];
}

export type QueueState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'signedOut'; readonly failure?: Failure }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'ready'; readonly list: RankedList }
  /** The last good list is kept; `failure` says why there is no newer one. */
  | { readonly kind: 'stale'; readonly list: RankedList; readonly failure: Failure };

export interface QueueParts {
  readonly clock: Clock;
  readonly delay: Delay;
  readonly log: Log;
  readonly store: SnapshotStore;
  readonly lease: RefreshLease;
  readonly settings: () => QueueSettings;
  readonly weights?: () => Weights;
  /** What depends on the requests, as far as it is known. */
  readonly downstreamOf?: (snapshot: Snapshot) => DownstreamOf;
  readonly snoozeOf?: SnoozeOf;
  /** First answers that the viewer gave, as far as they are kept. */
  readonly answers?: (snapshot: Snapshot) => readonly Answer[];
}

/** When the user asks and all was last read before this time, all is read again. */
const wholeOnDemand = 10 * minute;

/** The queue over time: one refresh at a time, for all windows, and a list that no failure empties. */
export class ReviewQueue implements Disposable {
  private readonly changes = new Emitter<QueueState>();
  private connection: Connection | undefined;
  private running: { promise: Promise<void>; stop: AbortController } | undefined;
  private current: QueueState = { kind: 'starting' };
  private seenRevision: number | undefined;

  readonly onDidChange = this.changes.add;

  constructor(private readonly parts: QueueParts) {}

  get state(): QueueState {
    return this.current;
  }

  get list(): RankedList | undefined {
    return 'list' in this.current ? this.current.list : undefined;
  }

  get failure(): Failure | undefined {
    return 'failure' in this.current ? this.current.failure : undefined;
  }

  get account(): string | undefined {
    return this.connection?.account;
  }

  /** Signs in, with the stored list of this account on the screen first; or, with undefined, signs out. */
  async connect(connection: Connection | undefined): Promise<void> {
    this.running?.stop.abort();
    this.running = undefined;
    const isSame = connection !== undefined && this.connection?.account === connection.account;
    this.connection = connection;
    if (!connection) this.set({ kind: 'signedOut' });
    else if (!isSame || !this.list) {
      this.seenRevision = undefined;
      this.set({ kind: 'loading' });
      await this.takeOverNewer();
    }
  }

  /** Forgets the stored list of the account that is signed in. */
  async forget(): Promise<void> {
    if (this.connection) await this.parts.store.forget(this.connection.account);
  }

  /**
   * Callers join the refresh that is running. Never rejects: what fails becomes a state. `isAsked`: by the user,
   * who wants to know what is true now; else a list that another window has just read will do.
   */
  refresh(isAsked = true): Promise<void> {
    if (!this.connection || isLimited(this.failure, this.parts.clock())) return Promise.resolve();
    if (!this.running) {
      const stop = new AbortController();
      const running = { stop, promise: this.look(this.connection, isAsked, stop.signal) };
      this.running = running;
      void running.promise.finally(() => {
        if (this.running === running) this.running = undefined;
      });
    }
    return this.running.promise;
  }

  /** Shows the list that another window has stored, if it is newer. */
  async takeOverNewer(): Promise<void> {
    const { connection } = this;
    if (!connection) return;
    const revision = await this.parts.store.revision(connection.account);
    if (revision === undefined || revision === this.seenRevision) return;
    const snapshot = await this.parts.store.load(connection.account);
    if (this.connection !== connection) return;
    this.seenRevision = revision;
    if (snapshot && snapshot.asOf > (this.list?.snapshot.asOf ?? -Infinity)) {
      this.set({ kind: 'ready', list: this.rank(snapshot) });
    }
  }

  /** The same facts in today's order: waits grow, and settings change. */
  rerank(): void {
    if ('list' in this.current) this.set({ ...this.current, list: this.rank(this.current.list.snapshot) });
  }

  dispose(): void {
    this.running?.stop.abort();
  }

  private async look(connection: Connection, isAsked: boolean, signal: AbortSignal): Promise<void> {
    const { account } = connection;
    if (!this.list) this.set({ kind: 'loading' });
    try {
      if (await this.follow(account, isAsked, signal)) return;
      const snapshot = await connection.source.read(signal, this.basis(isAsked));
      signal.throwIfAborted();
      this.set({ kind: 'ready', list: this.rank(snapshot) });
      this.parts.log.info(reportOf(snapshot));
      // Behind: whoever asks anew while it is written shall get a new look.
      void this.store(connection, snapshot);
    } catch (error) {
      const failure = signal.aborted ? undefined : connection.toFailure(error);
      if (failure) this.fail(failure);
      await this.parts.lease.end(account, failure);
    }
  }

  /** Lets another window look, where one is at it. True when there is nothing left to do. */
  private async follow(account: string, isAsked: boolean, signal: AbortSignal): Promise<boolean> {
    let start: Instant | undefined;
    for (;;) {
      await this.takeOverNewer();
      signal.throwIfAborted();
      const asOf = this.list?.snapshot.asOf ?? -Infinity;
      start ??= asOf;
      const age = this.parts.clock() - asOf;
      if (asOf > start || (!isAsked && this.state.kind === 'ready' && age >= 0 && age < youngList))
        return true;
      const turn = await this.parts.lease.turn(account, isAsked, signal);
      if (turn.kind === 'lead') return false;
      if (turn.kind === 'failed') {
        this.fail(turn.failure);
        return true;
      }
      await this.parts.delay(500, signal);
    }
  }

  /** The list that a source may build upon. */
  private basis(isAsked: boolean): Snapshot | undefined {
    const snapshot = this.list?.snapshot;
    const isOld = snapshot !== undefined && this.parts.clock() - snapshot.wholeAt > wholeOnDemand;
    return isAsked && isOld ? undefined : snapshot;
  }

  private async store(connection: Connection, snapshot: Snapshot): Promise<void> {
    const { account } = connection;
    const missing = snapshot.missing.filter(({ kind }) => kind !== 'notStored');
    const isStored = await this.parts.store.save(account, { ...snapshot, missing });
    await this.parts.lease.end(account);
    if (isStored || this.list?.snapshot !== snapshot) return;
    this.set({
      kind: 'ready',
      list: this.rank({ ...snapshot, missing: [...missing, { kind: 'notStored' }] }),
    });
  }

  private fail(failure: Failure): void {
    const detail = failure.kind === 'unexpected' ? `: ${failure.message}` : '';
    this.parts.log.warn(`Refresh failed: ${failure.kind}${detail}`);
    const { list } = this;
    this.set(list ? { kind: 'stale', list, failure } : { kind: 'failed', failure });
  }

  private rank(snapshot: Snapshot): RankedList {
    const { settings, weights, clock, downstreamOf, snoozeOf, answers } = this.parts;
    const [chosen, now] = [settings(), clock()];
    const requests = rank(snapshot, chosen, weights?.() ?? defaultWeights, now, {
      downstreamOf: downstreamOf?.(snapshot),
      snoozeOf,
      answers: answers?.(snapshot),
    });
    const own = ownQueue(snapshot.own ?? [], chosen, now);
    return { snapshot, requests, waiting: waitingForYou(requests), own };
  }

  private set(state: QueueState): void {
    this.current = state;
    this.changes.fire(state);
  }
}

function reportOf({ requests, cost, missing }: Snapshot): string {
  const lacks = missing.length > 0 ? `; missing: ${missing.map(({ kind }) => kind).join(', ')}` : '';
  return `Read ${requests.length} requests with ${cost.requests} calls, ${cost.points} points${lacks}`;
}
