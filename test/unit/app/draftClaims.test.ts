import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { claimLasts } from '../../../src/app/claimFlags';
import { DraftClaims } from '../../../src/app/draftClaims';
import { Drafts } from '../../../src/app/drafts';
import { ReviewActions } from '../../../src/app/reviewActions';
import type { Delay, Files } from '../../../src/app/ports';
import type { PullRequestWriter } from '../../../src/app/pullRequestWriter';
import { getText, withText, type ReviewAction } from '../../../src/core/actions/reviewAction';
import { minute } from '../../../src/core/model/instant';
import { hasNoteId } from '../../../src/core/model/notes';
import { aReviewRequest, now } from '../../support/builders';
import { aStoringWindow, anAccount } from '../../support/accounts';
import { slow } from '../../support/slowFiles';
import { Disk } from '../../support/windows';

const action: ReviewAction = {
  id: 'id-1',
  request: aReviewRequest().id,
  kind: 'promise',
  by: 'rin',
  steps: [{ kind: 'comment', text: 'Soon.' }],
};
const never = new AbortController().signal;

/** GitHub, whose answers take as long as the test lets them. */
class SlowGitHub {
  readonly bodies: string[] = [];
  edits = 0;
  constructor(private readonly wait: (what: string) => Promise<void>) {}

  readonly writer: PullRequestWriter = {
    comment: async (_, body) => {
      await this.wait('post leaves');
      this.bodies.push(body);
      await this.wait('post is answered');
    },
    look: async ({ repository }, id) => {
      await this.wait('look leaves');
      const at = this.bodies.findIndex((body) => hasNoteId(body, id));
      const posted = { id: at + 1, body: this.bodies[at] ?? '', isEdited: this.edits > 0 };
      await this.wait('look is answered');
      const open = { state: 'open', isViewerAsked: true, isAnyoneAsked: true, notes: [] } as const;
      const now = { ...open, viewer: 'rin', repository };
      return at < 0 ? { ...now, isPosted: false } : { ...now, isPosted: true, posted };
    },
    edit: async (_, id, body) => {
      await this.wait('edit leaves');
      this.bodies[id - 1] = body;
      this.edits++;
      await this.wait('edit is answered');
    },
    ask: () => Promise.resolve(),
    unask: () => Promise.resolve(),
  };
}

interface Open {
  readonly files: Files;
  readonly writer: PullRequestWriter;
  readonly window: string;
  readonly delay: Delay;
  readonly clock?: () => number;
  readonly lines?: string[];
}

async function open(parts: Open): Promise<ReviewActions> {
  const { files, writer, window, delay, clock = () => now, lines = [] } = parts;
  const log = {
    info: () => undefined,
    warn: (line: string) => void lines.push(line),
    error: () => undefined,
  };
  const { account, storage } = aStoringWindow({ files, log, clock, window });
  const drafts = new Drafts(storage);
  const claims = new DraftClaims({ files, clock, delay, log, window });
  const actions = new ReviewActions({ account, drafts, clock, log, claims });
  await account.enter(anAccount('rin', { writer }));
  return actions;
}

