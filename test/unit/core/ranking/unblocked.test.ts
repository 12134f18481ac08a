import { strict as assert } from 'node:assert';
import type { Downstream } from '../../../../src/core/packages/downstream';
import { defaultSettings } from '../../../../src/core/settings/queueSettings';
import { rank, type RankedRequest } from '../../../../src/core/ranking/rank';
import type { ViewerReview } from '../../../../src/core/model/pullRequest';
import { unblockedBetween } from '../../../../src/core/ranking/unblocked';
import { defaultWeights } from '../../../../src/core/settings/weights';
import {
  aReviewRequest,
  aSnapshot,
  asTeam,
  awaiting,
  directory,
  hours,
  now,
  person,
  review,
  stackedOn,
  team,
} from '../../../support/builders';
import { aDependent, aDownstream } from '../../../support/downstreamBuilders';

type Request = Parameters<typeof aReviewRequest>[0];
interface More {
  readonly stackedBy?: readonly string[];
  readonly downstream?: Downstream;
}

/** Kim of Checkout waits; Kim is of Everyone too. */
function list(
  requests: readonly Request[],
  { stackedBy = [], downstream }: More = {},
): readonly RankedRequest[] {
  const snapshot = aSnapshot(
    requests.map((each) => aReviewRequest(each)),
    {
      directory: directory(
        team('acme/checkout', ['kim', 'mei']),
        team('acme/everyone', ['kim', 'mei', 'lee', 'rin'], { size: 99 }),
        team('acme/payments', ['rin', 'lee']),
        team('acme/design', ['zoe', 'ida']),
        team('acme/beauty', ['zoe', 'eve', 'may']),
      ),
      stacked: stackedBy.map((login, index) => stackedOn('topic-1', 10 + index, { author: person(login) })),
    },
  );
  return rank(snapshot, defaultSettings, defaultWeights, now, { getDownstream: () => downstream });
}
const reviewed = (ago: number, state: ViewerReview['state'] = 'approved'): Request => ({
  viewerReview: { at: now - ago, state },
});
const owned = (...teams: string[]): Downstream =>
  aDownstream(teams.map((id) => aDependent(id, { teams: [id] })));

suite('Whom a review has set free', () => {
  const answeredSince = [review('kim', hours(5))];
  const isFreed: [
    name: string,
    before: Request,
    after: Request,
    verdict: ViewerReview['state'] | undefined,
  ][] = [
    ['approved', {}, reviewed(0), 'approved'],
    ['changes asked for', {}, reviewed(0, 'changesRequested'), 'changesRequested'],
    ['commented', {}, reviewed(0, 'commented'), 'commented'],
    ['not reviewed', {}, {}, undefined],
    ['the same review as before', reviewed(hours(9)), reviewed(hours(9)), undefined],
    ['a newer one', reviewed(hours(9)), reviewed(0), 'approved'],
    ['it was not the viewer’s turn', { ...reviewed(hours(0.5), 'commented') }, reviewed(0), undefined],
    [
      'answered, and reviewed again',
      { ...reviewed(hours(9), 'commented'), activity: answeredSince },
      reviewed(0),
      'approved',
    ],
    ['the list shows an older review than before', reviewed(hours(2)), reviewed(hours(3)), undefined],
  ];
  for (const [name, before, after, verdict] of isFreed) {
    test(name, () =>
      assert.deepEqual(
        unblockedBetween(list([before]), list([after])).map((each) => each.verdict),
        verdict === undefined ? [] : [verdict],
      ),
    );
  }

  test('what is gone from the list, or new in it, is nobody’s doing', () => {
    const [one, two] = [list([{ number: 1 }]), list([{ number: 2, ...reviewed(0) }])];
    assert.deepEqual(unblockedBetween(one, two), []);
    assert.deepEqual(unblockedBetween([], two), []);
  });
  test('the same number elsewhere is another request', () =>
    assert.deepEqual(unblockedBetween(list([{}]), list([{ repository: 'acme/web', ...reviewed(0) }])), []));
  test('several at once, each as it stood before', () => {
    const before = list([{ number: 1 }, { number: 2 }, { number: 3 }]);
    const freed = unblockedBetween(
      before,
      list([{ number: 1, ...reviewed(0) }, { number: 2 }, { number: 3, ...reviewed(0) }]),
    );
    assert.deepEqual(
      freed.map(({ entry }) => entry),
      [before[0], before[2]],
    );
  });

  const counts: [name: string, before: Request, more: More, people: number, teams: number][] = [
    ['the author, and the smallest team of theirs', {}, {}, 1, 1],
    ['an author of no team', { author: 'bob' }, {}, 1, 0],
    ['an author of two teams: the smaller one', { author: 'zoe' }, {}, 1, 1],
    ['who stacked on it', {}, { stackedBy: ['mei', 'lee'] }, 3, 1],
    ['the author stacked on it too: once', {}, { stackedBy: ['KIM', 'mei'] }, 2, 1],
    ['who says that they wait', { awaitedBy: [awaiting(7, { author: person('mei') })] }, {}, 2, 1],
    ['teams that own what depends on it', {}, { downstream: owned('acme/search', 'acme/mobile') }, 1, 3],
    [
      'the own team of the author among them: once',
      {},
      { downstream: owned('acme/search', 'Acme/Checkout') },
      1,
      2,
    ],
    ['asked as a team', { requestedReviewers: [asTeam('acme/payments')] }, {}, 1, 1],
  ];
  for (const [name, before, more, people, teams] of counts) {
    test(`counts ${name}`, () => {
      const [freed] = unblockedBetween(list([before], more), list([{ ...before, ...reviewed(0) }]));
      assert.deepEqual([freed?.people, freed?.teams], [people, teams]);
    });
  }
});
