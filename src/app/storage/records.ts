import { minute, type Duration } from '../../core/model/instant';
import { byText } from '../../core/model/requestId';
import { Emitter } from '../emitter';
import { SequencerByKey } from '../sequencerByKey';
import { ChangeSignal } from './changeSignal';
import { RecordFiles, type RecordParts } from './recordFiles';
import type { AccountId } from '../../core/model/ids';

/** Returns the new record, or undefined for none. If it returns the same record, nothing is written. */
type Change<T> = (value: T | undefined) => T | undefined;

interface Entry<T> {
  readonly key: string;
  readonly value: T;
}

/** Changes in memory that aren't on disk yet. */
interface Pending<T> {
  readonly account: AccountId;
  readonly key: string;
  readonly changes: readonly Change<T>[];
  readonly isRefused: boolean;
  /** Whether a removal must not take along what another window writes meanwhile. */
  readonly isCareful?: boolean;
}

/** A window that noticed no signal for this long reloads anyway: signals may get lost. */
export const longestUnheard: Duration = 10 * minute;

/**
 * Records that all windows share and that survive crashes. A change takes effect in memory at once; its
 * promise resolves to whether it's on disk. A failed write stays in memory and is retried.
 */
export class Records<T> {
  private readonly changes: Emitter<undefined>;
  private readonly disk: RecordFiles<T>;
  private readonly changeSignal: ChangeSignal;
  private readonly pending = new Map<string, Pending<T>>();
  private readonly turns = new SequencerByKey();
  private readonly told = new Set<string>();
  private stored: ReadonlyMap<string, Entry<T>> = new Map();
  /** Files that this window wrote while the others were being read. */
  private settled = new Set<string>();
  private reading: Promise<void> = Promise.resolve();
  private heard: string | undefined;
  private readAt = 0;
  private of: string | undefined;

  readonly onDidChange: Emitter<undefined>['add'];

  constructor(private readonly parts: RecordParts<T>) {
    this.changes = new Emitter((error) => {
      parts.log.error(`A listener failed (${parts.kind}): ${String(error)}`);
    });
    this.onDidChange = this.changes.add;
    this.disk = new RecordFiles(parts);
    this.changeSignal = new ChangeSignal(parts, parts.signal);
  }

  /** The account that the records belong to. */
  get account(): string | undefined {
    return this.of;
  }

  /** Whether a write failed and would be lost when this window closes. */
  get isKeptInMemoryOnly(): boolean {
    return [...this.pending.values()].some(({ isRefused }) => isRefused);
  }

  all(): ReadonlyMap<string, T> {
    const all = new Map([...this.stored.values()].map(({ key, value }) => [key, value]));
    for (const { account, key, changes } of this.pending.values()) {
      if (account !== this.of) continue;
      const value = fold(changes, all.get(key));
      if (value === undefined) all.delete(key);
      else all.set(key, value);
    }
    return all;
  }

  /** Loads an account's records; none if undefined. Failed writes for another account are still retried. */
  async load(account: AccountId | undefined): Promise<void> {
    if (account !== this.of) {
      this.during(() => {
        this.of = account;
        this.stored = new Map();
      });
    }
    await this.reload();
  }

  /** Rereads everything: the disk is authoritative except for failed writes. Never rejects. */
  reload(): Promise<void> {
    this.reading = this.reading.then(() => this.read());
    return this.reading;
  }

  /** Reloads if another window has written anything, or if nothing was loaded for this long. */
  async takeOverNewer(longest: Duration = longestUnheard): Promise<void> {
    if (this.of === undefined) return;
    const heard = await this.changeSignal.heard(this.of);
    const isLate = Math.abs(this.parts.clock() - this.readAt) > longest;
    if (heard !== this.heard || isLate) await this.reload();
  }

  put(key: string, value: T): Promise<boolean> {
    return this.change(key, () => value);
  }

  /** Keeps a record for an account that isn't loaded. */
  putFor(account: AccountId, key: string, value: T): Promise<boolean> {
    return this.change(key, () => value, account);
  }

  remove(key: string): Promise<boolean> {
    return this.change(key, () => undefined);
  }

  /** Removes a record if it's still as described when it's removed, not only when it was read. */
  removeIf(key: string, isSo: (value: T) => boolean): Promise<boolean> {
    const change: Change<T> = (value) => (value !== undefined && isSo(value) ? undefined : value);
    return this.change(key, change, this.of, true);
  }

  /** Changes a record if it still exists, based on what's on disk when it's written, not when it was read. */
  async update(key: string, change: (value: T) => T | undefined): Promise<boolean> {
    const known = this.all().get(key);
    if (known === undefined || change(known) === known) return true;
    return this.change(key, (value) => (value === undefined ? undefined : change(value)));
  }

