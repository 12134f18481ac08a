import { strict as assert } from 'node:assert';
import { defaultSettings } from '../../src/core/settings/queueSettings';
import { rank } from '../../src/core/ranking/rank';
import { defaultWeights } from '../../src/core/settings/weights';
import { readFrom, withGitHub } from '../support/readThrough';
import { worldOfOne } from '../support/worldOfOne';

/** What waits for a request because it says so, over the wire. */
suite('A request that others say they wait for', () => {
  const at = '2026-08-20T10:00:00Z';
  const pull = (number: number, body: string, more: object = {}) => ({
    repo: 'acme/core',
    number,
    title: `Change ${number}`,
    author: 'lee',
    base: 'main',
    head: `topic-${number}`,
    createdAt: at,
    updatedAt: at,
    body,
    ...more,
  });
  const issue = (number: number, body: string, more: object = {}) => ({
    repo: 'acme/core',
    number,
    title: `Issue ${number}`,
    author: 'ann',
    createdAt: at,
    updatedAt: at,
    body,
    ...more,
  });

  const read = async (pulls: object[], issues: object[], more: object = {}) => {
    const one = worldOfOne(more) as { pullRequests: object[]; users: object[]; repositories: object[] };
    const world = {
      ...one,
      users: [...one.users, { login: 'lee' }, { login: 'ann' }],
      repositories: [...one.repositories, { nameWithOwner: 'acme/shop' }],
      pullRequests: [...one.pullRequests, ...pulls],
      issues,
    };
    return withGitHub(world, async ({ url }) => {
      const snapshot = await readFrom(url);
      const [entry] = rank(snapshot, defaultSettings, defaultWeights, snapshot.asOf);
      assert.ok(entry);
      return { entry, snapshot };
    });
  };

  test('an open request and an open issue count half each, with their people', async () => {
    const { entry, snapshot } = await read(
      [pull(13, 'Depends on #12')],
      [issue(20, 'Blocked by:\n- acme/core#12', { repo: 'acme/shop' })],
    );
    assert.deepEqual(
      entry.request.awaitedBy.map(({ kind, repository, number }) => [kind, repository, number]),
      [
        ['pull', 'acme/core', 13],
        ['issue', 'acme/shop', 20],
      ],
    );
    const points = Object.fromEntries(entry.score.reasons.map((reason) => [reason.kind, reason.points]));
    // 2 · .5 and two people at .25: 1.5 units, of which two thirds are said.
    const all = 20 * (1 - Math.exp(-1.5 / 2));
    assert.ok(Math.abs((points['awaited'] ?? 0) - (all * 2) / 3) < 0.1);
    assert.ok(Math.abs((points['people'] ?? 0) - all / 3) < 0.1);
    assert.equal(snapshot.cost.requests, 2);
  });

  const nothing: [name: string, pulls: object[], issues: object[], more?: object][] = [
    ['a request that is merged', [pull(13, 'Depends on #12', { state: 'MERGED' })], []],
    ['an issue that is closed', [], [issue(20, 'Blocked by #12', { state: 'CLOSED' })]],
    ['a mention without waiting', [pull(13, 'See #12')], [issue(20, 'Blocks #12')]],
    ['the issue that it closes', [], [issue(20, 'Waiting for #12')], { closes: ['acme/core#20'] }],
    ['its own text', [], [], { body: 'Blocked by #12' }],
  ];
  for (const [name, pulls, issues, more] of nothing) {
    test(`${name} does not count`, async () => {
      const { entry } = await read(pulls, issues, more);
      assert.ok(!entry.score.reasons.some(({ kind }) => kind === 'awaited'));
    });
  }

  test('what is stacked on it and says so as well counts once, as stacked', async () => {
    const { entry } = await read([pull(13, 'Depends on #12', { base: 'topic' })], []);
    const kinds = entry.score.reasons.map(({ kind }) => kind);
    assert.ok(kinds.includes('stacked'));
    assert.ok(!kinds.includes('awaited'));
  });
});
