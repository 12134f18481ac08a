import assert from 'node:assert/strict';
import { aDesk, deskOpened, deskTimeline } from '../support/github/aWriter';
import { githubsForTests } from '../support/github/githubsForTests';
import { send } from '../support/github/send';
import type { World } from '../support/github/world';

const start = githubsForTests();

suite('stand-in writes: reviews', () => {
  const path = '/acme/core/pulls/1/reviews';
  const reviewRequests = [
    { user: 'rin' },
    { team: 'acme/payments' },
    { user: 'lee' },
    { team: 'acme/finance' },
  ];

  const given: [body: object, state: string, left: number][] = [
    [{ event: 'APPROVE' }, 'APPROVED', 1],
    [{ event: 'REQUEST_CHANGES', body: 'Please' }, 'CHANGES_REQUESTED', 1],
    [{ event: 'COMMENT', body: 'Hm' }, 'COMMENTED', 1],
    [{ body: 'Later' }, 'PENDING', 4],
  ];
  const said = (body: object) => ('body' in body ? { body: body.body } : {});
  for (const [body, state, left] of given) {
    test(`${state} leaves ${left} of 4 requests`, async () => {
      const world = aDesk({ reviewRequests });
      const answer = await send<{ state: string; user: { login: string } }>(
        await start({ world }),
        `POST ${path}`,
        body,
      );
      assert.deepEqual([answer.status, answer.body.state, answer.body.user.login], [200, state, 'rin']);
      const [review] = deskTimeline(world);
      assert.deepEqual(review, {
        type: 'review',
        at: review?.at,
        author: 'rin',
        state,
        body: '',
        ...said(body),
      });
      assert.equal(world.pullRequests[0]?.reviewRequests.length, left);
    });
  }

  const draft = { type: 'review' as const, at: deskOpened, author: 'rin', state: 'PENDING' as const };
  const refused: [body: object, problem: string, world?: World, at?: string][] = [
    [{ event: 'APPROVE' }, 'Can not approve your own pull request', aDesk(), path.replace('1', '2')],
    [
      { event: 'REQUEST_CHANGES', body: 'x' },
      'Can not request changes on your own pull request',
      aDesk(),
      path.replace('1', '2'),
    ],
    [{ event: 'COMMENT' }, "Body can't be blank"],
    [
      { event: 'APPROVE' },
      'User can only have one pending review per pull request',
      aDesk({ timeline: [draft] }),
    ],
    [{ event: 'APPROVE' }, 'lock prevents review', aDesk({ locked: true }, { permission: 'TRIAGE' })],
    [{ event: 'APPROVE' }, 'lock prevents review', aDesk({}, { archived: true })],
  ];
  for (const [body, problem, world = aDesk(), at = path] of refused) {
    test(`422 ${problem}`, async () => {
      const answer = await send<{ message: string; errors: string[] }>(
        await start({ world }),
        `POST ${at}`,
        body,
      );
      assert.deepEqual(
        [answer.status, answer.body.message, answer.body.errors],
        [422, 'Unprocessable Entity', [problem]],
      );
    });
  }
});
