import type { Delay } from '../../src/app/ports';
import { ToneWatch } from '../../src/app/toneWatch';
import type { Finding } from '../../src/tone/finding';

export const remark = (text: string, rule = 'r'): Finding => ({
  ...{ rule, text, severity: 'hint', start: 0, end: 1, message: '' },
});

/** A watch over texts that a test writes, with a checker that dislikes single words and pauses that a test ends. */
export class WatchedTexts {
  readonly words = new Map<string, string>();
  readonly reports: string[] = [];
  readonly lines: string[] = [];
  /** What happens at each load of the checker; at once, and well, unless a test says otherwise. */
  readonly loads: (() => Promise<void>)[] = [];
  readonly watch: ToneWatch;
  bad = /bad|ugly/g;
  checks = 0;
  loaded = 0;
  waits: { readonly end: () => void; readonly time: number }[] = [];

  constructor() {
    const write = (line: string): void => void this.lines.push(line);
    const check = (text: string): Finding[] => {
      this.checks++;
      return [...text.matchAll(this.bad)].map(([found]) => remark(found));
    };
    const load = async (): Promise<typeof check> => {
      await this.loads[this.loaded++]?.();
      return check;
    };
    const { pause } = this;
    this.watch = new ToneWatch({ pause, load, log: { info: write, warn: write, error: write } });
    this.watch.onDidChange((id) =>
      this.reports.push(this.watch.has(id) ? `${id}: ${this.found(id)}` : `${id} is gone`),
    );
  }

  begin(id: string, text = 'fine'): Promise<void> {
    this.words.set(id, text);
    return this.watch.watch({ id, read: () => this.words.get(id) });
  }

  type(id: string, text: string): Promise<void> {
    this.words.set(id, text);
    return this.watch.changed(id);
  }

  /** Lets the moment after the last key pass. */
  pass(): void {
    for (const { end } of this.waits.splice(0)) end();
  }

  found(id: string): string {
    const { findings } = this.watch.of(id);
    return findings.map(({ text }) => text).join();
  }

  private readonly pause: Delay = (time, signal) =>
    new Promise((end, fail) => {
      const wait = { end, time };
      this.waits.push(wait);
      signal.addEventListener('abort', () => {
        this.waits = this.waits.filter((other) => other !== wait);
        fail(new Error('aborted'));
      });
    });
}
