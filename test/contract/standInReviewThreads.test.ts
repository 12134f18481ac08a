import assert from 'node:assert/strict';
import { aDesk, deskOpened } from '../support/github/aWriter';
import { ask } from '../support/github/ask';
import { askOfDesk } from '../support/github/askOfWriter';
import { aWorld } from '../support/github/aWorld';
import { githubsForTests } from '../support/github/githubsForTests';
import type { World } from '../support/github/world';
import { WorldError } from '../support/github/worldError';

const start = githubsForTests();
const pull = async <Fields>(world: World, fields: string): Promise<Fields> =>
  askOfDesk(await start({ world }), fields);

suite('stand-in: review threads', () => {
  test('the last threads, and the last remarks of each', async () => {
    const said = (body: string) => ({ author: 'lee', at: deskOpened, body });
    const reviewThreads = ['a', 'b', 'c'].map((name) => ({
      comments: [said(`${name}1`), said(`${name}2`)],
    }));
    const found = await pull(
      aDesk({ reviewThreads }),
      'reviewThreads(last: 2) { totalCount pageInfo { hasPreviousPage } nodes { comments(last: 1) { nodes { body } } } }',
    );
    assert.deepEqual(found, {
      reviewThreads: {
        totalCount: 3,
        pageInfo: { hasPreviousPage: true },
        nodes: [{ comments: { nodes: [{ body: 'b2' }] } }, { comments: { nodes: [{ body: 'c2' }] } }],
      },
    });
  });

  test('a hundred threads with their remarks cost a point, twice as many two', async () => {
    const threads = 'reviewThreads(last: 100) { nodes { comments(last: 20) { totalCount } } }';
    const costOf = async (fields: string) => {
      const { data } = await ask<{ rateLimit: { cost: number } }>(
        await start({ world: aDesk() }),
        `{ rateLimit { cost } repository(owner: "acme", name: "core") { pullRequest(number: 1) { ${fields} } } }`,
      );
      return data.rateLimit.cost;
    };
    assert.deepEqual([await costOf(`a: ${threads}`), await costOf(`a: ${threads} b: ${threads}`)], [1, 2]);
  });

  const at = '2026-08-20T12:00:00Z';
  const reviewThreads = [{ comments: [{ author: 'ida', at, body: 'Hm' }] }];

  test('count among what happened to a request', async () => {
    const found = await pull(
      aDesk({ reviewThreads, pendingReviews: [{ author: 'noa', comments: [] }] }),
      'updatedAt participants(first: 9) { nodes { login } }',
    );
    const nodes = [{ login: 'kim' }, { login: 'ida' }];
    assert.deepEqual(found, { updatedAt: at, participants: { nodes } });
  });

  test('and pending reviews name people', () => {
    const { users } = aDesk({ reviewThreads, pendingReviews: [{ author: 'noa', comments: [] }] });
    const logins = users.map(({ login }) => login);
    assert.deepEqual([logins.includes('ida'), logins.includes('noa')], [true, true]);
  });
});

suite('stand-in: a wrong pending review or thread is refused', () => {
  const [mine, ofLee] = ['rin', 'lee'].map((author) => ({ author, comments: [] }));
  const remark = { author: 'lee', at: deskOpened, body: 'x' };
  const draft = { type: 'review', at: deskOpened, author: 'rin', state: 'PENDING' };
  const wrong: [pull: object, message: RegExp][] = [
    [{ pendingReviews: {} }, /\/pendingReviews: must be array$/],
    [{ pendingReviews: [{ comments: [] }] }, /\/pendingReviews\/0\/author: is missing$/],
    [{ pendingReviews: [{ author: null, comments: [] }] }, /\/pendingReviews\/0\/author: must be string$/],
    [{ pendingReviews: [{ author: 'rin' }] }, /\/pendingReviews\/0\/comments: is missing$/],
    [
      { pendingReviews: [{ author: 'rin', comments: [{ body: 'x' }] }] },
      /\/pendingReviews\/0\/comments\/0\/path: is missing$/,
    ],
    [
      { pendingReviews: [{ author: 'rin', comments: [{ path: 'a' }] }] },
      /\/pendingReviews\/0\/comments\/0\/body: is missing$/,
    ],
    [
      { pendingReviews: [mine, ofLee, { ...mine, author: 'Rin' }] },
      /\/pendingReviews\/2\/author: gives Rin a second pending review$/,
    ],
    [
      { timeline: [draft], pendingReviews: [mine] },
      /\/pendingReviews\/0\/author: gives rin a second pending review$/,
    ],
    [{ reviewThreads: [{}] }, /\/reviewThreads\/0\/comments: is missing$/],
    [
      { reviewThreads: [{ comments: [] }] },
      /\/reviewThreads\/0\/comments: must NOT have fewer than 1 items$/,
    ],
    [
      { reviewThreads: [{ isResolved: 'yes', comments: [remark] }] },
      /\/reviewThreads\/0\/isResolved: must be boolean$/,
    ],
    [
      { reviewThreads: [{ comments: [remark, { ...remark, author: undefined }] }] },
      /\/reviewThreads\/0\/comments\/1\/author: is missing$/,
    ],
    [
      { reviewThreads: [{ comments: [{ ...remark, at: 'noon' }] }] },
      /\/reviewThreads\/0\/comments\/0\/at: must be a time such as/,
    ],
    [
      { reviewThreads: [{ comments: [{ ...remark, body: 1 }] }] },
      /\/reviewThreads\/0\/comments\/0\/body: must be string$/,
    ],
  ];
  for (const [more, message] of wrong) {
    test(message.source, () => {
      assert.throws(
        () => aWorld({ pullRequests: [{ repo: 'acme/core', number: 1, ...more }] }),
        (error) => error instanceof WorldError && message.test(error.message),
      );
    });
  }
});
