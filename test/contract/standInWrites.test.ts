import assert from 'node:assert/strict';
import { aDesk, deskTimeline } from '../support/github/aWriter';
import { ask } from '../support/github/ask';
import { githubsForTests } from '../support/github/githubsForTests';
import { send } from '../support/github/send';
import type { World } from '../support/github/world';

const start = githubsForTests();

suite('stand-in writes: what the viewer may do', () => {
  const table: [about: string, world: World, expected: object][] = [
    ['ordinarily', aDesk(), { permission: 'WRITE', locked: false, own: true, other: true, reasons: [] }],
    [
      'as a reader',
      aDesk({}, { permission: 'READ' }),
      { permission: 'READ', locked: false, own: true, other: false, reasons: ['INSUFFICIENT_ACCESS'] },
    ],
    [
      'as a reader of a locked one',
      aDesk({ locked: true }, { permission: 'READ' }),
      {
        permission: 'READ',
        locked: true,
        own: true,
        other: false,
        reasons: ['LOCKED', 'INSUFFICIENT_ACCESS'],
      },
    ],
    [
      'in an archive',
      aDesk({}, { permission: 'ADMIN', archived: true }),
      { permission: 'ADMIN', locked: false, own: false, other: false, reasons: ['ARCHIVED'] },
    ],
  ];
  for (const [about, world, expected] of table) {
    test(about, async () => {
      interface Told {
        locked: boolean;
        viewerCanUpdate: boolean;
        viewerCannotUpdateReasons: string[];
      }
      const { data } = await ask<{ repository: { viewerPermission: string; one: Told; two: Told } }>(
        await start({ world }),
        `{ repository(owner: "acme", name: "core") { viewerPermission
          one: pullRequest(number: 1) { locked viewerCanUpdate viewerCannotUpdateReasons }
          two: pullRequest(number: 2) { locked viewerCanUpdate viewerCannotUpdateReasons } } }`,
      );
      const { viewerPermission, one, two } = data.repository;
      assert.deepEqual(
        {
          permission: viewerPermission,
          locked: one.locked,
          own: two.viewerCanUpdate,
          other: one.viewerCanUpdate,
          reasons: one.viewerCannotUpdateReasons,
        },
        expected,
      );
    });
  }
});

suite('stand-in writes: on the way', () => {
  test('they count and cost as other requests do', async () => {
    const github = await start({ world: aDesk(), limit: 1 });
    const path = '/acme/core/issues/1/comments';
    const first = await send(github, `POST ${path}`, { body: 'x' });
    assert.deepEqual([first.status, first.headers.get('x-ratelimit-remaining')], [201, '0']);
    assert.equal((await send(github, `POST ${path}`, { body: 'x' })).status, 403);
    assert.deepEqual(github.stats.byKind, { [`POST /api/v3/repos${path}`]: 2 });
    assert.equal(deskTimeline(github.world).length, 1);
  });

  test('without the token nothing is written', async () => {
    const github = await start({ world: aDesk() });
    const url = `${github.url}/api/v3/repos/acme/core/issues/1/comments`;
    const { status } = await fetch(url, { method: 'POST', body: '{"body":"x"}' });
    assert.deepEqual([status, deskTimeline(github.world)], [401, []]);
  });

  for (const method of ['POST', 'PATCH', 'DELETE']) {
    test(`a page of another origin may ${method}`, async () => {
      const { url } = await start({ world: aDesk() });
      const headers = {
        origin: 'http://localhost:3000',
        'access-control-request-method': method,
        'access-control-request-headers': 'authorization,content-type,x-github-api-version',
      };
      const answer = await fetch(`${url}/api/v3/repos/acme/core/issues/comments/1`, {
        method: 'OPTIONS',
        headers,
      });
      const list = (name: string) => answer.headers.get(name)?.split(', ') ?? [];
      assert.equal(answer.status, 204);
      assert.equal(answer.headers.get('access-control-allow-origin'), '*');
      assert.ok(list('access-control-allow-methods').includes(method));
      for (const header of headers['access-control-request-headers'].split(','))
        assert.ok(list('access-control-allow-headers').includes(header), header);
    });
  }
});
