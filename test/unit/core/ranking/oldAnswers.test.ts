import { strict as assert } from 'node:assert';
import { defaultSettings } from '../../../../src/core/settings/queueSettings';
import { rank } from '../../../../src/core/ranking/rank';
import type { FirstAnswer } from '../../../../src/core/ranking/answers';
import { defaultWeights } from '../../../../src/core/settings/weights';
import {
  aReviewRequest,
  aSnapshot,
  comment,
  days,
  directory,
  hours,
  now,
  review,
  team,
} from '../../../support/builders';

type Request = NonNullable<Parameters<typeof aReviewRequest>[0]>;

/** Six small ones of an hour ago, and number 9, which is long and has waited for two working days and an hour. */
const others = [1, 2, 3, 4, 5, 6].map((number): Request => ({ number }));
const old: Request = { number: 9, additions: 500, askedAgo: days(2) + hours(1) };
const answer = (number: number, since: number, ago: number): FirstAnswer => ({
  id: `github.com/acme/core#${number}`,
  since: now - since,
  at: now - ago,
});

function placesWith(requests: readonly Request[], answers: readonly FirstAnswer[] = []): [number, string][] {
  const snapshot = aSnapshot(
    requests.map((each) => aReviewRequest(each)),
    { directory: directory(team('acme/payments', ['rin', 'mate'])) },
  );
  return rank(snapshot, defaultSettings, defaultWeights, now, { answers }).map(({ request, place }) => [
    request.id.number,
    place,
  ]);
}
const placeOf = (number: number, all: readonly [number, string][]): number =>
  1 + all.findIndex(([each]) => each === number);

suite('The longest wait rises with each answer to others', () => {
  for (const given of [0, 1, 2, 3, 4, 5, 20]) {
    test(`${given} answers: place ${Math.max(1, 5 - given)}`, () => {
      const answers = Array.from({ length: given }, (_, index) => answer(100 + index, hours(3), index));
      assert.equal(placeOf(9, placesWith([...others, old], answers)), Math.max(1, 5 - given));
    });
  }

  test('an answer that the list shows and that is kept counts once', () => {
    const shown: Request = {
      number: 7,
      askedAgo: hours(5),
      activity: [review('rin', hours(0.5))],
      viewerReview: { at: now - hours(0.5), state: 'commented' },
    };
    assert.equal(placeOf(9, placesWith([...others, old, shown])), 4);
    assert.equal(placeOf(9, placesWith([...others, old, shown], [answer(7, hours(5), hours(0.5))])), 4);
  });
  test('a promise is no answer', () => {
    const promised: Request = {
      number: 7,
      askedAgo: hours(5),
      activity: [comment('rin', hours(0.5))],
      notes: [{ kind: 'promise', until: now + days(2), by: 'rin', at: now - hours(0.5) }],
    };
    assert.equal(placeOf(9, placesWith([...others, old, promised])), 5);
  });
  test('an answer to one that had waited longer begins the count anew', () =>
    assert.equal(
      placeOf(9, placesWith([...others, old], [answer(100, days(9), 0), answer(101, hours(2), 1)])),
      5,
    ));
  test('one who began to wait anew does not count as one who has waited longer', () => {
    // Number 8 was asked a month ago; the viewer asked something, and the answer came an hour ago.
    const anew: Request = {
      number: 8,
      askedAgo: days(29),
      activity: [comment('rin', days(28)), comment('kim', hours(1))],
    };
    const answers = [answer(100, days(9), 0)];
    assert.equal(placeOf(9, placesWith([...others, old], answers)), 5);
    assert.equal(placeOf(9, placesWith([...others, old, anew], answers)), 5);
  });
  test('the own team has a longest wait of its own', () => {
    const mates = [...others, old].map((each): Request => ({
      ...each,
      number: each.number! + 20,
      author: 'mate',
    }));
    assert.deepEqual(
      placesWith([...others, old, ...mates]).filter(([, place]) => place === 'longestWait'),
      [
        [9, 'longestWait'],
        [29, 'longestWait'],
      ],
    );
  });
});

suite('The place of the longest wait', () => {
  const small = [1, 2, 3, 4, 5, 6, 7, 8].map((number): Request => ({ number }));
  const long = { additions: 500, deletions: 0 };
  const unanswered: Request = { ...long, number: 20, askedAgo: days(7) };
  const asked = (number: number): Request => ({
    ...{ ...long, number, askedAgo: days(9), activity: [comment('rin', days(2))] },
    notes: [{ kind: 'stillNeeded', by: 'rin', at: now - days(2) }],
  });

  test('is not for those whom the viewer has answered and who are silent since', () => {
    const all = placesWith([...small, unanswered, asked(21), asked(22)]);
    assert.deepEqual([all[4], placeOf(20, all)], [[20, 'longestWait'], 5]);
    assert.ok(placeOf(21, all) > 9 && placeOf(22, all) > 9);
  });

  test('nor for those who have been promised a time ahead', () => {
    const promised: Request = {
      ...{ ...long, number: 23, askedAgo: days(9) },
      notes: [{ kind: 'promise', by: 'rin', at: now - days(1), until: now + days(20) }],
    };
    const all = placesWith([...small, unanswered, promised]);
    assert.deepEqual(all[4], [20, 'longestWait']);
  });
});
