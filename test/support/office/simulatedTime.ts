import type { Delay } from '../../../src/app/ports';
import type { Disposable } from '../../../src/app/emitter';
import type { Duration, Instant } from '../../../src/core/model/instant';

/** Time that passes only when it is told to. It knows of every timer that still runs. */
export class SimulatedTime {
  private readonly timers = new Set<Timer>();

  constructor(public now: Instant) {}

  readonly clock = (): Instant => this.now;

  readonly every = (time: Duration, run: () => void): Disposable =>
    this.start({ at: this.now + time, run, again: time });

  readonly delay: Delay = (time, signal) =>
    new Promise((resolve, reject) => {
      const stop = (): void => {
        timer.dispose();
        reject(signal.reason as Error);
      };
      const run = (): void => {
        signal.removeEventListener('abort', stop);
        resolve();
      };
      const timer = this.start({ at: this.now + time, run });
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop, { once: true });
    });

  /** How many timers still run. */
  get running(): number {
    return this.timers.size;
  }

  /** Lets time pass; `settle` lets each moment's work come to rest before the next. */
  async passUntil(end: Instant, settle: () => Promise<void> = settled): Promise<void> {
    for (;;) {
      const next = Math.min(...[...this.timers].map(({ at }) => at));
      if (next > end) break;
      this.now = next;
      for (const timer of [...this.timers].filter(({ at }) => at === next)) {
        if (timer.again === undefined) this.timers.delete(timer);
        else timer.at += timer.again;
        timer.run();
      }
      await settle();
    }
    this.now = end;
  }

  /** The machine sleeps: no timer runs, and all that were due run soon after. */
  sleepUntil(end: Instant): void {
    for (const timer of this.timers) timer.at = Math.max(timer.at, end + 1);
    this.now = end;
  }

  private start(timer: Timer): Disposable {
    this.timers.add(timer);
    return { dispose: () => this.timers.delete(timer) };
  }
}

interface Timer {
  at: Instant;
  readonly run: () => void;
  readonly again?: Duration;
}

/** Work that waits for nothing but promises is done by then. */
export function settled(): Promise<void> {
  return new Promise(setImmediate);
}
