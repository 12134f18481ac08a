import { strict as assert } from 'node:assert';
import * as v from 'valibot';
import { pullRequest } from '../../src/app/storage/schemas/pullRequest';
import { readFrom, withGitHub } from '../support/readThrough';
import { worldOfOne } from '../support/worldOfOne';

/** Kim asks Rin and Copilot, and Copilot reviews. */
suite('Machines that review, read from GitHub', () => {
  const [asked, reviewed] = ['2026-08-19T11:00:00Z', '2026-08-19T11:05:00Z'] as const;
  const world = (more: object = {}): object => {
    const one = worldOfOne({
      reviewRequests: [{ user: 'rin' }, { user: 'copilot' }],
      timeline: [
        { type: 'review_requested', at: asked, actor: 'kim', reviewer: { user: 'rin' } },
        { type: 'review_requested', at: asked, actor: 'kim', reviewer: { user: 'copilot' } },
        { type: 'review', at: reviewed, author: 'copilot', state: 'COMMENTED' },
      ],
      ...more,
    }) as { users: object[] };
    return { ...one, users: [...one.users, { login: 'copilot', bot: true }] };
  };
  const read = async (more?: object) =>
    (await withGitHub(world(more), ({ url }) => readFrom(url))).requests[0]!;

  test('have a name and a kind', async () => {
    const request = await read();
    const copilot = { kind: 'bot', login: 'copilot' };
    assert.deepEqual(request.requestedReviewers, [{ kind: 'user', login: 'rin' }, copilot]);
    assert.deepEqual(request.reviewRequestedEvents[1]?.reviewer, copilot);
    const review = request.activity.find(({ kind }) => kind === 'review');
    assert.deepEqual(review, {
      kind: 'review',
      at: Date.parse(reviewed),
      by: 'copilot',
      isBot: true,
      verdict: 'commented',
    });
    assert.deepEqual(v.parse(pullRequest, JSON.parse(JSON.stringify(request))), request);
  });

  suite('conversations', () => {
    const thread = (more: object = {}): object => ({
      comments: [{ author: 'copilot', at: reviewed, body: 'Is this right?' }],
      ...more,
    });
    const many = (length: number, more?: object): object[] => Array.from({ length }, () => thread(more));
    const mine = { author: 'rin', comments: [{ path: 'src/a.ts', body: 'Not yet said' }] };
    const cases: [name: string, more: object, openThreads: object | undefined][] = [
      ['none', {}, { count: 0 }],
      ['open', { reviewThreads: many(3) }, { count: 3 }],
      ['resolved', { reviewThreads: [thread(), ...many(2, { isResolved: true })] }, { count: 1 }],
      ['of lines that have changed', { reviewThreads: many(2, { isOutdated: true }) }, { count: 0 }],
      ['a full page', { reviewThreads: many(100) }, { count: 100 }],
      ['more than a page', { reviewThreads: many(101) }, { count: 100, isLowerBound: true }],
      [
        'old ones beyond the page',
        { reviewThreads: [...many(1), ...many(100, { isResolved: true })] },
        { count: 0, isLowerBound: true },
      ],
      ['while the viewer writes', { reviewThreads: many(3), pendingReviews: [mine] }, undefined],
    ];
    for (const [name, more, openThreads] of cases)
      test(name, async () => {
        const request = await read(more);
        assert.deepEqual(request.openThreads, openThreads);
        assert.deepEqual(v.parse(pullRequest, JSON.parse(JSON.stringify(request))), request);
      });
  });
});
