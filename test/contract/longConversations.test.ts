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
});
