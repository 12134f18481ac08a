import { strict as assert } from 'node:assert';
import { Drafts } from '../../src/app/drafts';
import { DraftClaims } from '../../src/app/draftClaims';
import { ReviewActions } from '../../src/app/reviewActions';
import { findPassable, isPassable, passable } from '../../src/core/actions/obstacle';
import type { ReviewAction } from '../../src/core/actions/reviewAction';
import type { Failure } from '../../src/core/model/failure';
import { formatMarker } from '../../src/core/model/notes';
import { connect } from '../../src/github/client';
import { gitHubWriter } from '../../src/github/gitHubWriter';
import { toFailure } from '../../src/github/toFailure';
import type { RunningGitHub } from '../support/github/server';
import { findName, tampering } from '../support/packageReading';
import { serverAt, withGitHub } from '../support/readThrough';
import { aStoringWindow, anAccount } from '../support/accounts';
import { Disk, FakeTime } from '../support/windows';
import { worldOfOne } from '../support/worldOfOne';

/** Rin has confirmed a text, and then something changes. What is looked at is the stand-in, over the wire. */
suite('Right before a text is posted', () => {
  const now = Date.parse('2026-08-21T09:00:00Z');
  const never = new AbortController().signal;
  type Tamper = (pull: Record<string, unknown>, data: Record<string, unknown>) => void;

  const open = async (
    url: string,
    { disk = new Disk(), window = 'a', tamper = undefined as Tamper | undefined } = {},
  ) => {
    const server = serverAt(url);
    const { clock, pause } = new FakeTime(now);
    const tampered = tampering((query, data) => {
      const repository = data['repository'] as { pullRequest?: Record<string, unknown> } | null;
      if (findName(query) === 'BeforePosting') tamper?.(repository?.pullRequest ?? {}, data);
      return undefined;
    });
    const fetch: typeof globalThis.fetch = (input, init) =>
      typeof input === 'string' && input.endsWith('/graphql')
        ? tampered(input, init)
        : globalThis.fetch(input, init);
    const client = connect(server, 'good-turn', clock, { fetch });
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const { account, storage } = aStoringWindow({ files: disk, log, clock, window });
    const drafts = new Drafts(storage);
    const claims = new DraftClaims({ files: disk, clock, delay: pause, log, window });
    const actions = new ReviewActions({ account, drafts, clock, log, claims });
    const enter = (id: string): Promise<void> =>
      account.enter(
        anAccount(id, {
          writer: gitHubWriter(client),
          toFailure: (error) => toFailure(error, server.web, clock()),
        }),
      );
    await enter('rin');
    const action: ReviewAction = {
      id: 'action-1',
      request: { host: server.host, repository: 'acme/core', number: 12 },
      kind: 'promise',
      by: 'rin',
      account: 'rin',
      asked: 'viewer',
      steps: [
        { kind: 'ask', users: ['lee'], teams: [] },
        { kind: 'comment', text: 'Soon.', note: { kind: 'claim', team: 'acme/payments' } },
      ],
    };
    return { actions, drafts, action, enter };
  };
  const world = (): object => {
    const one = worldOfOne({}) as { users: object[] };
    return { ...one, users: [...one.users, { login: 'lee' }] };
  };
  const pullIn = ({ world: { pullRequests } }: RunningGitHub) => pullRequests[0]!;
  const commentsIn = (github: RunningGitHub): string[] =>
    (github.world.pullRequests[0]?.timeline ?? []).flatMap((event) =>
      event.type === 'comment' && event.author === 'rin' ? [event.body ?? ''] : [],
    );

  const changes: [name: string, change: (github: RunningGitHub) => void, failure: Failure][] = [
    ['closed', (github) => (pullIn(github).state = 'CLOSED'), { kind: 'overtaken', by: 'close' }],
    ['merged', (github) => (pullIn(github).state = 'MERGED'), { kind: 'overtaken', by: 'merge' }],
    ['deleted', (github) => github.world.pullRequests.splice(0), { kind: 'overtaken', by: 'deletion' }],
    [
      'answered, so that nobody of ours is asked anymore',
      (github) => pullIn(github).reviewRequests.splice(0),
      { kind: 'overtaken', by: 'answer' },
    ],
    [
      'taken by a teammate',
      (github) =>
        pullIn(github).timeline.push({
          type: 'comment',
          at: '2026-08-21T10:00:00Z',
          author: 'lee',
          body: formatMarker({ kind: 'claim', team: 'acme/payments' }, 'lee', 'x'),
        }),
      { kind: 'overtaken', by: 'answer' },
    ],
    [
      'looked at with the token of somebody else',
      (github) => (github.world.viewer = 'lee'),
      { kind: 'otherAccount' },
    ],
  ];
  for (const [name, change, failure] of changes) {
    test(`${name}: nothing is done, the draft says so, and is sent once it fits`, async () => {
      await withGitHub(world(), async (github) => {
        const before = structuredClone({ ...github.world });
        const { actions, drafts, action } = await open(github.url);
        change(github);
        assert.deepEqual(await actions.send(action, never), { kind: 'refused', failure, remains: false });
        assert.deepEqual(commentsIn(github), []);
        assert.deepEqual(drafts.list(), [{ action, madeAt: now, next: 0, wasTried: false, failure }]);
        Object.assign(github.world, before);
        assert.deepEqual(await actions.send(action, never), { kind: 'done' });
        assert.deepEqual([commentsIn(github).length, drafts.list()], [1, []]);
      });
    });
  }

  const passed = changes.flatMap(([name, change, failure]) =>
    failure.kind === 'overtaken' && isPassable(failure.by) ? [{ name, change, by: failure.by }] : [],
  );
  for (const { name, change, by } of passed) {
    test(`${name}, and posted anyway: once, though two windows do it and one tries again`, async () => {
      await withGitHub(world(), async (github) => {
        const disk = new Disk();
        const [a, b] = [await open(github.url, { disk }), await open(github.url, { disk, window: 'b' })];
        change(github);
        const outcome = await a.actions.send(a.action, never);
        assert.deepEqual('failure' in outcome && findPassable(a.action, outcome.failure), by);
        await b.drafts.records.takeOverNewer();
        await Promise.all([a, b].map(({ actions }) => actions.send(a.action, never, [by])));
        await a.actions.send(a.action, never, [by]);
        await a.drafts.records.takeOverNewer();
        assert.deepEqual([commentsIn(github).length, a.drafts.list()], [1, []]);
      });
    });

    const worse: [name: string, change: (github: RunningGitHub) => void, failure: Failure][] = [
      ['another account', (github) => (github.world.viewer = 'lee'), { kind: 'otherAccount' }],
      ['a deletion', (github) => github.world.pullRequests.splice(0), { kind: 'overtaken', by: 'deletion' }],
    ];
    for (const [what, more, failure] of worse) {
      test(`${name}, and posted anyway: ${what} in between stops it`, async () => {
        await withGitHub(world(), async (github) => {
          const { actions, drafts, action } = await open(github.url);
          change(github);
          await actions.send(action, never);
          more(github);
          const outcome = await actions.send(action, never, passable);
          assert.deepEqual(outcome, { kind: 'refused', failure, remains: false });
          assert.deepEqual([commentsIn(github), drafts.list().length], [[], 1]);
        });
      });
    }
  }

  test('posting anyway is for what the user was told: closed, and merged since, is told again', async () => {
    await withGitHub(world(), async (github) => {
      const { actions, action } = await open(github.url);
      pullIn(github).state = 'MERGED';
      const failure: Failure = { kind: 'overtaken', by: 'merge' };
      const outcome = await actions.send(action, never, ['close']);
      assert.deepEqual(outcome, { kind: 'refused', failure, remains: false });
      assert.deepEqual(await actions.send(action, never, ['close', 'merge']), { kind: 'done' });
    });
  });

  const unpassed = changes.filter(([, , failure]) => failure.kind !== 'overtaken' || !isPassable(failure.by));
  for (const [name, change, failure] of unpassed) {
    test(`${name}: there is no way to post anyway`, async () => {
      await withGitHub(world(), async (github) => {
        const { actions, action } = await open(github.url);
        change(github);
        assert.equal(findPassable(action, failure), undefined);
        const outcome = await actions.send(action, never, passable);
        assert.deepEqual(outcome, { kind: 'refused', failure, remains: false });
        assert.deepEqual(commentsIn(github), []);
      });
    });
  }

  const contradictions: [name: string, comments: (page: number) => object][] = [
    ['the second page is empty', (page) => aPage(page === 0 ? 100 : 0, 250, page === 0)],
    ['the first of three pages says that it is the only one', () => aPage(100, 250, false)],
    ['the last page is short', (page) => aPage(page === 0 ? 100 : 49, 150, page === 0)],
    ['fewer than none', () => aPage(0, -1, false)],
    ['half a comment', () => aPage(1, 1.5, false)],
  ];
  const aPage = (count: number, totalCount: number, hasPreviousPage: boolean): object => ({
    totalCount,
    pageInfo: { hasPreviousPage, startCursor: hasPreviousPage ? 'c' : null },
    nodes: Array(count).fill({ body: 'x', createdAt: '2026-08-21T08:59:00Z', author: null, editor: null }),
  });
  for (const [name, comments] of contradictions) {
    test(`comments that contradict their number: ${name}; the text stays`, async () => {
      await withGitHub(world(), async (github) => {
        let page = 0;
        const tamper: Tamper = (pull) => (pull['comments'] = comments(page++));
        const { actions, drafts, action } = await open(github.url, { tamper });
        const outcome = await actions.send(action, never);
        assert.deepEqual(outcome, { kind: 'broken', failure: { kind: 'nonsense' }, next: 0 });
        assert.deepEqual([commentsIn(github), drafts.list().length], [[], 1]);
      });
    });
  }

  test('locked: GitHub refuses in its own words', async () => {
    await withGitHub(world(), async (github) => {
      pullIn(github).locked = true;
      github.world.repositories = github.world.repositories.map((each) => ({
        ...each,
        permission: 'TRIAGE',
      }));
      const { actions, drafts, action } = await open(github.url);
      const outcome = await actions.send(action, never);
      if (outcome.kind === 'done') assert.equal(commentsIn(github).length, 1);
      else assert.deepEqual([outcome.failure.kind, drafts.list().length], ['refused', 1]);
    });
  });

  test('for another server: nothing leaves, not even the name of the repository', async () => {
    await withGitHub(world(), async (github) => {
      const { actions, action } = await open(github.url);
      const elsewhere = { ...action, request: { ...action.request, host: 'github.example' } };
      const failure: Failure = { kind: 'otherAccount' };
      assert.deepEqual(await actions.send(elsewhere, never), { kind: 'refused', failure, remains: false });
      assert.equal(github.stats.requests, 0);
    });
  });

  const odd: [name: string, tamper: Tamper, failure?: Failure][] = [
    [
      'moved',
      (_, data) => ((data['repository'] as { nameWithOwner: string }).nameWithOwner = 'other/core'),
      { kind: 'overtaken', by: 'move' },
    ],
    ['no viewer', (_, data) => (data['viewer'] = null)],
    ['a viewer of another type', (_, data) => (data['viewer'] = { login: 5 })],
    ['no repository, and no word why', (_, data) => (data['repository'] = null)],
    ['no name', (_, data) => ((data['repository'] as { nameWithOwner: unknown }).nameWithOwner = null)],
    [
      'no request, and no word why',
      (_, data) => (data['repository'] = { nameWithOwner: 'acme/core', pullRequest: null }),
    ],
    ['no state', (pull) => (pull['state'] = null)],
    ['an unknown state', (pull) => (pull['state'] = 'PENDING')],
    ['no comments', (pull) => (pull['comments'] = null)],
    ['comments of another type', (pull) => (pull['comments'] = [])],
    ...(
      [
        ['a list that is none', { nodes: {} }],
        ['a list that is null', { nodes: null }],
        ['a comment that is null', { nodes: [null], totalCount: 1 }],
        [
          'a body that is null',
          { nodes: [{ body: null, createdAt: '2026-08-21T10:00:00Z' }], totalCount: 1 },
        ],
        [
          'a body of another type',
          { nodes: [{ body: {}, createdAt: '2026-08-21T10:00:00Z' }], totalCount: 1 },
        ],
        ['a comment without a time', { nodes: [{ body: '', createdAt: null }], totalCount: 1 }],
        ['a page that is cut', { nodes: [], totalCount: 3 }],
        ['no total', { totalCount: null }],
        ['no page', { pageInfo: null }],
        ['no word on whether there are more', { pageInfo: { hasPreviousPage: null, startCursor: null } }],
        ['more, without a cursor', { pageInfo: { hasPreviousPage: true, startCursor: null } }],
        ['more, though the page is not full', { pageInfo: { hasPreviousPage: true, startCursor: 'x' } }],
      ] as const
    ).map(([name, more]): [string, Tamper] => [
      name,
      (pull) => (pull['comments'] = { ...(pull['comments'] as object), ...more }),
    ]),
  ];
  for (const [name, tamper, failure = { kind: 'nonsense' }] of odd) {
    test(`an answer with ${name}: nothing is posted, first or again`, async () => {
      await withGitHub(world(), async (github) => {
        const disk = new Disk();
        const broken = await open(github.url, { disk, tamper });
        const outcome = await broken.actions.send(broken.action, never);
        assert.deepEqual('failure' in outcome && outcome.failure, failure);
        assert.deepEqual([commentsIn(github), broken.drafts.list().length], [[], 1]);

        const whole = await open(github.url, { disk: new Disk() });
        assert.deepEqual(await whole.actions.send(whole.action, never), { kind: 'done' });
        await broken.actions.send(broken.action, never);
        assert.equal(commentsIn(github).length, 1);
        assert.equal(broken.drafts.list().length, failure.kind === 'nonsense' ? 1 : 0);
      });
    });
  }

  test('two windows over one disk post one comment, twenty times over', async () => {
    await withGitHub(world(), async (github) => {
      for (let turn = 0; turn < 20; turn++) {
        const disk = new Disk();
        const [a, b] = [await open(github.url, { disk }), await open(github.url, { disk, window: 'b' })];
        const action = { ...a.action, id: `action-${turn}` };
        await a.actions.keep(action);
        await b.drafts.records.takeOverNewer();
        await Promise.all([a.actions.send(action, never), b.actions.send(action, never)]);
        assert.equal(commentsIn(github).length, turn + 1);
      }
    });
  });
});
