import { minute, type Duration } from '../../core/model/instant';
import { byText } from '../../core/model/requestId';
import { Emitter } from '../emitter';
import { SequencerByKey } from '../sequencerByKey';
import { ChangeSignal } from './changeSignal';
import { RecordFiles, type RecordParts } from './recordFiles';
import type { AccountId } from '../../core/model/ids';

/** What a record becomes; undefined is no record. Given the same record back, nothing is written. */
type Change<T> = (value: T | undefined) => T | undefined;

interface Entry<T> {
  readonly key: string;
  readonly value: T;
}

/** What is true in memory and not yet on the disk. */
interface Pending<T> {
  readonly account: AccountId;
  readonly key: string;
  readonly changes: readonly Change<T>[];
  readonly isRefused: boolean;
}

/** A window that heard nothing for so long looks all the same: a bell may be lost. */
const longestUnheard: Duration = 10 * minute;

/**
 * Records that all windows share and that no crash takes. A change is in memory at once; the promise tells whether
 * it is on the disk. What the disk refuses stays in memory and is tried again.
 */
export class Records<T> {
  private readonly changes: Emitter<undefined>;
  private readonly disk: RecordFiles<T>;
  private readonly changeSignal: ChangeSignal;
  private readonly pending = new Map<string, Pending<T>>();
  private readonly turns = new SequencerByKey();
  private readonly told = new Set<string>();
  private stored: ReadonlyMap<string, Entry<T>> = new Map();
  /** Files that were written here while the others were being read. */
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
    this.changeSignal = new ChangeSignal(parts);
  }

  /** Whose they are. */
  get account(): string | undefined {
    return this.of;
  }

  /** Whether the disk has refused something that would be lost with this window. */
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

  /** The records of an account; with undefined, of nobody. What was refused for another one is still tried. */
  async load(account: AccountId | undefined): Promise<void> {
    if (account !== this.of) {
      this.during(() => {
        this.of = account;
        this.stored = new Map();
      });
    }
    await this.reload();
  }

  /** Reads all anew: the disk is right but for what it has refused. Never rejects. */
  reload(): Promise<void> {
    this.reading = this.reading.then(() => this.read());
    return this.reading;
  }

  /** The same if another window has written anything. Cheap enough to do every few seconds. */
  async takeOverNewer(): Promise<void> {
    if (this.of === undefined) return;
    const heard = await this.changeSignal.heard(this.of);
    const isLate = Math.abs(this.parts.clock() - this.readAt) > longestUnheard;
    if (heard !== this.heard || isLate) await this.reload();
  }

  put(key: string, value: T): Promise<boolean> {
    return this.change(key, () => value);
  }

  remove(key: string): Promise<boolean> {
    return this.change(key, () => undefined);
  }

  /** Changes a record that is still there: as it is on the disk when it is written, and not when it was read. */
  async update(key: string, change: (value: T) => T | undefined): Promise<boolean> {
    const known = this.all().get(key);
    if (known === undefined || change(known) === known) return true;
    return this.change(key, (value) => (value === undefined ? undefined : change(value)));
  }

  /** Tries again what the disk has refused. False when it refuses still. */
  async retry(): Promise<boolean> {
    const refused = [...this.pending].filter(
      ([name, { isRefused }]) => isRefused && !this.turns.isBusy(name),
    );
    const written = await Promise.all(refused.map(([name]) => this.turns.add(name, () => this.settle(name))));
    return written.every(Boolean);
  }

  /** Whether it is on the disk; while nobody is signed in, nothing is kept. */
  private async change(key: string, change: Change<T>): Promise<boolean> {
    const { of: account } = this;
    if (account === undefined) return false;
    const name = this.disk.getFileName(account, key);
    const { changes = [], isRefused = false } = this.pending.get(name) ?? {};
    this.during(() => this.pending.set(name, { account, key, changes: [...changes, change], isRefused }));
    return this.turns.add(name, () => this.settle(name));
  }

  /** Never rejects. All that waits for this file is written at once. */
  private async settle(name: string): Promise<boolean> {
    const waiting = this.pending.get(name);
    if (!waiting) return true;
    const { account, key, changes } = waiting;
    try {
      const found = await this.disk.read(account, name);
      const onDisk = found.kind === 'record' ? found.value : undefined;
      const value = fold(changes, onDisk);
      if (value !== onDisk) {
        if (value === undefined) await this.disk.remove(name);
        else await this.disk.write(name, found, key, value);
      }
      this.settled.add(name);
      this.during(() => {
        if (account === this.of) this.stored = withEntry(this.stored, name, key, value);
        const later = this.pending.get(name)?.changes.slice(changes.length) ?? [];
        if (later.length === 0) this.pending.delete(name);
        else this.pending.set(name, { account, key, changes: later, isRefused: false });
      });
      if (value !== onDisk) await this.changeSignal.ring(account);
    } catch (error) {
      this.parts.log.warn(`${name} cannot be stored; it is tried again: ${String(error)}`);
      this.during(() => this.pending.set(name, { ...waiting, ...this.pending.get(name), isRefused: true }));
      return false;
    }
    void this.retry();
    return true;
  }

  private async read(): Promise<void> {
    const { of: account } = this;
    if (account === undefined) return;
    this.settled = new Set();
    const heard = await this.changeSignal.heard(account);
    const files = await this.disk.readAll(account).catch((error: unknown) => {
      this.warnOnce(`Nothing can be read (${this.parts.kind}): ${String(error)}`);
      return undefined;
    });
    if (!files || account !== this.of) return;
    [this.heard, this.readAt] = [heard, this.parts.clock()];
    const next = new Map<string, Entry<T>>();
    for (const [name, found] of files) {
      if (found.kind === 'record') next.set(name, found);
      const known = this.stored.get(name);
      if (found.kind === 'unreadable' && known) next.set(name, known);
      if (found.kind === 'newer') this.warnOnce(`${name} is of a newer Good Turn and left alone for it`);
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

  /** Tells of what differs afterwards. */
  private during(change: () => unknown): void {
    const before = this.picture();
    change();
    if (this.picture() !== before) this.changes.fire(undefined);
  }

  /** All that others see. */
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
