import { strict as assert } from 'node:assert';
import type { Snapshot } from '../../src/core/model/snapshot';
import { inMemory, readFrom, withGitHub } from '../support/readThrough';

suite('Many long conversations', () => {
  const asked = '2026-08-03T10:00:00Z';
  const world = (count: number): object => ({
    world: 1,
    now: '2026-08-21T09:00:00Z',
    viewer: 'rin',
    users: [{ login: 'rin' }, { login: 'kim' }, { login: 'pat' }],
    organizations: [],
    repositories: [{ nameWithOwner: 'kim/core' }],
    pullRequests: Array.from({ length: count }, (_, index) => ({
      repo: 'kim/core',
      number: index + 1,
      author: 'kim',
      createdAt: '2026-08-01T10:00:00Z',
      reviewRequests: [{ user: 'rin' }],
      timeline: [
        { type: 'review_requested', at: asked, actor: 'kim', reviewer: { user: 'rin' } },
        ...Array.from({ length: 105 }, (__, minute) => ({
          type: 'comment',
          at: new Date(Date.parse('2026-08-04T10:00:00Z') + minute * 60_000).toISOString(),
          author: 'pat',
          body: 'note',
        })),
      ],
    })),
  });
  const told = ({ requests }: Snapshot): number =>
    requests.filter(({ reviewRequestedEvents: [first] }) => first?.at === Date.parse(asked)).length;

  test('are read in one call more a round; what is left is said, and read in the next', async () => {
    await withGitHub(world(25), async ({ url }) => {
      const store = inMemory();
      const first = await readFrom(url, { store });
      assert.deepEqual([told(first), first.missing], [20, [{ kind: 'partial' }]]);
      const second = await readFrom(url, { store, previous: first });
      assert.deepEqual([told(second), second.missing], [25, []]);
      const third = await readFrom(url, { store, previous: second });
      assert.deepEqual([told(third), third.cost], [25, { requests: 1, points: 1 }]);
    });
  });

  suite('of more than 300 events', () => {
    const minute = 60_000;
    const start = Date.parse('2026-08-04T10:00:00Z');
    const at = (index: number): string => new Date(start + index * minute).toISOString();
    const note = (index: number, body = 'note') => ({ type: 'comment', at: at(index), author: 'pat', body });
    const commit = (index: number) => ({ type: 'commit', at: at(index), author: 'kim' });
    const promise = 'Soon.\n\n<!-- good-turn:promise v1 by=pat until=2026-08-25T10:00:00Z id=p1 -->';
    /** One long conversation: who asked Rin, then these. */
    const long = (count: number, make: (index: number) => object): object => {
      const [pull] = (world(1) as { pullRequests: { timeline: object[] }[] }).pullRequests;
      const timeline = [pull!.timeline[0], ...Array.from({ length: count }, (_, index) => make(index))];
      return { ...world(1), pullRequests: [{ ...pull, timeline }] };
    };
    const unread = ({ requests }: Snapshot): unknown[] => requests.map(({ unreadEvents }) => unreadEvents);
    const notes = ({ requests }: Snapshot): unknown[] =>
      requests.flatMap(({ notes }) => notes.map(({ kind, at }) => [kind, new Date(at).toISOString()]));

    test('a promise in the middle is read, though many commits came after it', async () => {
      const middle = (index: number): object =>
        index === 150 ? note(index, promise) : index % 5 === 0 ? note(index) : commit(index);
      await withGitHub(long(400, middle), async ({ url }) => {
        const snapshot = await readFrom(url);
        assert.deepEqual(notes(snapshot), [['promise', at(150)]]);
        assert.deepEqual([unread(snapshot), snapshot.missing], [['middle'], []]);
        assert.equal(snapshot.cost.requests, 2);
      });
    });

    test('what nobody read is a fact that lasts while it is true, and costs a quiet round nothing', async () => {
      const store = inMemory();
      await withGitHub(long(400, note), async ({ url, world }) => {
        const first = await readFrom(url, { store });
        assert.deepEqual(unread(first), ['middle']);
        const quiet = await readFrom(url, { store, previous: first });
        assert.deepEqual([unread(quiet), quiet.cost], [['middle'], { requests: 1, points: 1 }]);
        Object.assign(world.pullRequests[0]!, { title: 'New', updatedAt: '2026-08-21T08:59:00Z' });
        world.pullRequests[0]!.timeline.push({ ...note(401), type: 'comment' } as never);
        assert.deepEqual(unread(await readFrom(url, { store, previous: quiet })), ['middle']);
      });
    });

    const isComment = (index: number): boolean => index >= 98 && index < 138;
    const lengths: [name: string, count: number, make: (index: number) => object, unread: unknown][] = [
      ['300 events, the first commit and the request among them: all are read', 298, note, undefined],
      ['one more is not', 299, note, 'middle'],
      [
        'a middle of comments alone is read',
        338,
        (index) => (isComment(index) ? note(index) : commit(index)),
        undefined,
      ],
      ['a middle of commits is not', 338, commit, 'middle'],
    ];
    for (const [name, count, make, expected] of lengths)
      test(name, async () => {
        await withGitHub(long(count, make), async ({ url }) =>
          assert.deepEqual(unread(await readFrom(url)), [expected]),
        );
      });

    test('a dismissal in the middle is found', async () => {
      const middle = (index: number): object => {
        if (index === 5) return { type: 'review', at: at(index), author: 'rin', state: 'CHANGES_REQUESTED' };
        if (index === 160) return { type: 'review_dismissed', at: at(index), actor: 'kim', author: 'rin' };
        return note(index);
      };
      const store = inMemory();
      await withGitHub(long(400, middle), async ({ url, world }) => {
        const first = await readFrom(url, { store });
        const dismissedAt = (snapshot: Snapshot): unknown => snapshot.requests[0]?.viewerReview?.dismissedAt;
        assert.equal(dismissedAt(first), Date.parse(at(160)));
        Object.assign(world.pullRequests[0]!, { title: 'New', updatedAt: '2026-08-21T08:59:00Z' });
        assert.equal(dismissedAt(await readFrom(url, { store, previous: first })), Date.parse(at(160)));
      });
    });
  });

  test('one that had no room is read in the next round, even if it went on meanwhile', async () => {
    await withGitHub(world(25), async ({ url, world }) => {
      const store = inMemory();
      const first = await readFrom(url, { store });
      const left = first.requests.filter(({ unreadEvents }) => unreadEvents === 'earlier');
      assert.equal(left.length, 5);
      for (const pull of world.pullRequests) {
        pull.timeline.push({ ...pull.timeline.at(-1)!, at: '2026-08-21T08:58:00Z' });
        Object.assign(pull, { updatedAt: '2026-08-21T08:58:00Z' });
      }
      const second = await readFrom(url, { store, previous: first });
      assert.deepEqual([told(second), second.missing], [25, []]);
      assert.ok(second.requests.every(({ unreadEvents }) => unreadEvents === undefined));
    });
  });
});