  /** Retries failed writes and signals. Resolves to false if any write fails again. */
  async retry(): Promise<boolean> {
    await this.changeSignal.retry();
    return this.retryWrites();
  }

  private async retryWrites(): Promise<boolean> {
    const refused = [...this.pending].filter(
      ([name, { isRefused }]) => isRefused && !this.turns.isBusy(name),
    );
    const written = await Promise.all(refused.map(([name]) => this.turns.add(name, () => this.settle(name))));
    return written.every(Boolean);
  }

  /** Resolves to whether it's on disk. While no one is signed in, nothing is kept. */
  private async change(
    key: string,
    change: Change<T>,
    account: AccountId | undefined = this.of,
    isCareful = false,
  ): Promise<boolean> {
    if (account === undefined) return false;
    const name = this.disk.getFileName(account, key);
    const { changes = [], isRefused = false, isCareful: wasCareful = false } = this.pending.get(name) ?? {};
    const next = {
      account,
      key,
      changes: [...changes, change],
      isRefused,
      isCareful: isCareful || wasCareful,
    };
    this.during(() => this.pending.set(name, next));
    return this.turns.add(name, () => this.settle(name));
  }

  /** Writes all pending changes to a file at once. Never rejects. */
  private async settle(name: string): Promise<boolean> {
    const waiting = this.pending.get(name);
    if (!waiting) return true;
    const { account, key, changes, isCareful = false } = waiting;
    try {
      const found = await this.disk.read(account, name);
      const onDisk = found.kind === 'record' ? found.value : undefined;
      const value = fold(changes, onDisk);
      if (value !== onDisk) {
        if (value !== undefined) await this.disk.write(name, found, key, value);
        else if (!isCareful) await this.disk.remove(name);
        // Another window has written it since it was read.
        else if (!(await this.disk.removeIf(account, name, (left) => fold(changes, left) === undefined)))
          return await this.settle(name);
      }
      this.settled.add(name);
      this.during(() => {
        if (account === this.of) this.stored = withEntry(this.stored, name, key, value);
        const later = this.pending.get(name)?.changes.slice(changes.length) ?? [];
        if (later.length === 0) this.pending.delete(name);
        else this.pending.set(name, { account, key, changes: later, isRefused: false, isCareful });
      });
      if (value !== onDisk) await this.changeSignal.raise(account);
    } catch (error) {
      this.parts.log.warn(`Can't save ${name}; retrying: ${String(error)}`);
      this.during(() => this.pending.set(name, { ...waiting, ...this.pending.get(name), isRefused: true }));
      return false;
    }
    void this.retryWrites();
    return true;
  }

  private async read(): Promise<void> {
    const { of: account } = this;
    if (account === undefined) return;
    this.settled = new Set();
    const heard = await this.changeSignal.heard(account);
    const files = await this.disk.readAll(account).catch((error: unknown) => {
      this.warnOnce(`Can't read any records (${this.parts.kind}): ${String(error)}`);
      return undefined;
    });
    if (!files || account !== this.of) return;
    [this.heard, this.readAt] = [heard, this.parts.clock()];
    const next = new Map<string, Entry<T>>();
    for (const [name, found] of files) {
      if (found.kind === 'record') next.set(name, found);
      const known = this.stored.get(name);
      if (found.kind === 'unreadable' && known) next.set(name, known);
      if (found.kind === 'newer') this.warnOnce(`A newer Good Turn wrote ${name}; leaving it alone`);
    }
    for (const name of this.settled) {
      const known = this.stored.get(name);
      if (known) next.set(name, known);
      else next.delete(name);
    }
    this.during(() => (this.stored = next));
    const damaged = [...files].filter(([, { kind }]) => kind === 'damaged');
    await Promise.all(damaged.map(([name]) => this.turns.add(name, () => this.disk.tidy(account, name))));
  }

  /** Makes a change, and fires the event if anything differs afterwards. */
  private during(change: () => unknown): void {
    const before = this.picture();
    change();
    if (this.picture() !== before) this.changes.fire(undefined);
  }

  /** Serializes everything that others can see. */
  private picture(): string {
    const all = [...this.all()].sort(([a], [b]) => byText(a, b));
    return JSON.stringify([all, this.isKeptInMemoryOnly]);
  }

  private warnOnce(line: string): void {
    if (!this.told.has(line)) this.parts.log.warn(line);
    this.told.add(line);
  }
}

function fold<T>(changes: readonly Change<T>[], value: T | undefined): T | undefined {
  return changes.reduce((before, change) => change(before), value);
}

function withEntry<T>(
  entries: ReadonlyMap<string, Entry<T>>,
  name: string,
  key: string,
  value: T | undefined,
): ReadonlyMap<string, Entry<T>> {
  const next = new Map(entries);
  if (value === undefined) next.delete(name);
  else next.set(name, { key, value });
  return next;
}
