import { isLimited, type Failure } from '../core/model/failure';
import { minute, type Instant } from '../core/model/instant';
import type { QueueSettings } from '../core/settings/queueSettings';
import { ownQueue, selectOwnRequests, type OwnEntry } from '../core/authored/ownQueue';
import {
  rank,
  waitingForYou,
  type GetDownstream,
  type RankedRequest,
  type GetSnooze,
} from '../core/ranking/rank';
import type { FirstAnswer } from '../core/ranking/answers';
import type { Snapshot } from '../core/model/snapshot';
import { defaultWeights, type Weights } from '../core/settings/weights';
import type { AccountScope, SignedIn } from './accountScope';
import { Emitter } from './emitter';
import { youngList } from './refreshInterval';
import type { Clock, Log, Delay } from './ports';
import type { RefreshLease } from './refreshLease';
import type { SnapshotStore } from './storage/snapshotStore';
import type { AccountId } from '../core/model/ids';

/** The ranked list as shown on screen. */
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
  /** The last good list is kept; `failure` says why there's no newer one. */
  | { readonly kind: 'stale'; readonly list: RankedList; readonly failure: Failure };

export interface QueueParts {
  readonly account: AccountScope;
  readonly clock: Clock;
  readonly delay: Delay;
  readonly log: Log;
  readonly store: SnapshotStore;
  readonly lease: RefreshLease;
  readonly settings: () => QueueSettings;
  readonly weights?: () => Weights;
  /** What depends on the requests, as far as known. */
  readonly createDownstreamLookup?: (snapshot: Snapshot) => GetDownstream;
  readonly getSnooze?: GetSnooze;
  /** The viewer's first answers, as far as they're kept. */
  readonly answers?: (snapshot: Snapshot) => readonly FirstAnswer[];
}

/** When the user asks for a refresh and the last full read is older than this, everything is read again. */
const wholeOnDemand = 10 * minute;

/** Keeps the queue up to date: one refresh at a time, shared by all windows. No failure empties the list. */
export class ReviewQueue {
  private readonly changes: Emitter<QueueState>;
  private running: Promise<void> | undefined;
  /** Never rejects. */
  private storing: Promise<void> = Promise.resolve();
  /** The account whose list is shown. */
  private shownFor: AccountId | undefined;
  private current: QueueState = { kind: 'starting' };
  private seenRevision: number | undefined;

  readonly onDidChange: Emitter<QueueState>['add'];

  constructor(private readonly parts: QueueParts) {
    this.changes = new Emitter((error) => {
      parts.log.error(`A listener of the queue failed: ${String(error)}`);
    });
    this.onDidChange = this.changes.add;
    parts.account.onLeave((next) => {
      this.leave(next !== undefined);
    });
    parts.account.onEnter((account) => this.follow(account));
  }

  get state(): QueueState {
    return this.current;
  }

  get list(): RankedList | undefined {
    return 'list' in this.current ? this.current.list : undefined;
  }

  get failure(): Failure | undefined {
    return 'failure' in this.current ? this.current.failure : undefined;
  }

  /** The scope of the account that the list belongs to. */
  get account(): AccountScope {
    return this.parts.account;
  }

  /** Deletes an account's stored list once it has signed out. Waits for any write in progress. */
  async forget(account: AccountId): Promise<void> {
    await this.storing;
    await this.parts.store.forget(account);
  }

  /**
   * Concurrent callers share the running refresh. Never rejects: a failure becomes a state. `isAsked`: the
   * user wants current data; otherwise a list that another window has just read will do.
   */
  refresh(isAsked = true): Promise<void> {
    const account = this.account.current;
    if (!account || isLimited(this.failure, this.parts.clock())) return Promise.resolve();
    if (!this.running) {
      const running = this.look(account, isAsked).finally(() => {
        if (this.running === running) this.running = undefined;
      });
      this.running = running;
    }
    return this.running;
  }

