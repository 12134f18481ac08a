import { strict as assert } from 'node:assert';
import { selectOwnRequests } from '../../src/core/authored/ownQueue';
import { formatMarker } from '../../src/core/model/notes';
import { rank, type RankedRequest } from '../../src/core/ranking/rank';
import { defaultSettings } from '../../src/core/settings/queueSettings';
import { defaultWeights } from '../../src/core/settings/weights';
import { readFrom, withGitHub } from '../support/readThrough';

/** Requests that coding agents wrote, over the wire. */
suite('Agents work for people', () => {
  const now = Date.parse('2026-08-21T09:00:00Z');
  const monday = '2026-08-17T10:00:00Z';
  const me = { user: 'rin' };
  const asked = (actor: string, reviewer: object = me) => ({
    type: 'review_requested',
    at: monday,
    actor,
    reviewer,
  });
  const commit = (message: string) => ({ type: 'commit', at: monday, author: 'copilot-swe-agent', message });
  const co = (address: string): string => `Fix prices\n\nCo-authored-by: Kim <${address}>`;
  const byCopilot = (more: object): object => ({
    repo: 'acme/core',
    number: 1,
    author: 'copilot-swe-agent',
    createdAt: monday,
    reviewRequests: [me],
    ...more,
  });
  const world = (more: object): object => ({
    world: 1,
    now: '2026-08-21T09:00:00Z',
    viewer: 'rin',
    users: [
      { login: 'rin' },
      { login: 'kim', name: 'Kim' },
      { login: 'lee' },
      { login: 'mate' },
      { login: 'acme-ai' },
      { login: 'copilot-swe-agent', bot: true },
    ],
    organizations: [
      {
        login: 'acme',
        teams: [
          { slug: 'payments', members: ['rin', 'mate'] },
          { slug: 'search', members: ['kim'] },
        ],
      },
    ],
    repositories: [{ nameWithOwner: 'acme/core' }],
    pullRequests: [byCopilot(more)],
  });
  const entryOf = async (more: object): Promise<RankedRequest> =>
    withGitHub(world(more), async ({ url }) => {
      const snapshot = await readFrom(url, { clock: () => now, agents: ['acme-ai'] });
      const settings = { ...defaultSettings, agents: ['acme-ai'] };
      return rank(snapshot, settings, defaultWeights, now)[0]!;
    });

  test('a co-author by GitHub’s own address is the customer, with their team', async () => {
    const { customer, request, group } = await entryOf({
      timeline: [commit(co('12+kim@users.noreply.github.com')), asked('copilot-swe-agent')],
    });
    assert.deepEqual(
      [customer.person.login, customer.teams, request.agent?.login, group],
      ['kim', ['acme/search'], 'copilot-swe-agent', 'peerTeam'],
    );
  });

  test('a stranger’s address in a trailer makes it nobody’s', async () => {
    const { group, excludedBecause } = await entryOf({
      timeline: [commit(co('kim@example.com')), asked('copilot-swe-agent')],
    });
    assert.deepEqual([group, excludedBecause], ['notYourTurn', 'bot']);
  });

  test('a teammate who was asked and hands it over had it not made', async () => {
    const timeline = [asked('kim', { team: 'acme/payments' }), asked('mate')];
    const { customer } = await entryOf({ timeline });
    assert.equal(customer.person.login, 'kim');
  });

  test('an agent without any person stays a bot', async () => {
    const { excludedBecause } = await entryOf({ timeline: [asked('copilot-swe-agent')] });
    assert.equal(excludedBecause, 'bot');
  });

  test('in a draft the agent still works', async () => {
    const { excludedBecause } = await entryOf({
      draft: true,
      assignees: ['kim'],
      timeline: [asked('copilot-swe-agent')],
    });
    assert.equal(excludedBecause, 'draft');
  });

  test('unless a person asks for a look at it', async () => {
    const { group } = await entryOf({ draft: true, assignees: ['kim'], timeline: [asked('kim')] });
    assert.equal(group, 'peerTeam');
  });

  suite('it still does where no person is waiting', () => {
    const kim = { draft: true, assignees: ['kim'] };
    const later = (event: object) => ({ ...event, at: '2026-08-19T10:00:00Z' });
    const answered = { type: 'review', at: '2026-08-18T10:00:00Z', author: 'rin', state: 'COMMENTED' };
    const rows: [name: string, request: object, group: string][] = [
      ['a machine user asked', { ...kim, author: 'acme-ai', timeline: [asked('acme-ai')] }, 'notYourTurn'],
      ['another one did', { ...kim, timeline: [asked('acme-ai')] }, 'notYourTurn'],
      [
        'Kim’s ask was answered',
        { ...kim, timeline: [asked('kim'), answered, later(asked('copilot-swe-agent'))] },
        'notYourTurn',
      ],
      [
        'but Kim asked again',
        { ...kim, timeline: [asked('copilot-swe-agent'), answered, later(asked('kim'))] },
        'peerTeam',
      ],
    ];
    for (const [name, request, group] of rows)
      test(name, async () => assert.equal((await entryOf(request)).group, group));
  });

  test('what you had made stands among your own, and waits for others', async () => {
    await withGitHub(
      world({ assignees: ['rin', 'copilot-swe-agent'], timeline: [asked('copilot-swe-agent')] }),
      async ({ url }) => {
        const snapshot = await readFrom(url, { clock: () => now, withOwn: true });
        const [entry] = rank(snapshot, defaultSettings, defaultWeights, now);
        assert.deepEqual([entry?.group, entry?.excludedBecause], ['notYourTurn', 'ownAgent']);
        assert.deepEqual(
          selectOwnRequests(snapshot).map(({ id }) => id.number),
          [1],
        );
      },
    );
  });

  test('of more than a hundred, the makers of all are read', async () => {
    const one = byCopilot({ assignees: ['kim'], timeline: [asked('copilot-swe-agent')] });
    const pullRequests = Array.from({ length: 230 }, (_, index) => ({ ...one, number: index + 1 }));
    await withGitHub({ ...world({}), pullRequests }, async ({ url, stats }) => {
      const { requests, missing } = await readFrom(url, { clock: () => now });
      assert.equal(requests.filter(({ author }) => author.login === 'kim').length, 230);
      assert.deepEqual([missing, stats.byOperation['Surroundings']], [[], 4]);
    });
  });

  test('of more than a hundred, what failed is said', async () => {
    const one = byCopilot({ assignees: ['kim'], timeline: [asked('copilot-swe-agent')] });
    const pullRequests = Array.from({ length: 130 }, (_, index) => ({ ...one, number: index + 1 }));
    await withGitHub({ ...world({}), pullRequests }, async ({ url }) => {
      let surroundings = 0;
      const failing: typeof fetch = (input, init) => {
        const isRound = typeof init?.body === 'string' && init.body.includes('Surroundings');
        const isSecond = isRound && ++surroundings === 2;
        return isSecond ? Promise.resolve(new Response('', { status: 502 })) : fetch(input, init);
      };
      const { requests, missing } = await readFrom(url, { clock: () => now, fetch: failing });
      assert.equal(requests.filter(({ author }) => author.login === 'kim').length, 100);
      assert.deepEqual(missing, [{ kind: 'partial' }]);
    });
  });

  test('the agent’s answer is the customer’s', async () => {
    const { turn, request } = await entryOf({
      assignees: ['kim'],
      reviewRequests: [],
      timeline: [
        asked('kim'),
        { type: 'review', at: '2026-08-18T10:00:00Z', author: 'rin', state: 'CHANGES_REQUESTED' },
        { type: 'comment', at: '2026-08-19T10:00:00Z', author: 'copilot-swe-agent', body: 'Done.' },
      ],
    });
    assert.deepEqual([turn.whose, turn.why], ['yours', 'answered']);
    const word = request.activity.find(({ kind }) => kind === 'comment');
    assert.deepEqual([word?.by, word?.isBot], ['kim', undefined]);
  });

  suite('whoever only reviews it had it not made', () => {
    const byKim = commit(co('12+kim@users.noreply.github.com'));
    const [ours, lee] = [{ team: 'acme/payments' }, { user: 'lee' }];
    const handOver = (by: string, to: string) => ({
      type: 'comment',
      at: monday,
      author: by,
      body: `Over to you.\n\n${formatMarker({ kind: 'handOver', to: [to] }, by, 'a1')}`,
    });
    const rows: [name: string, request: object, customer: string][] = [
      [
        'I, of the team that Kim asked, assigned myself',
        { assignees: ['rin'], reviewRequests: [ours], timeline: [byKim, asked('kim', ours)] },
        'kim',
      ],
      [
        'the same without a co-author',
        { assignees: ['rin'], reviewRequests: [ours], timeline: [asked('kim', ours)] },
        'kim',
      ],
      [
        'a team-mate assigned himself',
        { assignees: ['mate'], reviewRequests: [ours], timeline: [byKim, asked('kim', ours)] },
        'kim',
      ],
      [
        'he did where the agent asked the team',
        { assignees: ['mate'], reviewRequests: [ours], timeline: [byKim, asked('copilot-swe-agent', ours)] },
        'kim',
      ],
      [
        'but a co-author of the team had it made',
        {
          assignees: ['mate'],
          reviewRequests: [ours],
          timeline: [
            commit('Fix\n\nCo-authored-by: Mate <7+mate@users.noreply.github.com>'),
            asked('kim', ours),
          ],
        },
        'mate',
      ],
      ['I asked myself', { timeline: [byKim, asked('rin')] }, 'kim'],
      ['I asked myself, and Lee is assigned', { assignees: ['lee'], timeline: [asked('rin')] }, 'lee'],
      [
        'Lee asked herself, and the agent my team',
        {
          reviewRequests: [ours, lee],
          timeline: [byKim, asked('copilot-swe-agent', ours), asked('lee', lee)],
        },
        'kim',
      ],
      [
        'Lee asked herself and assigned herself',
        { assignees: ['lee'], timeline: [byKim, asked('lee', lee), asked('copilot-swe-agent')] },
        'kim',
      ],
      [
        'a workflow assigned and asked me',
        { assignees: ['rin'], timeline: [byKim, asked('copilot-swe-agent')] },
        'kim',
      ],
      [
        'a machine user did, which the setting names',
        { author: 'acme-ai', assignees: ['rin'], timeline: [byKim, asked('acme-ai')] },
        'kim',
      ],
      [
        'I handed it over to Lee, who assigned herself',
        { assignees: ['lee'], timeline: [asked('kim'), handOver('rin', 'lee'), asked('rin', lee)] },
        'kim',
      ],
      [
        'I only said so in a note',
        { assignees: ['lee'], timeline: [asked('kim'), handOver('rin', 'lee')] },
        'kim',
      ],
      [
        'but who gets it back had it made',
        {
          assignees: ['lee', 'mate'],
          timeline: [
            asked('copilot-swe-agent', { user: 'mate' }),
            asked('mate', lee),
            handOver('lee', 'mate'),
            asked('lee', { user: 'mate' }),
          ],
        },
        'mate',
      ],
    ];
    for (const [name, request, customer] of rows)
      test(name, async () => assert.equal((await entryOf(request)).customer.person.login, customer));
  });
});
