import type { Files, Log, Delay, ReviewSource } from '../../src/app/ports';
import { ReviewQueue } from '../../src/app/reviewQueue';
import { RefreshLease } from '../../src/app/refreshLease';
import { FileTooLarge } from '../../src/app/storage/fileTooLarge';
import { SnapshotStore } from '../../src/app/storage/snapshotStore';
import type { Instant } from '../../src/core/model/instant';
import { defaultSettings, type QueueSettings } from '../../src/core/settings/queueSettings';
import { anAccount, aScope } from './accounts';
import { now } from './builders';
import { toFailure } from './failures';

/** A disk in memory that several windows share, and that can fail as disks do. */
export class Disk implements Files {
  readonly texts = new Map<string, string>();
  fault: string | undefined;
  private revisions = new Map<string, number>();
  private writes = 0;

  read(name: string, most = Infinity): Promise<string | undefined> {
    const text = this.texts.get(name);
    const size = text?.length ?? 0;
    return size > most ? Promise.reject(new FileTooLarge(name, size, most)) : Promise.resolve(text);
  }
  write(name: string, text: string): Promise<void> {
    if (this.fault !== undefined) return Promise.reject(new Error(this.fault));
    this.texts.set(name, text);
    this.revisions.set(name, ++this.writes);
    return Promise.resolve();
  }
  revision(name: string): Promise<number | undefined> {
    return Promise.resolve(this.texts.has(name) ? (this.revisions.get(name) ?? 0) : undefined);
  }
  async rename(from: string, to: string): Promise<void> {
    const text = this.texts.get(from);
    if (text === undefined) throw new Error(`no ${from}`);
    // In one step, as on a disk: nobody sees both names, or neither.
    const moved = this.write(to, text);
    if (this.texts.get(to) === text) this.texts.delete(from);
    await moved;
  }
  remove(name: string): Promise<void> {
    this.texts.delete(name);
    return Promise.resolve();
  }
  list(prefix: string): Promise<readonly string[]> {
    return Promise.resolve([...this.texts.keys()].filter((name) => name.startsWith(prefix)));
  }
}

/** Time that passes only when somebody waits for it. */
export class FakeTime {
  constructor(public now: Instant) {}

  readonly clock = (): Instant => this.now;
  readonly pause: Delay = async (time, signal) => {
    await new Promise(setImmediate);
    signal.throwIfAborted();
    this.now += time;
  };
}

export interface WindowOptions {
  readonly source?: ReviewSource;
  readonly account?: string;
  readonly disk?: Disk;
  readonly time?: FakeTime;
  readonly settings?: () => QueueSettings;
  readonly lines?: string[];
  readonly name?: string;
}

let windows = 0;

/** The queue of one window, signed out yet. */
export function aWindow(options: WindowOptions = {}): ReviewQueue {
  const {
    disk = new Disk(),
    time = new FakeTime(now),
    settings = () => defaultSettings,
    lines = [],
  } = options;
  const write = (line: string): void => void lines.push(line);
  const log: Log = { info: write, warn: write, error: write };
  const { clock, pause } = time;
  const rounds = new RefreshLease({
    files: disk,
    clock,
    delay: pause,
    log,
    window: options.name ?? `window ${++windows}`,
  });
  return new ReviewQueue({
    account: aScope(log),
    clock,
    delay: pause,
    log,
    settings,
    lease: rounds,
    store: new SnapshotStore(disk, log, clock),
  });
}

/** The same, signed in. */
export async function aSignedInWindow(
  options: WindowOptions & { source: ReviewSource },
): Promise<ReviewQueue> {
  const queue = aWindow(options);
  await queue.account.enter(anAccount(options.account, { source: options.source }));
  return queue;
}

export { toFailure };
