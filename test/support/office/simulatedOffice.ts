import type { Account } from '../../../src/app/accountScope';
import { Emitter } from '../../../src/app/emitter';
import type { Files, Log } from '../../../src/app/ports';
import { hour, minute, type Instant } from '../../../src/core/model/instant';
import { english } from '../../../src/core/messages/translate';
import { connect } from '../../../src/github/client';
import { gitHubSource } from '../../../src/github/gitHubSource';
import { gitHubWriter } from '../../../src/github/gitHubWriter';
import { PackageReader } from '../../../src/github/packages/packageReader';
import { toFailure } from '../../../src/github/toFailure';
import { checkTone } from '../../../src/tone/checkTone';
import { PlainMemory } from '../plainMemory';
import { inMemory, serverAt } from '../readThrough';
import { ChangingWorld } from './changingWorld';
import { openOfficeWindow, type OfficeWindow } from './officeWindow';
import { SimulatedTime } from './simulatedTime';

/** Several windows of one person, on one disk, before one GitHub. */
export class SimulatedOffice {
  readonly time: SimulatedTime;
  readonly world: ChangingWorld;
  readonly windows: readonly OfficeWindow[];
  /** Warnings and errors in the logs, and how often each came. */
  readonly troubles = new Map<string, number>();
  private readonly disk = new PlainMemory();
  private drafted = 0;
  private seed = 1;

  constructor(count: number, start: Instant) {
    this.time = new SimulatedTime(start);
    this.world = new ChangingWorld(this.time.clock);
    const quiet = (): void => undefined;
    const log: Log = {
      info: quiet,
      warn: (line) => this.tell(line),
      error: (line) => this.tell(line),
    };
    // As in VS Code, windows share one store.
    const store = inMemory();
    this.windows = Array.from({ length: count }, (_, index) =>
      openOfficeWindow({
        ...{ time: this.time, disk: this.disk, store, log },
        name: `window ${index}`,
        createAccount: (files) => this.createAccount(files, log, store),
        checkTone: (text) => checkTone(text, english),
      }),
    );
  }

  /** From half past eight to six: the windows stay open at night, when the machine sleeps. */
  async workADay(midnight: Instant): Promise<void> {
    this.time.sleepUntil(midnight + 8.5 * hour);
    const end = midnight + 18 * hour;
    for (let at = midnight + 9 * hour; at < end; at += 10 * minute) {
      await this.time.passUntil(at, this.world.settle);
      await this.tenMinutes(Math.round((at - midnight) / (10 * minute)));
    }
    await this.time.passUntil(end, this.world.settle);
  }

  close(): void {
    for (const each of this.windows) each.close();
  }

  /** Listeners that the windows' parts have. */
  get listeners(): number {
    return this.windows.reduce((sum, { parts }) => sum + countListeners(parts), 0);
  }

  private async tenMinutes(index: number): Promise<void> {
    const { windows, world, time } = this;
    const focused = windows[Math.floor(this.chance() * windows.length)];
    if (!focused) return;
    for (const each of windows) if (each !== focused) each.focus(false);
    focused.focus(true);
    focused.unread.markSeen();
    if (index % 6 === 0) world.open();
    if (index % 4 === 1) world.push(this.chance());
    if (index % 12 === 2) this.snooze(focused);
    if (index % 9 === 3) await this.write(focused);
    if (index % 9 === 5) void focused.refresh();
    if (index % 18 === 7) focused.session.start(20);
    await time.passUntil(time.now + minute, world.settle);
  }

  private snooze({ snoozes, view }: OfficeWindow): void {
    const [first] = view.shown?.shown ?? [];
    if (first) void snoozes.snooze(first.request, { until: this.time.now + 3 * hour });
    const [returned] = snoozes.returned.keys();
    if (returned !== undefined) void snoozes.seen(returned);
  }

  /** Writes a comment in ten strokes while the tone coach reads along, saves it twice, and sends it. */
  private async write(window: OfficeWindow): Promise<void> {
    const { time, world } = this;
    const { view, actions, drafts, tone } = window;
    const entry = view.shown?.shown.at(-1);
    if (!entry) return;
    const id = `draft-${++this.drafted}`;
    const { host, repository, number } = entry.request.id;
    const words = 'You forgot the tests again. Could we name this by its unit, as in the module next to it?';
    let text: string | undefined = '';
    void actions.keep({
      id,
      request: { host, repository, number },
      kind: 'promise',
      by: 'rin',
      steps: [{ kind: 'comment', text: words }],
    });
    void tone.watch({ id, read: () => text });
    for (let stroke = 1; stroke <= 10; stroke++) {
      text = words.slice(0, (words.length * stroke) / 10);
      window.typed();
      void tone.changed(id);
      if (stroke % 5 === 0) void drafts.changeText(id, text);
      await time.passUntil(time.now + 2000, world.settle);
    }
    tone.forget(id);
    const draft = drafts.of(id);
    if (!draft) return;
    if (this.drafted % 2 === 0) void drafts.remove(id);
    else void actions.send(draft.action, new AbortController().signal);
    await time.passUntil(time.now + 2000, world.settle);
  }

  /** As `createAccount` in `src/vscode/accounts.ts`. */
  private createAccount(files: Files, log: Log, store: ReturnType<typeof inMemory>): Account {
    const { clock } = this.time;
    const server = serverAt(this.world.url);
    const client = connect(server, 'good-turn', clock, { fetch: this.world.fetch });
    const id = `${server.host} rin`;
    return {
      id,
      source: gitHubSource(client, store, clock, { withOwn: true }),
      writer: gitHubWriter(client),
      toFailure: (error) => toFailure(error, server.web, clock()),
      packages: () =>
        Promise.resolve(new PackageReader({ client, account: id, files, clock, log, budget: () => 1000 })),
    };
  }

  private tell(line: string): void {
    this.troubles.set(line, (this.troubles.get(line) ?? 0) + 1);
  }

  private chance(): number {
    this.seed = (Math.imul(this.seed, 1_664_525) + 1_013_904_223) >>> 0;
    return this.seed / 2 ** 32;
  }
}

/** Counts the listeners of all emitters that can be reached. */
export function countListeners(root: object): number {
  const seen = new Set<object>();
  const open: object[] = [root];
  let count = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next instanceof Emitter) count += next.size;
    for (const value of Object.values(next))
      if (typeof value === 'object' && value !== null) open.push(value as object);
  }
  return count;
}
