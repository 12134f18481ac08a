import { strict as assert } from 'node:assert';
import type { Snapshot } from '../../src/core/model/snapshot';
import { inMemory, readFrom, withGitHub } from '../support/readThrough';
import {
  at,
  commit,
  marked,
  note,
  notesIn,
  pageCounter,
  told,
  unread,
  worldOfConversations,
} from '../support/worldOfConversations';
import { worldOfMany } from '../support/worldOfMany';

suite('Many long conversations', () => {
  test('100 are read to their beginning in two rounds, and cost nothing in a quiet one', async () => {
    await withGitHub(worldOfConversations(100, 105), async ({ url }) => {
      const store = inMemory();
      const first = await readFrom(url, { store });
      assert.deepEqual([told(first), first.missing], [80, [{ kind: 'partial' }]]);
      const second = await readFrom(url, { store, previous: first });
      assert.deepEqual([told(second), second.missing], [100, []]);
      const third = await readFrom(url, { store, previous: second });
      assert.deepEqual([told(third), third.cost], [100, { requests: 1, points: 1 }]);
    });
  });

  test('100 read for the first time cost at most 4 calls and 9 points, with teams and all', async () => {
    const timeline = Array.from({ length: 130 }, (_, index) => note(index, 'note', 'kim0'));
    await withGitHub(
      worldOfMany(100, () => ({ timeline })),
      async ({ url }) => {
        const { cost, requests } = await readFrom(url);
        assert.equal(requests.filter(({ unreadEvents }) => unreadEvents === undefined).length, 80);
        assert.deepEqual(cost, { requests: 3, points: 8 });
      },
    );
  });

  test('one that had no room is read in the next round, even if it went on meanwhile', async () => {
    await withGitHub(worldOfConversations(85, 105), async ({ url, world }) => {
      const store = inMemory();
      const first = await readFrom(url, { store });
      assert.equal(unread(first).filter((each) => each === 'earlier').length, 5);
      for (const pull of world.pullRequests) {
        pull.timeline.push({ ...pull.timeline.at(-1)!, at: '2026-08-21T08:58:00Z' });
        Object.assign(pull, { updatedAt: '2026-08-21T08:58:00Z' });
      }
      const second = await readFrom(url, { store, previous: first });
      assert.deepEqual([told(second), second.missing], [85, []]);
      assert.ok(unread(second).every((each) => each === undefined));
    });
  });
});

