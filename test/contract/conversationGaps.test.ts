import { strict as assert } from 'node:assert';
import { inMemory, readFrom, withGitHub } from '../support/readThrough';
import { at, marked, note, notesIn, unread, worldOfConversations } from '../support/worldOfConversations';

type Timeline = Parameters<Parameters<typeof withGitHub>[1]>[0]['world']['pullRequests'][number]['timeline'];

suite('While a long conversation is read', () => {
  /** Calls `meanwhile` right before earlier events are asked for. */
  const before =
    (meanwhile: () => void): typeof globalThis.fetch =>
    (input, init) => {
      if (typeof init?.body === 'string' && init.body.includes('skip:')) meanwhile();
      return fetch(input, init);
    };
  const insert = (timeline: Timeline, count: number): void => {
    for (let index = 0; index < count; index++) timeline.push(note(50.5) as never);
  };
  const remove = (timeline: Timeline, count: number): void => {
    for (const event of timeline.slice(20, 20 + count)) Object.assign(event, { at: '2026-08-21T08:00:00Z' });
  };
  const make = (index: number): object => (index === 200 ? marked(index, 'decline') : note(index));

  const rows: [name: string, change: (timeline: Timeline) => void, unread: unknown][] = [
    ['a few events that appear leave no gap', (timeline) => insert(timeline, 4), undefined],
    ['many leave one, and it is said', (timeline) => insert(timeline, 5), 'middle'],
    ['events that disappear leave no gap', (timeline) => remove(timeline, 30), undefined],
  ];
  for (const [name, change, expected] of rows)
    test(name, async () => {
      await withGitHub(worldOfConversations(1, 400, make), async ({ url, world }) => {
        const [pull] = world.pullRequests;
        const store = inMemory();
        const meanwhile = before(() => change(pull!.timeline));
        const first = await readFrom(url, { store, fetch: meanwhile });
        assert.deepEqual([unread(first), first.missing], [[expected], []]);
        // A gap is closed as soon as the request is read again.
        Object.assign(pull!, { title: 'New', updatedAt: '2026-08-21T08:59:00Z' });
        const second = await readFrom(url, { store, previous: first });
        assert.deepEqual([unread(second), notesIn(second)], [[undefined], [['decline', at(200)]]]);
      });
    });

  test('a note that was deleted since does not come back from what was known', async () => {
    const late = (index: number): object => (index === 380 ? marked(index, 'decline') : note(index));
    await withGitHub(worldOfConversations(1, 400, late), async ({ url, world }) => {
      const store = inMemory();
      const first = await readFrom(url, { store });
      assert.equal(notesIn(first).length, 1);
      Object.assign(world.pullRequests[0]!.timeline[381]!, { body: 'gone' });
      Object.assign(world.pullRequests[0]!, { title: 'New', updatedAt: '2026-08-21T08:59:00Z' });
      assert.deepEqual(notesIn(await readFrom(url, { store, previous: first })), []);
    });
  });

  test('an answer that is too much is asked for in fewer pages, and the list stays whole', async () => {
    let tries = 0;
    const tired: typeof globalThis.fetch = (input, init) => {
      const pages = (typeof init?.body === 'string' ? init.body : '').split('skip:').length - 1;
      if (pages > 0) tries++;
      if (pages > 8) return Promise.resolve(new Response('{}', { status: 502 }));
      return fetch(input, init);
    };
    await withGitHub(worldOfConversations(1, 1200, make), async ({ url }) => {
      const store = inMemory();
      const first = await readFrom(url, { store, fetch: tired });
      assert.deepEqual([tries, unread(first)], [2, ['earlier']]);
      const second = await readFrom(url, { store, fetch: tired, previous: first });
      assert.deepEqual([unread(second), notesIn(second)], [[undefined], [['decline', at(200)]]]);
    });
  });
});

suite('A long conversation is read back', () => {
  const request = (index: number, reviewer: object): object => ({
    ...{ type: 'review_requested', at: at(index), actor: 'kim', reviewer },
  });
  const review = (index: number): object => ({
    ...{ type: 'review', at: at(index), author: 'rin', state: 'CHANGES_REQUESTED' },
  });

  test('to the claim for a team that was asked long ago, though Rin was asked lately', async () => {
    const team = { team: 'kim/core' };
    const make = (index: number): object => {
      if (index === 10) return request(index, team);
      if (index === 100) return marked(index, 'claim team=kim/core');
      return index === 390 ? request(index, { user: 'rin' }) : note(index);
    };
    const world = worldOfConversations(1, 400, make, { reviewRequests: [team] });
    const organizations = [
      { login: 'kim', teams: [{ slug: 'core', name: 'Core', members: ['rin', 'pat'] }] },
    ];
    const users = ['rin', 'pat'].map((login) => ({ login }));
    const pullRequests = (world as { pullRequests: object[] }).pullRequests.map((pull) => ({
      ...pull,
      author: 'pat',
    }));
    const text = JSON.stringify({ ...world, organizations, users, pullRequests });
    await withGitHub(JSON.parse(text.replaceAll('"kim"}', '"pat"}')) as object, async ({ url }) => {
      assert.deepEqual(notesIn(await readFrom(url)), [['claim', at(100)]]);
    });
  });

  test('to the answers since a review that was long ago', async () => {
    const make = (index: number): object => {
      if (index === 50) return review(index);
      return index === 60 ? note(index, 'Fixed.', 'kim') : note(index);
    };
    await withGitHub(worldOfConversations(1, 400, make, { reviewRequests: [] }), async ({ url }) => {
      const [pull] = (await readFrom(url)).requests;
      const answers = pull?.activity.filter(({ by, kind }) => by === 'kim' && kind === 'comment');
      assert.deepEqual(
        answers?.map((item) => item.at),
        [Date.parse(at(60))],
      );
    });
  });
});