suite('Several windows that post the same draft in the same second', () => {
  for (const count of [2, 3]) {
    test(`${count} of them, in whatever order their steps fall: it is posted once`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.scheduler(), async (schedule) => {
          const disk = new Disk();
          let isStarted = false;
          const wait = (what: string): Promise<void> =>
            isStarted ? schedule.schedule(Promise.resolve(), what).then(() => undefined) : Promise.resolve();
          const gitHub = new SlowGitHub(wait);
          const windows = await Promise.all(
            ['a', 'b', 'c'].slice(0, count).map((window) =>
              open({
                files: slow(disk, wait),
                writer: gitHub.writer,
                window,
                delay: () => wait('pause'),
              }),
            ),
          );
          await windows[0]!.keep(action);
          for (const each of windows) await each.drafts.records.takeOverNewer();
          isStarted = true;
          const sending = Promise.all(windows.map((each) => each.send(action, never)));
          const outcomes = await schedule.waitFor(sending);
          assert.equal(gitHub.bodies.length, 1);
          assert.deepEqual(
            outcomes.map(({ kind }) => kind),
            Array(count).fill('done'),
          );
          isStarted = false;
          for (const each of windows) await each.drafts.records.reload();
          assert.deepEqual(
            windows.map(({ drafts }) => drafts.list()),
            Array(count).fill([]),
          );
          assert.deepEqual(
            [...disk.texts.keys()].filter((name) => name.startsWith('claim')),
            [],
          );
        }),
        { numRuns: count === 2 ? 1000 : 300, endOnFailure: true },
      );
    });
  }

  const changed = withText(action, 'Not soon.');
  const textsOf = (bodies: readonly string[]): string[] => bodies.map((body) => body.split('\n')[0]!);
  for (const isPosted of [true, false]) {
    const what = isPosted ? 'changed and posted' : 'changed';
    test(`a text that is ${what} in one while another posts it, in whatever order: no word is lost`, async () => {
      const ends = new Set<string>();
      await fc.assert(
        fc.asyncProperty(fc.scheduler(), async (schedule) => {
          const disk = new Disk();
          let isStarted = false;
          const wait = (step: string): Promise<void> =>
            isStarted ? schedule.schedule(Promise.resolve(), step).then(() => undefined) : Promise.resolve();
          const gitHub = new SlowGitHub(wait);
          const parts = { files: slow(disk, wait), writer: gitHub.writer, delay: () => wait('pause') };
          const a = await open({ ...parts, window: 'a' });
          await a.keep(action);
          const b = await open({ ...parts, window: 'b' });
          isStarted = true;
          const save = { isTooLate: false };
          const change = async (): Promise<string> => {
            await b.drafts.changeText(action.id, 'Not soon.');
            // If it was sent before it was saved, the editor has it, and says so.
            save.isTooLate = b.drafts.of(action.id) === undefined;
            return isPosted ? (await b.send(changed, never)).kind : 'saved';
          };
          const sending = Promise.all([a.send(action, never).then(({ kind }) => kind), change()]);
          const [first, second] = await schedule.waitFor(sending);
          isStarted = false;
          await b.drafts.takeOverNewer();
          const c = await open({ ...parts, window: 'c' });
          const kept = c.drafts.list().map((draft) => getText(draft.action));
          const there = textsOf(gitHub.bodies);
          ends.add([first, second, ...there, 'and', ...kept].join(' '));
          assert.ok(there.length <= 1);
          if (first === 'done' && !isPosted) assert.deepEqual(there, ['Soon.']);
          if (second === 'done') assert.deepEqual([there, kept], [['Not soon.'], []]);
          if (second !== 'done' && (isPosted || !save.isTooLate)) assert.deepEqual(kept, ['Not soon.']);
        }),
        { numRuns: 500, endOnFailure: true },
      );
      assert.ok(ends.size > 1, [...ends].join('; '));
    });
  }

  test('one that dies at any step blocks it no longer than a minute, and nothing is posted twice', async () => {
    for (let life = 0; life < 40; life++) {
      const disk = new Disk();
      let time = now;
      let steps = 0;
      let isDead: () => void = () => undefined;
      const death = new Promise<void>((resolve) => (isDead = resolve));
      const wait = (): Promise<void> => {
        if (steps++ < life) return Promise.resolve();
        isDead();
        return new Promise(() => undefined);
      };
      const gitHub = new SlowGitHub(wait);
      const clock = (): number => time;
      const delay: Delay = (length) => {
        time += length;
        return Promise.resolve();
      };
      const files = slow(disk, () => wait());
      const dying = open({ files, writer: gitHub.writer, window: 'a', delay, clock }).then((each) =>
        each.send(action, never),
      );
      await Promise.race([dying, death]);
      const healthy = new SlowGitHub(() => Promise.resolve());
      healthy.bodies.push(...gitHub.bodies);
      const other = await open({ files: disk, writer: healthy.writer, window: 'b', delay, clock });
      assert.deepEqual(await other.send(action, never), { kind: 'done' });
      assert.equal(healthy.bodies.length, 1, `dead after ${life} steps`);
      assert.ok(time - now <= claimLasts + 1000, `${time - now} ms after ${life} steps`);
    }
  });

  test('one that slept while it held the claim posts nothing until it has looked again', async () => {
    const disk = new Disk();
    let time = now;
    const clock = (): number => time;
    const delay: Delay = () => Promise.resolve();
    const gitHub = new SlowGitHub(() => Promise.resolve());
    const asleep: PullRequestWriter = {
      ...gitHub.writer,
      look: async (...args) => {
        const seen = await gitHub.writer.look(...args);
        time += 8 * 60 * minute;
        const other = await open({ files: disk, writer: gitHub.writer, window: 'b', delay, clock });
        assert.deepEqual(await other.send(action, never), { kind: 'done' });
        return seen;
      },
    };
    const first = await open({ files: disk, writer: asleep, window: 'a', delay, clock });
    const failure = { kind: 'overtaken', by: 'otherWindow' } as const;
    assert.deepEqual(await first.send(action, never), { kind: 'broken', failure, next: 0 });
    assert.equal(gitHub.bodies.length, 1);
    const again = await open({ files: disk, writer: gitHub.writer, window: 'a', delay, clock });
    assert.deepEqual(await again.send(action, never), { kind: 'done' });
    assert.equal(gitHub.bodies.length, 1);
  });

  test('one that slept while it extended the claim posts nothing until it has looked again', async () => {
    const disk = new Disk();
    let time = now;
    const clock = (): number => time;
    const delay: Delay = () => Promise.resolve();
    const gitHub = new SlowGitHub(() => Promise.resolve());
    let writes = 0;
    const files: Files = {
      ...slow(disk, () => Promise.resolve()),
      write: async (name, text) => {
        if (name.startsWith('claim.') && ++writes === 2) {
          time += 10 * minute;
          const other = await open({ files: disk, writer: gitHub.writer, window: 'b', delay, clock });
          assert.deepEqual(await other.send(action, never), { kind: 'done' });
        }
        await disk.write(name, text);
      },
    };
    const writer: PullRequestWriter = {
      ...gitHub.writer,
      look: async (...args) => {
        const seen = await gitHub.writer.look(...args);
        // Old enough that it's extended.
        time += minute / 3;
        return seen;
      },
    };
    const first = await open({ files, writer, window: 'a', delay, clock });
    const failure = { kind: 'overtaken', by: 'otherWindow' } as const;
    assert.deepEqual(await first.send(action, never), { kind: 'broken', failure, next: 0 });
    assert.equal(gitHub.bodies.length, 1);
  });

  for (const jump of [-600_000, -59_000, -2000, 2000, 61_000, 600_000]) {
    test(`a clock that is set by ${jump / 1000} s while a request is on its way: it is posted once`, async () => {
      // However long that takes, up to what a request may take.
      for (const takes of [0, 1, 59]) {
        const disk = new Disk();
        let time = now;
        let pauses = 0;
        const clock = (): number => time;
        const delay: Delay = async (length) => {
          pauses++;
          time += length;
          await new Promise(setImmediate);
        };
        const gitHub = new SlowGitHub(() => Promise.resolve());
        const parts = { files: disk, window: 'b', delay, clock };
        const b = await open({ ...parts, writer: gitHub.writer });
        let other: Promise<unknown> = Promise.resolve();
        const slowly: PullRequestWriter = {
          ...gitHub.writer,
          comment: async (...args) => {
            time += jump;
            other = b.send(action, never);
            while (pauses < takes) await new Promise(setImmediate);
            await gitHub.writer.comment(...args);
          },
        };
        const a = await open({ ...parts, window: 'a', writer: slowly });
        assert.deepEqual([await a.send(action, never), await other], [{ kind: 'done' }, { kind: 'done' }]);
        assert.equal(gitHub.bodies.length, 1, `after ${takes} pauses`);
      }
    });

    test(`a clock that is set by ${jump / 1000} s at any moment: it is posted once, in whatever order`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.scheduler(), async (schedule) => {
          const disk = new Disk();
          let isStarted = false;
          let time = now;
          const wait = (step: string): Promise<void> =>
            isStarted ? schedule.schedule(Promise.resolve(), step).then(() => undefined) : Promise.resolve();
          const gitHub = new SlowGitHub(wait);
          const parts = { files: slow(disk, wait), writer: gitHub.writer, delay: () => wait('pause') };
          const windows = await Promise.all(
            ['a', 'b'].map((window) => open({ ...parts, window, clock: () => time })),
          );
          await windows[0]!.keep(action);
          isStarted = true;
          const set = wait('looks').then(() => wait('leaves').then(() => (time += jump)));
          const sending = Promise.all([set, ...windows.map((each) => each.send(action, never))]);
          await schedule.waitFor(sending);
          assert.ok(gitHub.bodies.length <= 1);
          isStarted = false;
          for (const each of windows) assert.equal((await each.send(action, never)).kind, 'done');
          assert.equal(gitHub.bodies.length, 1);
        }),
        { numRuns: 200, endOnFailure: true },
      );
    });
  }

  for (const fault of ['EISDIR', 'EACCES', 'EBUSY']) {
    const isShort = fault === 'EBUSY';
    test(`a flag that can't be read (${fault}) is waited for ${isShort ? 'while it lasts' : 'a minute'}, and named`, async () => {
      const disk = new Disk();
      const flag = 'claim.rin~20id-1.zz.json';
      disk.texts.set(flag, '');
      let [time, reads] = [now, 0];
      const files: Files = {
        ...slow(disk, () => Promise.resolve()),
        read: (name) =>
          name === flag && (!isShort || reads++ < 3) ? Promise.reject(new Error(fault)) : disk.read(name),
      };
      const lines: string[] = [];
      const delay: Delay = (length) => Promise.resolve(void (time += length));
      const gitHub = new SlowGitHub(() => Promise.resolve());
      const parts = { files, writer: gitHub.writer, window: 'b', delay, clock: () => time, lines };
      const actions = await open(parts);
      assert.deepEqual(await actions.send(action, never), { kind: 'done' });
      assert.equal(gitHub.bodies.length, 1);
      assert.equal(time - now, isShort ? 1500 : claimLasts);
      const about = `Can't read ${flag}, so sending waits a minute. Delete it if it stays: Error: ${fault}`;
      assert.deepEqual(lines, [about]);
    });
  }

  test('where no flag can be seen, nothing is sent, and the text is kept though it never was', async () => {
    const disk = new Disk();
    const files: Files = {
      ...slow(disk, () => Promise.resolve()),
      list: (prefix) => (prefix.startsWith('claim.') ? Promise.reject(new Error('EIO')) : disk.list(prefix)),
    };
    const gitHub = new SlowGitHub(() => Promise.resolve());
    const delay: Delay = () => Promise.reject(new Error('nobody is waited for'));
    const actions = await open({ files, writer: gitHub.writer, window: 'b', delay });
    const failure = { kind: 'unexpected', message: 'Error: EIO' } as const;
    assert.deepEqual(await actions.send(action, never), { kind: 'broken', failure, next: 0 });
    assert.deepEqual([gitHub.bodies.length, actions.drafts.list().length], [0, 1]);
    const [draft] = actions.drafts.list();
    assert.equal(draft && getText(draft.action), 'Soon.');
  });

  test("a window that can't raise its flag waits for one that has", async () => {
    const disk = new Disk();
    let time = now;
    const clock = (): number => time;
    const gitHub = new SlowGitHub(() => Promise.resolve());
    const flag = 'claim.rin~20id-1.zz.json';
    disk.texts.set(flag, JSON.stringify({ window: 'zz', until: now + minute / 2 }));
    const files: Files = {
      ...slow(disk, () => Promise.resolve()),
      write: (name, text) =>
        name.startsWith('claim.') ? Promise.reject(new Error('EBUSY')) : disk.write(name, text),
    };
    const delay: Delay = (length) => Promise.resolve(void (time += length));
    const actions = await open({ files, writer: gitHub.writer, window: 'b', delay, clock });
    assert.deepEqual(await actions.send(action, never), { kind: 'done' });
    assert.equal(time - now, minute / 2);
  });

  test('flags that are damaged, or of a clock that was set back, block nobody', async () => {
    const disk = new Disk();
    const gitHub = new SlowGitHub(() => Promise.resolve());
    const delay: Delay = () => Promise.reject(new Error('nobody is waited for'));
    for (const text of ['', '{', 'null', JSON.stringify({ window: 'x', until: now + 600 * minute })])
      disk.texts.set(`claim.rin~20id-1.${text.length}.json`, text);
    const actions = await open({ files: disk, writer: gitHub.writer, window: 'b', delay });
    assert.deepEqual(await actions.send(action, never), { kind: 'done' });
  });

  test('where nothing can be written, it is sent all the same', async () => {
    const disk = new Disk();
    disk.fault = 'EROFS';
    const gitHub = new SlowGitHub(() => Promise.resolve());
    const delay: Delay = () => Promise.reject(new Error('nobody is waited for'));
    const actions = await open({ files: disk, writer: gitHub.writer, window: 'b', delay });
    assert.deepEqual(await actions.send(action, never), { kind: 'done' });
    assert.equal(gitHub.bodies.length, 1);
  });
});
