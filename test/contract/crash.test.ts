import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { build } from 'esbuild';
import type { Files } from '../../src/app/ports';
import { Records } from '../../src/app/storage/records';
import * as v from 'valibot';
import { snooze as schema } from '../../src/app/storage/schemas/snooze';
import type { Snooze } from '../../src/core/snooze/snooze';
import { nodeFiles } from '../support/nodeFiles';
import { createChance, seed } from '../support/seed';

/** Windows at work in processes of their own, which are killed in the middle of whatever they do. */
const folders = 10;
const windows = ['a', 'b', 'c', 'd'];
const lives = 5;

const mostWords = 24;

suite('A crash at any moment', () => {
  let place: string;
  let writer: string;

  suiteSetup(async () => {
    place = mkdtempSync(join(tmpdir(), 'good-turn-crash-'));
    writer = join(place, 'writer.js');
    await build({
      bundle: true,
      platform: 'node',
      entryPoints: [join(__dirname, '../support/crash/writer.ts')],
      outfile: writer,
      logLevel: 'warning',
    });
  });
  suiteTeardown(() => rmSync(place, { recursive: true, force: true }));

  test(`takes nothing that was acknowledged: ${folders * windows.length * lives} kills (seed ${seed})`, async () => {
    const tally = { acknowledged: 0, woken: 0, kept: 0, leftOver: 0 };
    for (let index = 0; index < folders; index++) {
      const folder = join(place, `folder ${index}`);
      const shared = new Set<string>();
      await Promise.all(windows.map((name) => liveAndDie(folder, name, shared, tally)));
      await checkAll(folder, shared, tally);
    }
    const { acknowledged, woken, kept, leftOver } = tally;
    // Or the test has found nothing only because nothing was going on.
    assert.ok(acknowledged > 400, `${acknowledged} acknowledged`);
    assert.ok(woken > 10, `${woken} woken`);
    assert.ok(kept > 200, `${kept} records at the end`);
    assert.ok(leftOver > 20, `${leftOver} writes that did not come to their end`);
  });

  async function liveAndDie(
    folder: string,
    name: string,
    shared: Set<string>,
    tally: { acknowledged: number; woken: number },
  ): Promise<void> {
    const chance = createChance(`${basename(folder)}, window ${name}`);
    const known = new Map<string, number>();
    const gone = new Set<string>();
    for (let life = 1; life <= lives; life++) {
      for (const line of await killedWriter([folder, name, String(life * 1_000_000)], chance)) {
        const [, sign, id = '', madeAt] = /^([-+?])(\S+) ?(\d*)$/.exec(line)!;
        if (sign === '-') gone.add(id);
        tally.woken += Number(sign === '-');
        if (sign !== '+') known.delete(id);
        else if (id.includes('acme/shared')) shared.add(id);
        else known.set(id, Number(madeAt));
        tally.acknowledged += Number(sign !== '?');
      }
      const there = await recordsOf(nodeFiles(folder, 'checker'));
      for (const [id, madeAt] of known) {
        assert.ok((there.get(id)?.madeAt ?? 0) >= madeAt, `${id} of ${madeAt} is lost after life ${life}`);
      }
      for (const id of gone) assert.ok(!there.has(id), `${id} has come back after life ${life}`);
    }
  }

  /**
   * What a window says until it is killed: some moment after one of its first words, counted, not timed, as a
   * busy machine says little in a millisecond.
   */
  function killedWriter(args: readonly string[], chance: () => number): Promise<string[]> {
    const [words, wait] = [Math.floor(chance() * mostWords), chance() * 5];
    const child = spawn(process.execPath, [writer, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.setEncoding('utf8');
    let isCondemned = false;
    child.stdout.on('data', (more: string) => {
      text += more;
      if (isCondemned || text.split('\n').length <= words) return;
      isCondemned = true;
      void delay(wait).then(() => child.kill('SIGKILL'));
    });
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, signal) => {
        if (signal !== 'SIGKILL') reject(new Error(`${args.join(' ')} ended by itself: ${String(code)}`));
        // A line is written by one call: it is there in whole or not at all.
        else resolve(text.split('\n').filter((line) => line !== ''));
      });
    });
  }

  async function checkAll(
    folder: string,
    shared: ReadonlySet<string>,
    tally: { kept: number; leftOver: number },
  ): Promise<void> {
    const files = nodeFiles(folder, 'checker');
    const there = await recordsOf(files);
    for (const id of shared) assert.ok(there.has(id), `${id} of all windows is lost`);
    const names = await files.list('');
    assert.deepEqual(
      names.filter((name) => name.includes('aside')),
      [],
      'nothing had to be set aside',
    );
    for (const name of names.filter((each) => each.endsWith('.json'))) {
      const text = await files.read(name);
      // What was cut off is no file: nobody was told that it was written.
      if (text !== undefined) assert.ok(v.is(schema, (JSON.parse(text) as { value: unknown }).value), name);
    }
    tally.kept += there.size;
    tally.leftOver += readdirSync(folder).filter((name) => name.endsWith('.tmp')).length;
  }

  async function recordsOf(files: Files): Promise<ReadonlyMap<string, Snooze>> {
    const lines: string[] = [];
    const write = (line: string): void => void lines.push(line);
    const log = { info: write, warn: write, error: write };
    const parts = { files, log, clock: Date.now, window: 'checker', kind: 'snooze', schema };
    const records = new Records<Snooze>(parts);
    await records.load('rin');
    assert.deepEqual(lines, []);
    return records.all();
  }
});