  /** Shows the list that another window has stored, if it's newer. */
  async takeOverNewer(): Promise<void> {
    const account = this.account.current;
    if (!account) return;
    const revision = await this.parts.store.revision(account.id);
    if (revision === undefined || revision === this.seenRevision) return;
    const snapshot = await this.parts.store.load(account.id);
    if (account.signal.aborted) return;
    this.seenRevision = revision;
    if (snapshot && snapshot.asOf > (this.list?.snapshot.asOf ?? -Infinity)) {
      this.set({ kind: 'ready', list: this.rank(snapshot) });
    }
  }

  /** Ranks the same facts again: waits grow, and settings change. */
  rerank(): void {
    if ('list' in this.current) this.set({ ...this.current, list: this.rank(this.current.list.snapshot) });
  }

  private leave(hasNext: boolean): void {
    this.running = undefined;
    this.shownFor = undefined;
    this.set(hasNext ? { kind: 'loading' } : { kind: 'signedOut' });
  }

  /** Shows a new account's stored list first. If the same account signs in again, it keeps its list. */
  private async follow(account: SignedIn | undefined): Promise<void> {
    this.running = undefined;
    const isSame = account !== undefined && this.shownFor === account.id;
    this.shownFor = account?.id;
    if (!account) this.set({ kind: 'signedOut' });
    else if (!isSame || !this.list) {
      this.seenRevision = undefined;
      this.set({ kind: 'loading' });
      await this.takeOverNewer();
    }
  }

  private async look(account: SignedIn, isAsked: boolean): Promise<void> {
    const { id, signal } = account;
    if (!this.list) this.set({ kind: 'loading' });
    try {
      if (await this.isServedByOther(id, isAsked, signal)) return;
      const snapshot = await account.source.read(signal, this.basis(isAsked));
      signal.throwIfAborted();
      this.set({ kind: 'ready', list: this.rank(snapshot) });
      this.parts.log.info(formatReport(snapshot));
      // Not awaited: a refresh requested while this is being written must read again.
      this.storing = this.store(account, snapshot);
    } catch (error) {
      const failure = signal.aborted ? undefined : this.parts.lease.failed(id, account.toFailure(error));
      if (failure) this.fail(failure);
      await this.parts.lease.end(id, failure);
    }
  }

  /** Waits for another window that is already reading. Resolves to true if nothing is left to do. */
  private async isServedByOther(account: AccountId, isAsked: boolean, signal: AbortSignal): Promise<boolean> {
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

  /** Returns the list that a source may build on. */
  private basis(isAsked: boolean): Snapshot | undefined {
    const snapshot = this.list?.snapshot;
    const isOld = snapshot !== undefined && this.parts.clock() - snapshot.wholeAt > wholeOnDemand;
    return isAsked && isOld ? undefined : snapshot;
  }

  private async store({ id: account, signal }: SignedIn, snapshot: Snapshot): Promise<void> {
    if (signal.aborted) {
      await this.parts.lease.end(account);
      return;
    }
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
    const { settings, weights, clock, createDownstreamLookup, getSnooze, answers } = this.parts;
    const [chosen, now] = [settings(), clock()];
    const requests = rank(snapshot, chosen, weights?.() ?? defaultWeights, now, {
      getDownstream: createDownstreamLookup?.(snapshot),
      getSnooze,
      answers: answers?.(snapshot),
    });
    const own = ownQueue(selectOwnRequests(snapshot), chosen, now);
    return { snapshot, requests, waiting: waitingForYou(requests), own };
  }

  private set(state: QueueState): void {
    this.current = state;
    this.changes.fire(state);
  }
}

function formatReport({ requests, cost, missing }: Snapshot): string {
  const lacks = missing.length > 0 ? `; missing: ${missing.map(({ kind }) => kind).join(', ')}` : '';
  return `Read ${requests.length} requests with ${cost.requests} calls, ${cost.points} points${lacks}`;
}
