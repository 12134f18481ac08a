import { strict as assert } from 'node:assert';
import { minute } from '../../../../src/core/model/instant';
import { defaultSettings } from '../../../../src/core/settings/queueSettings';
import type { RankedRequest } from '../../../../src/core/ranking/rank';
import { estimateEffort } from '../../../../src/core/ranking/effort';
import { defaultWeights } from '../../../../src/core/settings/weights';
import {
  divisionWords,
  effortSentence,
  isRanked,
  placeWords,
  whyHereWords,
} from '../../../../src/core/messages/placeWords';
import { createFormatting } from '../../../../src/core/messages/formatting';
import { english } from '../../../../src/core/messages/translate';
import { aReviewRequest, days, hours, now, ranked } from '../../../support/builders';
import { aDownstream } from '../../../support/downstreamBuilders';

const speech = createFormatting(defaultSettings, defaultWeights, 'en', english);

/** 74.1 points in 36 minutes, the fifth of 80, for two working days and an hour; all packages are read. */
function anEntry(more: Partial<RankedRequest> = {}): RankedRequest {
  const [entry] = ranked([aReviewRequest({ askedAgo: days(2) + hours(1), additions: 134, deletions: 0 })]);
  return {
    ...entry!,
    rank: 5,
    score: { ...entry!.score, total: 74.1 },
    priority: (60 * 74.1) / 36,
    downstream: aDownstream(),
    ...more,
  };
}
const promised = (until: number): Partial<RankedRequest> => ({
  place: 'word',
  clock: { state: until < now ? 'missed' : 'promised', from: now - days(2), until, madeAt: now - days(1) },
});

suite('Words: the place', () => {
  const divided = '74.1 points held up ÷ 36 min = 124 an hour';
  const cases: [more: Partial<RankedRequest>, words: string, why: string][] = [
    [{}, `5th of 80: ${divided}`, 'Why is this 5th?'],
    [{ rank: 1, group: 'peerTeam' }, `1st of 80: ${divided}`, 'Why is this 1st?'],
    [{ rank: 22, group: 'leadership' }, `22nd of 80: ${divided}`, 'Why is this 22nd?'],
    [
      { place: 'longestWait' },
      `5th of 80: the longest wait, 2 d 1 h. Every 5th answer goes to it. By need: ${divided}`,
      'Why is this 5th?',
    ],
    [
      { rank: 1, ...promised(now + 20 * minute) },
      `1st of 80: you promised 15:20. By need: ${divided}`,
      'Why is this 1st?',
    ],
    [
      { rank: 1, ...promised(now - hours(1)) },
      `1st of 80: you promised 14:00 and missed it. By need: ${divided}`,
      'Why is this 1st?',
    ],
    [
      { rank: 1, ...promised(now - days(2)) },
      `1st of 80: you promised Mon, Aug 17, 15:00 and missed it. By need: ${divided}`,
      'Why is this 1st?',
    ],
    [{ group: 'goneQuiet', excludedBecause: 'goneQuiet' }, `Gone quiet: ${divided}`, 'Why is this here?'],
    [{ group: 'notYourTurn', excludedBecause: 'draft' }, `Not your turn: ${divided}`, 'Why is this here?'],
    [{ group: 'snoozed', excludedBecause: 'snoozed' }, `Snoozed: ${divided}`, 'Why is this here?'],
    [{ group: 'ownTeam' }, `Your own team: ${divided}`, 'Why is this here?'],
  ];
  for (const [more, words, why] of cases) {
    test(words, () => {
      const entry = anEntry(more);
      assert.equal(divisionWords(entry, speech), divided);
      assert.equal(placeWords(entry, 80, speech), words);
      assert.equal(whyHereWords(entry, speech), why);
      assert.equal(isRanked(entry), why !== 'Why is this here?');
    });
  }

  const bounds: [name: string, more: Partial<RankedRequest>, words: string][] = [
    [
      'packages read in part',
      { downstream: aDownstream([], { isLowerBound: true }) },
      '≥ 74.1 points held up ÷ 36 min = ≥ 124 an hour',
    ],
    [
      '100 points cannot be more',
      {
        downstream: aDownstream([], { isLowerBound: true }),
        score: { total: 100, exact: 100, reasons: [] },
        priority: 6000 / 36,
      },
      '100.0 points held up ÷ 36 min = 167 an hour',
    ],
  ];
  for (const [name, more, words] of bounds)
    test(`${name}: ${words}`, () => assert.equal(divisionWords(anEntry(more), speech), words));
  test('packages not read yet', () => {
    const { downstream, ...entry } = anEntry();
    assert.ok(downstream);
    assert.match(divisionWords(entry, speech), /^≥ 74\.1 points held up/);
  });

  test('every third, if it is set so', () => {
    const order = { ...defaultWeights.order, longestWaitEvery: 3 };
    const said = createFormatting(defaultSettings, { ...defaultWeights, order }, 'en', english);
    assert.match(placeWords(anEntry({ place: 'longestWait' }), 80, said), /Every 3rd answer goes to it\./);
  });
});

suite('Words: the effort', () => {
  const cases: [lines: number, skipped: number, words: string][] = [
    [134, 0, '36 min: 15 to switch in and out, 21 to read 134 lines at 400 an hour'],
    [0, 0, '15 min: 15 to switch in and out, nothing to read'],
    [
      540,
      406,
      '36 min: 15 to switch in and out, 21 to read 134 lines at 400 an hour · not counted: 406 generated or lockfile lines',
    ],
    [
      400,
      400,
      '15 min: 15 to switch in and out, nothing to read · not counted: 400 generated or lockfile lines',
    ],
    [
      401,
      0,
      '76 min: 15 to switch in and out, 61 to read 401 lines at 400 an hour · over an hour to read: consider asking for a split',
    ],
  ];
  const sentence = (lines: number, skipped: number, settings = defaultWeights.effort): string =>
    effortSentence(
      anEntry({ effort: estimateEffort({ additions: lines, deletions: 0 }, skipped, settings) }),
      {
        ...speech,
        effort: settings,
      },
    );
  for (const [lines, skipped, words] of cases)
    test(words, () => assert.equal(sentence(lines, skipped), words));
  test('as it is set', () =>
    assert.equal(
      sentence(100, 0, { switchMinutes: 5, linesPerHour: 200, mostMinutes: 120 }),
      '35 min: 5 to switch in and out, 30 to read 100 lines at 200 an hour',
    ));
  test('where it is cut to two hours, it does not say that 5000 lines are read in the rest', () =>
    assert.doesNotMatch(sentence(5000, 0), /105 to read 5000 lines/));
});