suite('One long conversation', () => {
  const words = [
    ...['promise until=2026-08-25T10:00:00Z', 'claim team=acme/core', 'handOver to=lee', 'decline'],
    'stillNeeded',
  ];
  for (const length of [450, 1000, 1900])
    test(`of ${length} events: what was said in its middle is read in one call more, once`, async () => {
      const middle = Math.floor(length / 2);
      const make = (index: number): object => {
        const text = words[index - middle];
        if (text !== undefined) return marked(index, text);
        return index % 3 === 0 ? commit(index) : note(index);
      };
      const said = words.map((text, index) => [text.split(' ')[0], at(middle + index)]);
      const expected = [said, [undefined], 1, []];
      const facts = (snapshot: Snapshot) => [
        ...[notesIn(snapshot), unread(snapshot), told(snapshot), snapshot.missing],
      ];
      await withGitHub(worldOfConversations(1, length - 2, make), async ({ url, world }) => {
        const store = inMemory();
        const first = await readFrom(url, { store });
        assert.deepEqual([facts(first), first.cost], [expected, { requests: 2, points: 4 }]);
        const quiet = await readFrom(url, { store, previous: first });
        assert.deepEqual([facts(quiet), quiet.cost], [expected, { requests: 1, points: 1 }]);
        Object.assign(world.pullRequests[0]!, { title: 'New', updatedAt: '2026-08-21T08:59:00Z' });
        world.pullRequests[0]!.timeline.push(note(length) as never);
        const changed = await readFrom(url, { store, previous: quiet });
        assert.deepEqual([facts(changed), changed.cost], [expected, { requests: 2, points: 2 }]);
      });
    });

  test('of 5,000 events is read in three rounds, and said to be unread until then', async () => {
    const make = (index: number): object => (index === 2500 ? marked(index, 'decline') : note(index));
    await withGitHub(worldOfConversations(1, 4998, make), async ({ url }) => {
      const store = inMemory();
      const rounds: unknown[] = [];
      let previous: Snapshot | undefined;
      for (let round = 0; round < 4; round++) {
        previous = await readFrom(url, { store, ...(previous && { previous }) });
        rounds.push([told(previous), notesIn(previous).length, ...unread(previous), previous.cost.requests]);
      }
      // When Rin was asked is found at once.
      assert.deepEqual(rounds, [
        [1, 0, 'earlier', 2],
        [1, 1, 'earlier', 2],
        [1, 1, undefined, 2],
        [1, 1, undefined, 1],
      ]);
    });
  });

  const edges: [events: number, unread: unknown, pages: number][] = [
    [100, undefined, 0],
    [102, undefined, 1],
    [2000, undefined, 20],
    [2001, 'earlier', 20],
  ];
  for (const [events, expected, pages] of edges)
    test(`of ${events} events takes ${pages} pages`, async () => {
      // The first commit and the request are two of them.
      await withGitHub(worldOfConversations(1, events - 2), async ({ url }) => {
        const wire = pageCounter();
        const snapshot = await readFrom(url, { fetch: wire.fetch });
        assert.deepEqual([unread(snapshot), wire.pages()], [[expected], pages]);
      });
    });

  test('is read on from where it was known, if nobody looked for a weekend', async () => {
    const make = (index: number): object => (index === 20 ? marked(index, 'decline') : note(index));
    await withGitHub(worldOfConversations(1, 400, make), async ({ url, world }) => {
      const store = inMemory();
      const first = await readFrom(url, { store });
      Object.assign(world.pullRequests[0]!, { updatedAt: '2026-08-21T08:59:00Z' });
      for (let index = 400; index < 650; index++)
        world.pullRequests[0]!.timeline.push(
          (index === 500 ? marked(index, 'decline') : note(index)) as never,
        );
      const wire = pageCounter();
      const second = await readFrom(url, { store, previous: first, fetch: wire.fetch });
      assert.deepEqual([wire.pages(), second.cost.requests, unread(second)], [2, 3, [undefined]]);
      assert.deepEqual(notesIn(second), [
        ['decline', at(20)],
        ['decline', at(500)],
      ]);
    });
  });

  test('a dismissal in the middle is found', async () => {
    const middle = (index: number): object => {
      if (index === 5) return { type: 'review', at: at(index), author: 'rin', state: 'CHANGES_REQUESTED' };
      if (index === 160) return { type: 'review_dismissed', at: at(index), actor: 'kim', author: 'rin' };
      return note(index);
    };
    const store = inMemory();
    await withGitHub(worldOfConversations(1, 400, middle), async ({ url, world }) => {
      const first = await readFrom(url, { store });
      const dismissedAt = (snapshot: Snapshot): unknown => snapshot.requests[0]?.viewerReview?.dismissedAt;
      assert.equal(dismissedAt(first), Date.parse(at(160)));
      Object.assign(world.pullRequests[0]!, { title: 'New', updatedAt: '2026-08-21T08:59:00Z' });
      assert.equal(dismissedAt(await readFrom(url, { store, previous: first })), Date.parse(at(160)));
    });
  });

  test('asked again lately, nothing before that matters or is read', async () => {
    const make = (index: number): object =>
      index === 350
        ? { type: 'review_requested', at: at(index), actor: 'kim', reviewer: { user: 'rin' } }
        : note(index);
    await withGitHub(worldOfConversations(1, 400, make), async ({ url }) => {
      const wire = pageCounter();
      const { requests } = await readFrom(url, { fetch: wire.fetch });
      assert.deepEqual([wire.pages(), requests[0]?.unreadEvents], [0, undefined]);
      const known = requests[0]?.reviewRequestedEvents.map((event) => event.at);
      assert.deepEqual(known, [Date.parse(at(350))]);
    });
  });
});
