import { strict as assert } from 'node:assert';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { Records } from '../../src/app/storage/records';
import { snooze as schema } from '../../src/app/storage/schemas/snooze';
import type { Snooze } from '../../src/core/snooze/snooze';
import { makeExtensions } from '../support/host/makeExtensions';
import { logsVariable, spokenLives, type Life } from '../support/crash/host/spokenLives';
import { openWindow, workbenchIsUp, type VsCodeWindow } from '../support/host/openWindow';
import { startVsCodeServer, type VsCodeServer } from '../support/host/startVsCodeServer';
import { nodeFiles } from '../support/nodeFiles';
import { patience } from '../support/patience';
import { createChance, seed } from '../support/seed';
import { startTestBench, type TestBench } from '../support/testBench';
import { worldOfOne } from '../support/worldOfOne';

const writer = path.join(__dirname, '../support/crash/host');
const names = ['a', 'b', 'c'];
/** Each takes seconds, because a page is loaded for it: more of them only when asked for. */
const asked = process.env['GOOD_TURN_KILLS'];
const kills = Number(asked ?? 9);
/** A host is killed at a random moment, when it has been told of some writes. */
const mostWrites = 15;
const longestWait = 60;

/** What test/contract/crash.test.ts checks, by VS Code itself: its extension hosts, and its steps on the disk. */
suite('A crash of the extension host', () => {
  let place: string;
  let bench: TestBench;
  let server: VsCodeServer;
  const windows: VsCodeWindow[] = [];

  suiteSetup(async () => {
    place = mkdtempSync(path.join(tmpdir(), 'good-turn-crash-'));
    bench = await startTestBench(worldOfOne());
    server = await startVsCodeServer({
      extension: path.join(__dirname, '../..'),
      userSettings: { 'goodTurn.server': bench.url },
      env: { GOOD_TURN_TOKEN: 'good-turn', [logsVariable]: place },
    });
  });
  suiteTeardown(async () => {
    for (const window of windows) await window.close();
    await server.stop();
    await bench.close();
    rmSync(place, { recursive: true, force: true });
  });

  const livesOf = (name: string): readonly Life[] => spokenLives(path.join(place, name));
  const folder = (): string => names.flatMap(livesOf)[0]!.folder;

  test(`takes nothing that was acknowledged: ${kills} kills (seed ${seed})`, async function () {
    this.timeout(this.timeout() * kills);
    const start = Date.now();
    const standIns = new Set<string>();
    await Promise.all(names.map((name, index) => liveAndDie(name, sharesOf(kills)[index]!, standIns)));
    for (const name of names) await check(name);
    const lives = names.flatMap(livesOf);
    const acknowledged = lives.reduce((sum, life) => sum + life.acknowledged, 0);
    // Or the test has found nothing only because nothing was going on.
    assert.ok(acknowledged > 2 * kills, `${acknowledged} acknowledged`);
    if (asked === undefined) return;
    const left = readdirSync(folder()).filter((file) => file.endsWith('.tmp'));
    console.log({
      kills,
      acknowledged,
      woken: lives.reduce((sum, life) => sum + life.woken.size, 0),
      kept: (await recordsOnDisk()).size,
      writesCutOff: left.length,
      movesCutInTwo: left.filter((file) => standIns.has(file)).length,
      browsersLost: windows.length - names.length,
      seconds: Math.round((Date.now() - start) / 1000),
    });
  });

  async function liveAndDie(name: string, deaths: number, standIns: Set<string>): Promise<void> {
    const extensions = await makeExtensions(path.join(place, `extensions of ${name}`), name, writer);
    const open = async (): Promise<VsCodeWindow> => {
      const window = await openWindow(server.url({ extensions }), { width: 700, height: 400 });
      windows.push(window);
      return window;
    };
    const chance = createChance(`window ${name}`);
    const wait = (): number => chance() * longestWait;
    let window = await open();
    let over = 0;
    for (let death = 1; death <= deaths; death++) {
      over = await untilWriting(name, over, 1 + Math.floor(chance() * mostWrites));
      const { pid } = livesOf(name)[over - 1]!;
      // The host writes, but it is the page that moves: only when it goes as well is a move cut in two.
      await Promise.all([
        death < deaths ? reload(window.page, wait()) : closeSoon(window, wait()),
        killSoon(pid, wait()),
      ]);
      // A browser that dies under all this is one more crash.
      if (death < deaths && window.page.isClosed()) window = await open();
      for (const file of standInsOf(readdirSync(folder()))) standIns.add(file);
      await check(name);
    }
  }

  /** Waits for a host after the given number of them that has stored as much as wanted, and answers its number. */
  async function untilWriting(name: string, over: number, wanted: number): Promise<number> {
    const end = Date.now() + patience;
    while (Date.now() < end) {
      await delay(10);
      const lives = livesOf(name);
      const index = lives.findIndex((life, at) => at >= over && life.acknowledged >= wanted);
      if (index < 0) continue;
      // One that started while its page went has nobody to write for it.
      for (const { pid } of lives.slice(over, index)) kill(pid);
      return index + 1;
    }
    const why = livesOf(name).at(-1)?.failure ?? 'nobody says why';
    const log = (await server.exthostLogs()).split('\n').slice(-40).join('\n');
    throw new Error(`Window ${name} stores nothing (${why}):\n${log}`);
  }

  /** That all is there and whole which the window was told to be on the disk. */
  async function check(name: string): Promise<void> {
    const lives = livesOf(name);
    const there = await recordsOnDisk();
    for (const [id, until] of new Map(lives.flatMap(({ asleep }) => [...asleep]))) {
      // What all windows write may be another one's.
      const least = id.includes('acme/shared') ? 1 : until;
      assert.ok((there.get(id)?.until ?? 0) >= least, `${id} until ${until} is lost in life ${lives.length}`);
    }
    for (const id of lives.flatMap(({ woken }) => [...woken])) assert.ok(!there.has(id), `${id} is back`);
    const aside = readdirSync(folder()).filter((file) => file.includes('aside'));
    assert.deepEqual(aside, [], 'nothing had to be set aside');
  }

  async function recordsOnDisk(): Promise<ReadonlyMap<string, Snooze>> {
    const lines: string[] = [];
    const write = (line: string): void => void lines.push(line);
    const log = { info: write, warn: write, error: write };
    const files = nodeFiles(folder(), 'checker');
    const parts = { files, log, clock: Date.now, window: 'checker', kind: 'snooze', schema };
    const records = new Records<Snooze>(parts);
    await records.load(`${new URL(bench.url).host} development`);
    assert.deepEqual(lines, []);
    return records.all();
  }
});

function sharesOf(count: number): readonly number[] {
  return names.map((_, index) => Math.ceil((count - index) / names.length));
}

/** Temporary files that are read in place of one that is not there. */
function standInsOf(files: readonly string[]): readonly string[] {
  return files.filter((file) => {
    const [, of] = /^(.+)\.[^.]+\.tmp$/.exec(file) ?? [];
    return of !== undefined && !files.includes(of);
  });
}

/** Leaves a page that has closed as it is. */
async function reload(page: Page, wait: number): Promise<void> {
  await delay(wait);
  try {
    await page.reload();
    await workbenchIsUp(page);
  } catch (error) {
    if (!page.isClosed()) throw error;
  }
}

async function closeSoon(window: VsCodeWindow, wait: number): Promise<void> {
  await delay(wait);
  await window.close();
}

async function killSoon(pid: number, wait: number): Promise<void> {
  await delay(wait);
  kill(pid);
  while (isAlive(pid)) await delay(10);
}

function kill(pid: number): void {
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
