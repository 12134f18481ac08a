import { isLimited, type Failure } from '../core/model/failure';
import { hour, minute, type Duration, type Instant } from '../core/model/instant';
import type { SpreadSettings } from '../core/packages/downstream';
import type { GetDownstream } from '../core/ranking/rank';
import type { Snapshot } from '../core/model/snapshot';
import { growing } from './backoff';
import { downstreams } from './downstreams';
import type { Account, AccountScope, SignedIn } from './accountScope';
import { Emitter } from './emitter';
import type { PackageFacts, PackageSource } from './packagePorts';
import type { Clock, Log, Delay } from './ports';
import type { RefreshLease } from './refreshLease';

export interface PackageWatchParts {
  readonly account: AccountScope;
  readonly clock: Clock;
  readonly delay: Delay;
  readonly log: Log;
  readonly lease: RefreshLease;
  readonly settings: () => SpreadSettings;
}

/** Manifests rarely change, and a comparison costs a request. */
const comparePace: Duration = 30 * minute;
const retryPace: Duration = 5 * minute;
/** A run may take several requests to fail, so the pauses between runs grow further than the queue's. */
const longestRetryPace: Duration = 2 * hour;

/** Keeps track of what depends on the requests' changes. Read in the background, once for all windows. */
export class PackageWatch {
  private readonly changes = new Emitter<void>();
  private source: Promise<PackageSource> | undefined;
  private facts: PackageFacts | undefined;
  private running: Promise<void> | undefined;
  private lastTry: Instant = -Infinity;
  /** Runs in a row that failed, in this window or another, or left unread what they were meant to read. */
  private inARow = 0;
  private failure: Failure | undefined;
  private seen: Snapshot | undefined;
  private made:
    | { facts: PackageFacts; directory: Snapshot['directory']; settings: SpreadSettings; of: GetDownstream }
    | undefined;

  /** Fires when more is known about the packages. */
  readonly onDidChange = this.changes.add;

  constructor(private readonly parts: PackageWatchParts) {
    parts.account.onEnter(() => {
      this.source = undefined;
      this.facts = undefined;
      this.running = undefined;
      this.lastTry = -Infinity;
      this.inARow = 0;
      this.failure = undefined;
      this.seen = undefined;
    });
  }

  /** Returns the lookup for a snapshot. Until something changes, dependents are computed once per request. */
  of(snapshot: Snapshot): GetDownstream {
    const { facts } = this;
    const settings = this.parts.settings();
    const { directory } = snapshot;
    if (!facts) return () => undefined;
    if (this.made?.facts !== facts || this.made.directory !== directory || this.made.settings !== settings) {
      this.made = { facts, directory, settings, of: downstreams(facts, snapshot, settings) };
    }
    return this.made.of;
  }

  /** Reads what is missing for these requests. Concurrent callers share one run; failures are only logged. */
  look(snapshot: Snapshot): Promise<void> {
    const account = this.parts.account.current;
    if (!account || snapshot === this.seen) return this.running ?? Promise.resolve();
    this.seen = snapshot;
    return (this.running ??= this.learn(account, snapshot).finally(() => {
      if (!account.signal.aborted) this.running = undefined;
    }));
  }

  /** Deletes an account's stored packages. Never rejects. */
  async forget(account: Account): Promise<void> {
    try {
      await (await account.packages?.())?.forget();
    } catch (error) {
      this.parts.log.warn(`Can't delete the stored packages: ${String(error)}`);
    }
  }

  private getSource(account: Account): Promise<PackageSource> | undefined {
    return (this.source ??= account.packages?.());
  }

  private async learn(account: SignedIn, snapshot: Snapshot): Promise<void> {
    const { signal } = account;
    try {
      const source = await this.getSource(account);
      if (!source) return;
      this.show(await source.known(snapshot), signal);
      while (this.isDue(snapshot)) {
        const turn = await this.parts.lease.turn(`packages ${account.id}`, false, signal);
        if (turn.kind === 'failed') {
          this.lastTry = this.parts.clock();
          this.fail(turn.failure);
          return;
        }
        if (turn.kind === 'lead') {
          await this.read(source, snapshot, account);
          return;
        }
        await this.parts.delay(2000, signal);
        this.show(await source.known(snapshot), signal);
      }
    } catch (error) {
      if (!signal.aborted)
        this.parts.log.warn(`Can't read the packages: ${describeFailure(account.toFailure(error))}`);
    }
  }

  private async read(
    source: PackageSource,
    snapshot: Snapshot,
    { id, signal, toFailure }: SignedIn,
  ): Promise<void> {
    const { lease } = this.parts;
    this.lastTry = this.parts.clock();
    try {
      const facts = await source.read(snapshot, signal);
      this.show(facts, signal);
      if (!signal.aborted) {
        this.failure = undefined;
        this.inARow = this.isStale(snapshot) ? this.inARow + 1 : 0;
      }
      const { cost, map } = facts;
      this.parts.log.info(
        `Read ${map.graph.size} packages with ${cost.requests} calls, ${cost.points} points; unread: ${map.unread.length}`,
      );
      await lease.end(`packages ${id}`);
    } catch (error) {
      const failure = signal.aborted ? undefined : lease.failed(`packages ${id}`, toFailure(error));
      if (failure) this.fail(failure);
      await lease.end(`packages ${id}`, failure);
      throw error;
    }
  }

  private fail(failure: Failure): void {
    this.failure = failure;
    this.inARow++;
  }

  private isDue(snapshot: Snapshot): boolean {
    const now = this.parts.clock();
    const sinceTry = now - this.lastTry;
    if (isLimited(this.failure, now)) return false;
    if (sinceTry >= 0 && sinceTry < growing(retryPace, this.inARow, longestRetryPace)) return false;
    return this.isStale(snapshot);
  }

  /** Whether there is more to read for these requests than is known. */
  private isStale({ requests }: Snapshot): boolean {
    const { facts } = this;
    const now = this.parts.clock();
    if (!facts || now - facts.asOf >= comparePace || now < facts.asOf) return true;
    return requests.some(({ nodeId, head }) => facts.files.get(nodeId)?.head !== (head.oid ?? ''));
  }

  private show(facts: PackageFacts | undefined, signal: AbortSignal): void {
    if (!facts || signal.aborted) return;
    this.facts = facts;
    this.changes.fire();
  }
}

function describeFailure(failure: Failure): string {
  return failure.kind === 'unexpected' ? failure.message : failure.kind;
}
