import type { Failure } from '../core/failure';
import type { QueueSettings } from '../core/queueSettings';
import { rank, waitingForYou, type RankedRequest } from '../core/rank';
import type { Snapshot } from '../core/snapshot';
import { defaultWeights } from '../core/weights';
import { Listeners, type Disposable } from './listeners';
import type { Clock, Log, ReviewSource } from './ports';
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
  readonly log: Log;
  readonly store: SnapshotStore;
  readonly settings: () => QueueSettings;
}

/** The queue over time: one refresh at a time, and a list that no failure empties. */
export class ReviewQueue implements Disposable {
  private readonly changes = new Listeners<QueueState>();
  private connection: Connection | undefined;
  private running: { promise: Promise<void>; stop: AbortController } | undefined;
  private current: QueueState = { kind: 'starting' };

  readonly onDidChange = this.changes.add;

  constructor(private readonly parts: QueueParts) {}

  get state(): QueueState {
    return this.current;
  }

  get list(): RankedList | undefined {
    return 'list' in this.current ? this.current.list : undefined;
  }

  /** Signs in, with the stored list of this account on the screen at once; or, with undefined, signs out. */
  connect(connection: Connection | undefined): void {
    this.running?.stop.abort();
    this.running = undefined;
    const previous = this.connection?.account;
    this.connection = connection;
    if (!connection) {
      this.set({ kind: 'signedOut' });
      return;
    }
    const shown = previous === connection.account ? this.list?.snapshot : undefined;
    const snapshot = shown ?? this.parts.store.load(connection.account);
    this.set(snapshot ? { kind: 'ready', list: this.rank(snapshot) } : { kind: 'loading' });
  }

  /** Forgets the stored list of the account that is signed in. */
  async forget(): Promise<void> {
    if (this.connection) await this.parts.store.forget(this.connection.account);
  }

  /** Callers join the refresh that is running. Never rejects: what fails becomes a state. */
  refresh(): Promise<void> {
    if (!this.connection || this.isLimited()) return Promise.resolve();
    if (!this.running) {
      const stop = new AbortController();
      const running = { stop, promise: this.read(this.connection, stop.signal) };
      this.running = running;
      void running.promise.finally(() => {
        if (this.running === running) this.running = undefined;
      });
    }
    return this.running.promise;
  }

  /** The same facts in today's order: waits grow, and settings change. */
  rerank(): void {
    if ('list' in this.current) this.set({ ...this.current, list: this.rank(this.current.list.snapshot) });
  }

  dispose(): void {
    this.running?.stop.abort();
  }

  /** GitHub has said when it may be asked again; asking earlier makes it later. */
  private isLimited(): boolean {
    const failure = 'failure' in this.current ? this.current.failure : undefined;
    return failure?.kind === 'rateLimited' && this.parts.clock() < failure.until;
  }

  private async read(connection: Connection, signal: AbortSignal): Promise<void> {
    if (!this.list) this.set({ kind: 'loading' });
    try {
      const snapshot = await connection.source.read(signal);
      if (signal.aborted) return;
      this.set({ kind: 'ready', list: this.rank(snapshot) });
      this.parts.log.info(reportOf(snapshot));
      // Behind: whoever asks anew while it is written shall get a new look.
      void this.parts.store.save(connection.account, snapshot);
    } catch (error) {
      if (!signal.aborted) this.fail(connection.toFailure(error));
    }
  }

  private fail(failure: Failure): void {
    const detail = failure.kind === 'unexpected' ? `: ${failure.message}` : '';
    this.parts.log.warn(`Refresh failed: ${failure.kind}${detail}`);
    const { list } = this;
    this.set(list ? { kind: 'stale', list, failure } : { kind: 'failed', failure });
  }

  private rank(snapshot: Snapshot): RankedList {
    const requests = rank(snapshot, this.parts.settings(), defaultWeights, this.parts.clock());
    return { snapshot, requests, waiting: waitingForYou(requests) };
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
