import { strict as assert } from 'node:assert';
import * as v from 'valibot';
import fc from 'fast-check';
import { Records } from '../../../../src/app/storage/records';
import { atomicFiles } from '../../../../src/app/storage/atomicFiles';
import { now } from '../../../support/builders';
import { PlainMemory } from '../../../support/plainMemory';

/** What a window does, one after the other or at once. */
type Step =
  | { readonly do: 'put' | 'remove' | 'update'; readonly key: string; readonly waits: boolean }
  | { readonly do: 'reload' | 'takeOver' | 'retry'; readonly waits: boolean };

/** From when to when something was on its way to the disk. `value` is undefined for a removal. */
interface Done {
  readonly key: string;
  readonly value: string | undefined;
  readonly from: number;
  to: number;
  isAcknowledged: boolean;
}

const keys = ['github.com/acme/core#1', 'github.com/Acme/core#1', 'github.com/acme/core#2'];
const waits = fc.boolean();
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('put' as const), key: fc.constantFrom(...keys), waits }),
  },
  fc.record({ do: fc.constantFrom('remove', 'update'), key: fc.constantFrom(...keys), waits }),
  fc.record({ do: fc.constantFrom('reload', 'takeOver', 'retry'), waits }),
);
const program = fc.array(step, { minLength: 1, maxLength: 8 });

suite('Any schedule of windows that write', () => {
  for (const windows of [2, 3]) {
    const programs = fc.array(program, { minLength: windows, maxLength: windows });
    const fullFor = fc.oneof(fc.constant(0), fc.nat(60));
    test(`loses nothing that was acknowledged: ${windows} windows`, async () => {
      await fc.assert(fc.asyncProperty(fc.scheduler(), programs, fullFor, fc.nat(20), run), { numRuns: 400 });
    });
  }

  /** The disk is full for `fullFor` steps after `fullFrom`. */
  async function run(
    scheduler: fc.Scheduler,
    programs: readonly (readonly Step[])[],
    fullFor: number,
    fullFrom: number,
  ): Promise<void> {
    let count = 0;
    let isSlow = true;
    const disk = new PlainMemory(() => {
      count++;
      return isSlow ? scheduler.schedule(Promise.resolve()) : Promise.resolve();
    });
    disk.isFull = () => isSlow && count >= fullFrom && count < fullFrom + fullFor;
    const done: Done[] = [];
    const windows = programs.map((_, index) => aWindow(disk, `w${index}`));
    const running = Promise.all(
      windows.map(async (records, index) => {
        await records.load('rin');
        await follow(records, programs[index]!, `w${index}`, done, () => ++count);
      }),
    );
    await scheduler.waitFor(running);
    await scheduler.waitIdle();
    isSlow = false;

    for (const records of windows) await records.retry();
    for (const records of windows) await records.reload();
    for (const records of windows) assert.equal(records.isKeptInMemoryOnly, false);
    const views = windows.map((records) => Object.fromEntries(records.all()));
    for (const view of views) assert.deepEqual(view, views[0], 'all windows see the same');
    for (const key of keys) check(key, done, views[0]![key]);
    assert.deepEqual(
      [...disk.texts.keys()].filter((name) => name.includes('aside')),
      [],
      'nothing is set aside',
    );
  }

  function check(key: string, done: readonly Done[], value: string | undefined): void {
    const all = done.filter((item) => item.key === key);
    // What nobody has overtaken may have been the last.
    const last = all.filter((item) => !all.some((other) => other.isAcknowledged && other.from > item.to));
    const expected = last.some(({ isAcknowledged }) => isAcknowledged)
      ? last.map((item) => item.value)
      : [undefined, ...last.map((item) => item.value)];
    if (all.length === 0) expected.push(undefined);
    // An update ends in its own name, and builds on what it has read.
    const latest = value?.split('+').at(-1);
    assert.ok(expected.includes(latest), `${key} is ${value}, not one of ${expected.join(', ')}`);
  }

  async function follow(
    records: Records<string>,
    steps: readonly Step[],
    name: string,
    done: Done[],
    tick: () => number,
  ): Promise<void> {
    const running: Promise<unknown>[] = [];
    for (const [index, step] of steps.entries()) {
      const task = carryOut(records, step, `${name}-${index}`, done, tick);
      running.push(task);
      if (step.waits) await task;
    }
    await Promise.all(running);
  }

  async function carryOut(
    records: Records<string>,
    step: Step,
    value: string,
    done: Done[],
    tick: () => number,
  ): Promise<void> {
    switch (step.do) {
      case 'put':
      case 'remove':
      case 'update': {
        const { key } = step;
        const isGone = step.do === 'remove' || (step.do === 'update' && !records.all().has(key));
        const item: Done = {
          key,
          value: isGone ? undefined : value,
          from: tick(),
          to: Infinity,
          isAcknowledged: false,
        };
        // An update promises nothing: who removes the record meanwhile is right.
        const isCounted = step.do !== 'update';
        if (isCounted || !isGone) done.push(item);
        const isWritten = await write(records, step.do, key, value);
        item.isAcknowledged = isWritten && isCounted;
        if (isWritten) item.to = tick();
        return;
      }
      case 'reload':
        return records.reload();
      case 'takeOver':
        return records.takeOverNewer();
      case 'retry':
        await records.retry();
    }
  }

  function write(
    records: Records<string>,
    how: 'put' | 'remove' | 'update',
    key: string,
    value: string,
  ): Promise<boolean> {
    if (how === 'remove') return records.remove(key);
    return how === 'put' ? records.put(key, value) : records.update(key, (text) => `${text}+${value}`);
  }

  function aWindow(disk: PlainMemory, window: string): Records<string> {
    const quiet = (): void => undefined;
    const log = { info: quiet, warn: quiet, error: quiet };
    const clock = (): number => now;
    const files = atomicFiles(disk, clock, window);
    return new Records({ files, log, clock, window, kind: 'note', schema: v.string() });
  }
});
