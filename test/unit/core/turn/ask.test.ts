import { strict as assert } from 'node:assert';
import { findAsk } from '../../../../src/core/turn/ask';
import { aReviewRequest, asTeam, bot, days, hours, now, user } from '../../../support/builders';

suite('When, and how, was I asked?', () => {
  const viewer = { login: 'rin', teams: ['acme/payments'] };
  const ours = asTeam('acme/payments');
  const at = (ago: number, reviewer = user('rin')) => ({ at: now - ago, reviewer });
  type Request = Parameters<typeof aReviewRequest>[0];

  const cases: [name: string, request: Request, asked: 'direct' | 'team', ago: number][] = [
    [
      'in person',
      { requestedReviewers: [user('rin')], reviewRequestedEvents: [at(hours(3))] },
      'direct',
      hours(3),
    ],
    [
      'GitHub compares logins without case',
      { requestedReviewers: [user('Rin')], reviewRequestedEvents: [at(hours(3), user('RIN'))] },
      'direct',
      hours(3),
    ],
    [
      'as a team',
      { requestedReviewers: [ours], reviewRequestedEvents: [at(hours(3), ours)] },
      'team',
      hours(3),
    ],
    [
      'the newest event counts',
      { requestedReviewers: [user('rin')], reviewRequestedEvents: [at(hours(9)), at(hours(2))] },
      'direct',
      hours(2),
    ],
    [
      'events for others do not count',
      {
        requestedReviewers: [user('rin'), user('lee')],
        reviewRequestedEvents: [at(hours(9)), at(hours(2), user('lee'))],
      },
      'direct',
      hours(9),
    ],
    [
      'both: in person, by the newest of the two',
      { requestedReviewers: [user('rin'), ours], reviewRequestedEvents: [at(hours(9)), at(hours(2), ours)] },
      'direct',
      hours(2),
    ],
    [
      'a team that was asked and let go again does not move the clock',
      { requestedReviewers: [user('rin')], reviewRequestedEvents: [at(hours(9)), at(hours(2), ours)] },
      'direct',
      hours(9),
    ],
    [
      'a team of mine that I cannot see',
      {
        requestedReviewers: [asTeam('acme/secret')],
        reviewRequestedEvents: [at(hours(4), asTeam('acme/secret'))],
      },
      'team',
      hours(4),
    ],
    [
      'a reviewer that GitHub does not name',
      {
        requestedReviewers: [{ kind: 'unknown' }],
        reviewRequestedEvents: [at(hours(4), { kind: 'unknown' } as never)],
      },
      'team',
      hours(4),
    ],
    [
      'a team of mine that I cannot see, and one that is not mine later',
      {
        requestedReviewers: [asTeam('acme/platform'), { kind: 'unknown' }],
        reviewRequestedEvents: [
          at(hours(4), { kind: 'unknown' } as never),
          at(hours(1), asTeam('acme/platform')),
        ],
      },
      'team',
      hours(4),
    ],
    [
      'the same where my teams are not known',
      {
        requestedReviewers: [asTeam('other/platform'), { kind: 'unknown' }],
        reviewRequestedEvents: [
          at(hours(4), { kind: 'unknown' } as never),
          at(hours(1), asTeam('other/platform')),
        ],
      },
      'team',
      hours(1),
    ],
    [
      'a team of mine that I cannot see, and a machine later',
      {
        requestedReviewers: [asTeam('acme/secret'), bot('copilot')],
        reviewRequestedEvents: [at(hours(4), asTeam('acme/secret')), at(hours(1), bot('copilot'))],
      },
      'team',
      hours(4),
    ],
    [
      'no event at all: since it was opened',
      { reviewRequestedEvents: [], createdAt: now - days(2) },
      'direct',
      days(2),
    ],
  ];
  for (const [name, request, asked, ago] of cases) {
    test(name, () => {
      const ask = findAsk(aReviewRequest(request), viewer);
      assert.deepEqual([ask?.asked, ask?.askedAt], [asked, now - ago]);
    });
  }

  test('never asked', () => {
    assert.equal(
      findAsk(aReviewRequest({ isAsked: false, requestedReviewers: [], reviewRequestedEvents: [] }), viewer),
      undefined,
    );
  });
});
