import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { day } from '../src/core/model/instant';
import type { DiskUse } from '../test/support/office/countingDisk';
import { SimulatedOffice } from '../test/support/office/simulatedOffice';

/**
 * Lets windows live through weeks of an office in minutes: `npm run bench -- long [windows] [days]`. Prints for
 * each day what it cost, and what is still there in the evening.
 */
export async function longRun([windows = '14', days = '15']: readonly string[]): Promise<void> {
  const monday = Date.parse('2026-08-24T00:00:00Z');
  const office = new SimulatedOffice(Number(windows), monday);
  row('day', [
    'calls',
    'points',
    'reads',
    'writes',
    'stats',
    'lists',
    'most reads',
    'heap MB',
    'timers',
    'listeners',
    'seconds',
  ]);
  for (let count = 0; count < Number(days); count++) {
    const start = performance.now();
    const before = { ...office.world.stats };
    const used = office.windows.map(({ use }) => ({ ...use }));
    await office.workADay(monday + count * day);
    const { requests, points } = office.world.stats;
    const uses = office.windows.map(({ use }, index) => minus(use, used[index]));
    const mean = (of: (use: DiskUse) => number): number =>
      Math.round(uses.reduce((sum, use) => sum + of(use), 0) / uses.length);
    row(String(count + 1), [
      requests - before.requests,
      points - before.points,
      mean(({ reads }) => reads),
      mean(({ writes }) => writes),
      mean(({ stats }) => stats),
      mean(({ lists }) => lists),
      Math.max(...uses.map(({ reads }) => reads)),
      heap().toFixed(1),
      office.time.running,
      office.listeners,
      ((performance.now() - start) / 1000).toFixed(1),
    ]);
  }
  office.close();
  await office.world.settle();
  console.log(`Closed: ${office.time.running} timers and ${office.listeners} listeners are left.`);
  for (const [line, count] of office.troubles) console.log(`${count} × ${line}`);
}

function minus(use: DiskUse, before: DiskUse = { reads: 0, writes: 0, stats: 0, lists: 0 }): DiskUse {
  return {
    reads: use.reads - before.reads,
    writes: use.writes - before.writes,
    stats: use.stats - before.stats,
    lists: use.lists - before.lists,
  };
}

/** In megabytes, after all that can go has gone. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

function row(name: string, cells: readonly (string | number)[]): void {
  console.log(name.padEnd(5) + cells.map((cell) => String(cell).padStart(11)).join(''));
}
