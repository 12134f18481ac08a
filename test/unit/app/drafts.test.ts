import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import * as v from 'valibot';
import type { Files } from '../../../src/app/ports';
import { Drafts } from '../../../src/app/drafts';
import { draft as schema } from '../../../src/app/storage/schemas/draft';
import type { Draft } from '../../../src/core/actions/draft';
import {
  reviewActionKinds,
  getText,
  withText,
  type ReviewAction,
} from '../../../src/core/actions/reviewAction';
import { now } from '../../support/builders';
import { aStoringWindow, anAccount } from '../../support/accounts';
import { slow } from '../../support/slowFiles';
import { Disk } from '../../support/windows';

suite('Drafts', () => {
  let disk: Disk;

  setup(() => {
    disk = new Disk();
  });

  const open = async (window = 'a', files: Files = disk): Promise<Drafts> => {
    const quiet = (): void => undefined;
    const log = { info: quiet, warn: quiet, error: quiet };
    const { account, storage } = aStoringWindow({ files, log, clock: () => now, window });
    const drafts = new Drafts(storage);
    await account.enter(anAccount());
    return drafts;
  };
  const anAction = (id: string, more: Partial<ReviewAction> = {}): ReviewAction => ({
    id,
    request: { host: 'github.com', repository: 'acme/core', number: 12 },
    kind: 'promise',
    by: 'rin',
    steps: [
      { kind: 'ask', users: ['lee'], teams: [] },
      { kind: 'comment', text: 'I shall look at it tomorrow.' },
    ],
    ...more,
  });
  const aDraft = (id: string, more: Partial<Draft> = {}): Draft => ({
    action: anAction(id),
    madeAt: now,
    next: 0,
    wasTried: false,
    ...more,
  });
  const textIn = (drafts: Drafts, id: string): string | undefined => {
    const draft = drafts.of(id);
    return draft && getText(draft.action);
  };

  test('newest first, in all windows', async () => {
    const [a, b] = [await open('a'), await open('b')];
    for (const draft of [aDraft('old', { madeAt: now - 5 }), aDraft('b'), aDraft('a')]) {
      assert.equal(await a.keep(draft), true);
    }
    await b.records.takeOverNewer();
    for (const drafts of [a, b, await open('c')]) {
      assert.deepEqual(
        drafts.list().map(({ action }) => action.id),
        ['a', 'b', 'old'],
      );
    }
    assert.deepEqual(b.of('a'), aDraft('a'));
  });

  test('its text changes, and so does what went wrong', async () => {
    const a = await open();
    await a.keep(aDraft('a'));
    await a.changeText('a', 'On Friday.\n\n— 漢字 👩‍💻');
    await a.change('a', (draft) => ({ ...draft, next: 1, failure: { kind: 'offline' } }));
    const b = await open('b');
    assert.equal(textIn(b, 'a'), 'On Friday.\n\n— 漢字 👩‍💻');
    assert.deepEqual([b.of('a')?.next, b.of('a')?.failure], [1, { kind: 'offline' }]);
  });

  test('typing fast, the last word is what stays', async () => {
    const a = await open();
    await a.keep(aDraft('a'));
    const text = 'I shall look at it tomorrow, or on Friday.';
    await Promise.all(Array.from(text, (_, index) => a.changeText('a', text.slice(0, index + 1))));
    assert.equal(textIn(await open('b'), 'a'), text);
  });

  test('what was posted from one window does not come back from another that types', async () => {
    const [a, b] = [await open('a'), await open('b')];
    await a.keep(aDraft('a'));
    await b.records.takeOverNewer();
    await a.remove('a');
    await b.changeText('a', 'later');
    assert.deepEqual([b.list(), (await open('c')).list()], [[], []]);
  });

  test('a full disk takes no word away', async () => {
    const a = await open();
    await a.keep(aDraft('a'));
    disk.fault = 'ENOSPC';
    assert.equal(await a.changeText('a', 'new'), false);
    await a.records.takeOverNewer();
    assert.deepEqual([textIn(a, 'a'), a.records.isKeptInMemoryOnly], ['new', true]);
    disk.fault = undefined;
    assert.equal(await a.records.retry(), true);
    assert.equal(textIn(await open('b'), 'a'), 'new');
  });

  for (const next of [1, 2, 7, 1e9, -1]) {
    test(`a step of ${next} that a damaged file states: the text is kept, and begins anew`, async () => {
      await (await open()).keep(aDraft('a'));
      const [name = '', text = ''] = [...disk.texts].find(([each]) => each.startsWith('draft.')) ?? [];
      disk.texts.set(name, text.replace('"next":0', `"next":${next}`));
      assert.deepEqual((await open('b')).list(), [aDraft('a')]);
    });
  }

  test('a window that notes how far it is takes back no word of another, in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (schedule) => {
        disk = new Disk();
        let isStarted = false;
        const wait = (): Promise<unknown> =>
          isStarted ? schedule.schedule(Promise.resolve()) : Promise.resolve();
        const [a, b] = [await open('a', slow(disk, wait)), await open('b', slow(disk, wait))];
        await a.keep(aDraft('a'));
        await b.takeOverNewer();
        isStarted = true;
        const failure = { kind: 'offline' } as const;
        const both = Promise.all([
          a.change('a', (draft) => ({ ...draft, wasTried: true })),
          b.changeText('a', 'On Friday.'),
          a.change('a', (draft) => ({ ...draft, next: 1, failure })),
        ]);
        assert.deepEqual(await schedule.waitFor(both), [true, true, true]);
        isStarted = false;
        const [draft] = (await open('c')).list();
        assert.deepEqual(draft, {
          ...aDraft('a', { next: 1, wasTried: true, failure }),
          action: withText(anAction('a'), 'On Friday.'),
        });
      }),
      { numRuns: 400 },
    );
  });

  test('what was sent is removed, but for a text that another window saves, in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (schedule) => {
        disk = new Disk();
        let isStarted = false;
        const wait = (): Promise<unknown> =>
          isStarted ? schedule.schedule(Promise.resolve()) : Promise.resolve();
        const [a, b] = [await open('a', slow(disk, wait)), await open('b', slow(disk, wait))];
        await a.keep(aDraft('a'));
        await b.takeOverNewer();
        isStarted = true;
        await schedule.waitFor(Promise.all([a.removeSent(anAction('a')), b.changeText('a', 'On Friday.')]));
        isStarted = false;
        const c = await open('c');
        // If it was sent before it was saved, the editor has it, and says so.
        assert.equal(textIn(c, 'a'), textIn(b, 'a'));
        assert.ok([undefined, 'On Friday.'].includes(textIn(c, 'a')));
        await a.takeOverNewer();
        assert.equal(textIn(a, 'a'), textIn(c, 'a'));
        assert.deepEqual(
          [...disk.texts.keys()].filter((name) => name.includes('aside')),
          [],
        );
      }),
      { numRuns: 400 },
    );
  });

  test('what was sent and saved again stays, and what windows left behind goes', async () => {
    const [a, b] = [await open('a'), await open('b')];
    await a.keep(aDraft('a'));
    await a.change('a', (draft) => ({ ...draft, wasTried: true }));
    await b.takeOverNewer();
    await b.changeText('a', 'On Friday.');
    assert.equal(await a.removeSent(anAction('a')), true);
    assert.deepEqual([textIn(a, 'a'), a.of('a')?.wasTried], ['On Friday.', true]);
    assert.equal(await b.removeSent(withText(anAction('a'), 'On Friday.')), false);
    await a.change('a', (draft) => ({ ...draft, next: 1 }));
    await a.takeOverNewer();
    await a.keep(aDraft('b'));
    await a.remove('b');
    assert.deepEqual(
      [...disk.texts.keys()].filter((name) => name.endsWith('.json')),
      [],
    );
  });

  test('every kind is kept', async () => {
    const a = await open();
    for (const kind of reviewActionKinds) await a.keep(aDraft(kind, { action: anAction(kind, { kind }) }));
    assert.equal((await open('b')).list().length, reviewActionKinds.length);
  });

  const wrongActions: object[] = [
    { id: 1 },
    { by: undefined },
    { request: 'acme/core#12' },
    { request: null },
    { request: { host: 'github.com', repository: 'acme/core' } },
    { kind: 'poem' },
    { steps: {} },
    { steps: [null] },
    { steps: [{ kind: 'comment' }] },
    { steps: [{ kind: 'ask', users: 'lee', teams: [] }] },
  ];
  for (const part of wrongActions) {
    test(`none: an action with ${JSON.stringify(part)}`, () =>
      assert.equal(v.is(schema, aDraft('a', { action: { ...anAction('a'), ...part } })), false));
  }
  const wrong: object[] = [
    { madeAt: 'now' },
    { next: 0.5 },
    { wasTried: 1 },
    { failure: 'offline' },
    { action: null },
  ];
  for (const part of wrong) {
    test(`none: ${JSON.stringify(part)}`, () =>
      assert.equal(v.is(schema, { ...aDraft('a'), ...part }), false));
  }
  test('none: what is no object', () => {
    for (const value of [null, undefined, 'x', 4, []]) assert.equal(v.is(schema, value), false);
  });
});
