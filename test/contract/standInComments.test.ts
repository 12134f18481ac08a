import assert from 'node:assert/strict';
import { Octokit } from '@octokit/core';
import { aDesk, aDeskWithHidden, deskOpened, deskTimeline } from '../support/github/aWriter';
import { ask } from '../support/github/ask';
import { githubsForTests } from '../support/github/githubsForTests';
import { send } from '../support/github/send';
import type { World } from '../support/github/world';

const start = githubsForTests();

suite('stand-in writes: comments', () => {
  interface Comment {
    id: number;
    node_id: string;
    html_url: string;
    body: string;
    user: { login: string };
    created_at: string;
    updated_at: string;
  }
  const path = '/acme/core/issues/1/comments';

  test('one is added to the world, and both APIs tell it', async () => {
    const github = await start({ world: aDesk() });
    const octokit = new Octokit({ auth: 'good-turn', baseUrl: `${github.url}/api/v3` });
    const { status, data, headers } = await octokit.request(
      'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
      { owner: 'acme', repo: 'core', issue_number: 1, body: 'A word' },
    );
    assert.equal(status, 201);
    assert.equal(headers.location, `${github.url}/api/v3/repos/acme/core/issues/comments/${data.id}`);
    assert.deepEqual([data.body, data.user?.login], ['A word', 'rin']);
    assert.deepEqual(deskTimeline(github.world), [
      { type: 'comment', at: data.created_at, author: 'rin', body: 'A word' },
    ]);

    const told = await ask<{ repository: { pullRequest: object } }>(
      github,
      `{ repository(owner: "acme", name: "core") { pullRequest(number: 1) { updatedAt comments(last: 1) { totalCount }
        timelineItems(last: 1, itemTypes: [ISSUE_COMMENT]) { nodes { ... on IssueComment {
          id databaseId url body createdAt updatedAt lastEditedAt editor { login } viewerDidAuthor viewerCanUpdate viewerCanDelete } } } } } }`,
    );
    assert.deepEqual(told.data.repository.pullRequest, {
      updatedAt: data.created_at,
      comments: { totalCount: 1 },
      timelineItems: {
        nodes: [
          {
            id: data.node_id,
            databaseId: data.id,
            url: data.html_url,
            body: 'A word',
            createdAt: data.created_at,
            updatedAt: data.created_at,
            lastEditedAt: null,
            editor: null,
            viewerDidAuthor: true,
            viewerCanUpdate: true,
            viewerCanDelete: true,
          },
        ],
      },
    });
  });

  test('each is later than the one before, and than anything else', async () => {
    const github = await start({ world: aDesk({ updatedAt: '2026-08-21T12:00:00Z' }) });
    for (const body of ['one', 'two', 'three']) await send(github, `POST ${path}`, { body });
    assert.deepEqual(
      deskTimeline(github.world).map(({ at }) => at),
      ['2026-08-21T12:00:01Z', '2026-08-21T12:00:02Z', '2026-08-21T12:00:03Z'],
    );
  });

  test("otherwise the time is the stand-in's own", async () => {
    const github = await start({ world: aDesk() });
    const { body } = await send<Comment>(github, `POST ${path}`, { body: 'now' });
    assert.ok(Math.abs(Date.parse(body.created_at) - github.now().getTime()) < 5000);
  });

  test('a request that ended stays ended when it did', async () => {
    const github = await start({ world: aDesk({ state: 'MERGED' }) });
    await send(github, `POST ${path}`, { body: 'late' });
    const { data } = await ask(
      github,
      '{ repository(owner: "acme", name: "core") { pullRequest(number: 1) { mergedAt } } }',
    );
    assert.deepEqual(data, { repository: { pullRequest: { mergedAt: deskOpened } } });
  });

  const blank = 'Body cannot be blank';
  const refused: [
    about: string,
    body: unknown,
    expected: { status: number; message: string; reason?: string },
    world?: World,
    at?: string,
  ][] = [
    ['no body', {}, { status: 422, message: 'Invalid request.\n\n"body" wasn\'t supplied.' }],
    [
      'a number',
      { body: 5 },
      { status: 422, message: "Invalid request.\n\nFor 'properties/body', 5 is not a string." },
    ],
    [
      'a mere string',
      '"hello"',
      { status: 422, message: 'Invalid request.\n\nFor \'links/0/schema\', "hello" is not an object.' },
    ],
    ['no JSON', '{"body"', { status: 400, message: 'Problems parsing JSON' }],
    ['an empty body', { body: '' }, { status: 422, message: 'Validation Failed', reason: blank }],
    ['spaces', { body: ' \n' }, { status: 422, message: 'Validation Failed', reason: blank }],
    [
      'a body that is too long',
      { body: 'x'.repeat(65_537) },
      {
        status: 422,
        message: 'Validation Failed',
        reason: 'Body is too long (maximum is 65536 characters)',
      },
    ],
    [
      'nothing of that number',
      { body: 'x' },
      { status: 404, message: 'Not Found' },
      aDesk(),
      '/acme/core/issues/9/comments',
    ],
    [
      'an unknown repository',
      { body: 'x' },
      { status: 404, message: 'Not Found' },
      aDesk(),
      '/acme/nope/issues/1/comments',
    ],
    [
      'an organisation that hides itself',
      { body: 'x' },
      { status: 404, message: 'Not Found' },
      aDeskWithHidden(),
      '/shy/core/issues/1/comments',
    ],
    [
      'a locked conversation',
      { body: 'x' },
      { status: 403, message: 'Unable to create comment because issue is locked.' },
      aDesk({ locked: true }, { permission: 'READ' }),
    ],
    [
      'an archived repository',
      { body: 'x' },
      { status: 403, message: 'Repository was archived so is read-only.' },
      aDesk({}, { archived: true }),
    ],
  ];
  for (const [about, given, expected, world = aDesk(), at = path] of refused) {
    test(`${about}: ${expected.status} ${expected.reason ?? expected.message.split('\n')[0]}`, async () => {
      const github = await start({ world });
      const { status, body } = await send<{ message: string; errors?: { message: string }[] }>(
        github,
        `POST ${at}`,
        given,
      );
      const { reason, ...rest } = expected;
      assert.deepEqual({ status, message: body.message }, rest);
      assert.equal(body.errors?.[0]?.message, reason);
      assert.deepEqual(deskTimeline(world), []);
    });
  }

  const allowed: [about: string, world: World, body: string][] = [
    ['the longest body', aDesk(), '😀'.repeat(65_536)],
    ['whoever may only read', aDesk({}, { permission: 'READ' }), 'x'],
    ['whoever may write, in a locked conversation', aDesk({ locked: true }), 'x'],
  ];
  for (const [about, world, body] of allowed) {
    test(`lets through ${about}`, async () => {
      const { status } = await send(await start({ world }), `POST ${path}`, { body });
      assert.equal(status, 201);
    });
  }

  test('are listed by page, and since a time', async () => {
    const said = [1, 2, 3].map((day) => ({
      type: 'comment' as const,
      at: `2026-08-0${day}T09:00:00Z`,
      author: 'kim',
      body: `day ${day}`,
    }));
    const github = await start({ world: aDesk({ timeline: said }) });
    const list = async (query: string) => {
      const { body, headers } = await send<Comment[]>(github, `GET ${path}?${query}`);
      return { bodies: body.map((comment) => comment.body), link: headers.get('link') ?? '' };
    };
    assert.deepEqual((await list('')).bodies, ['day 1', 'day 2', 'day 3']);
    assert.deepEqual((await list('since=2026-08-02T09:00:00Z')).bodies, ['day 2', 'day 3']);
    const second = await list('per_page=1&page=2');
    assert.deepEqual(second.bodies, ['day 2']);
    assert.match(second.link, /page=1>; rel="prev".*page=3>; rel="next"/);
  });

  test('can be edited, which tells by whom and when', async () => {
    const at = '2026-08-20T10:00:00Z';
    const github = await start({
      world: aDesk({ timeline: [{ type: 'comment', at, author: 'kim', body: 'rude' }] }),
    });
    const [comment] = (await send<Comment[]>(github, `GET ${path}`)).body;
    const edited = await send<Comment>(github, `PATCH /acme/core/issues/comments/${comment!.id}`, {
      body: 'kind',
    });
    assert.deepEqual(
      [edited.status, edited.body.body, edited.body.created_at, edited.body.user.login],
      [200, 'kind', at, 'kim'],
    );
    const { data } = await ask(
      github,
      '{ repository(owner: "acme", name: "core") { pullRequest(number: 1) { updatedAt comments(first: 1) { nodes { body lastEditedAt editor { login } } } } } }',
    );
    const lastEditedAt = edited.body.updated_at;
    const node = { body: 'kind', lastEditedAt, editor: { login: 'rin' } };
    assert.deepEqual(data, {
      repository: { pullRequest: { updatedAt: lastEditedAt, comments: { nodes: [node] } } },
    });
    assert.deepEqual((await send<Comment[]>(github, `GET ${path}?since=${lastEditedAt}`)).body.length, 1);
  });

  test('can be deleted, and the others keep their names', async () => {
    const github = await start({ world: aDesk() });
    const ids: number[] = [];
    for (const body of ['one', 'two'])
      ids.push((await send<Comment>(github, `POST ${path}`, { body })).body.id);
    const gone = await send(github, `DELETE /acme/core/issues/comments/${ids[0]}`);
    assert.deepEqual([gone.status, gone.body], [204, undefined]);
    assert.deepEqual(
      deskTimeline(github.world).map((event) => 'body' in event && event.body),
      ['two'],
    );
    const third = await send<Comment>(github, `POST ${path}`, { body: 'three' });
    const left = (await send<Comment[]>(github, `GET ${path}`)).body.map(({ id, body }) => [id, body]);
    assert.deepEqual(left, [
      [ids[1], 'two'],
      [third.body.id, 'three'],
    ]);
    assert.ok(!ids.includes(third.body.id));
    assert.equal((await send(github, `GET /acme/core/issues/comments/${ids[0]}`)).status, 404);
  });

  for (const method of ['PATCH', 'DELETE']) {
    test(`of others are out of reach without write access: ${method}`, async () => {
      const said = { type: 'comment' as const, at: deskOpened, author: 'kim', body: 'mine' };
      const github = await start({ world: aDesk({ timeline: [said] }, { permission: 'TRIAGE' }) });
      const [comment] = (await send<Comment[]>(github, `GET ${path}`)).body;
      const { status, body } = await send(github, `${method} /acme/core/issues/comments/${comment!.id}`, {
        body: 'yours',
      });
      assert.deepEqual([status, body.message], [403, 'Must have admin rights to Repository.']);
      assert.deepEqual(deskTimeline(github.world), [said]);
    });
  }
});
