import { strict as assert } from 'node:assert';
import type { Downstream } from '../../../../src/core/packages/downstream';
import { defaultSettings } from '../../../../src/core/settings/queueSettings';
import { rank, type RankedRequest } from '../../../../src/core/ranking/rank';
import { defaultWeights } from '../../../../src/core/settings/weights';
import { rowAccessibleLabel, rowDescription, rowLabel } from '../../../../src/core/messages/rowWords';
import { createFormatting } from '../../../../src/core/messages/formatting';
import { english } from '../../../../src/core/messages/translate';
import {
  anIssue,
  aReviewRequest,
  aSnapshot,
  awaiting,
  closing,
  comment,
  days,
  directory,
  hours,
  now,
  person,
  stackedOn,
  team,
} from '../../../support/builders';
import { aDependent, aDownstream } from '../../../support/downstreamBuilders';

const speech = createFormatting(defaultSettings, defaultWeights, 'en', english);
type Request = NonNullable<Parameters<typeof aReviewRequest>[0]>;

/** Mei's "Retry", asked an hour ago, of 12 lines. */
function rowOf(
  request: Request = {},
  downstream?: Downstream,
  stacked = 0,
  more: Partial<RankedRequest> = {},
): RankedRequest {
  const author = person('mei', { name: 'Mei Tanaka' });
  const snapshot = aSnapshot([aReviewRequest({ author, title: 'Retry', ...request })], {
    directory: directory(team('acme/payments', ['rin', 'mate'])),
    stacked: Array.from({ length: stacked }, (_, index) => stackedOn('topic-1', 30 + index, { author })),
  });
  const [entry] = rank(snapshot, defaultSettings, defaultWeights, now, { getDownstream: () => downstream });
  return { ...entry!, ...more };
}
const teams = (count: number): Downstream['teams'] =>
  Array.from({ length: count }, (_, index) => ({ id: `acme/t${index}`, weight: 1 }));
const by = person('mei');

suite('A row: what it holds up', () => {
  const packages = ['a', 'b'].map((name) => aDependent(name));
  const cases: [name: string, words: string, entry: RankedRequest][] = [
    ['nothing', '', rowOf()],
    ['a team', '1 team', rowOf({}, aDownstream(packages, { teams: teams(1) }))],
    ['14 teams before all else', '14 teams', rowOf({}, aDownstream(packages, { teams: teams(14) }), 3)],
    ['at least 14', '≥14 teams', rowOf({}, aDownstream(packages, { teams: teams(14), isLowerBound: true }))],
    ['one stacked', '1 stacked', rowOf({}, undefined, 1)],
    ['two stacked, before packages', '2 stacked', rowOf({}, aDownstream(packages), 2)],
    ['a package', '1 package', rowOf({}, aDownstream(packages.slice(1)))],
    ['packages', '2 packages', rowOf({}, aDownstream(packages))],
    ['at least two packages', '≥2 packages', rowOf({}, aDownstream(packages, { isLowerBound: true }))],
    ['packages that nothing arrives at', '', rowOf({}, aDownstream([aDependent('a', { weight: 0 })]))],
    ['an issue', '1 issue', rowOf({ closes: [closing(7, anIssue(8, { author: by }))] })],
    [
      'issues, before packages',
      '2 issues',
      rowOf({ closes: [closing(7, anIssue(8), anIssue(9))] }, aDownstream(packages)),
    ],
    ['one that says so', '1 waiting for it', rowOf({ awaitedBy: [awaiting(8, { author: by })] })],
    ['two that say so', '2 waiting for it', rowOf({ awaitedBy: [awaiting(8), awaiting(9)] })],
    ['a person', '1 person', rowOf({ closes: [{ ...anIssue(7), author: person('lee') }] })],
    [
      'people',
      '2 people',
      rowOf({
        closes: ['lee', 'jun'].map((login, index) => ({ ...anIssue(7 + index), author: person(login) })),
      }),
    ],
    ['files that may touch everything', 'repo-wide', rowOf({}, aDownstream([], { globalWeight: 9 }))],
  ];
  for (const [name, words, entry] of cases)
    test(`${name}: ${words || 'nothing'}`, () =>
      assert.equal(
        rowDescription(entry, speech),
        [words, '1 h', '17 min', 'Retry'].filter(Boolean).join(' · '),
      ));
});

suite('A row: every kind', () => {
  const promised = (until: number): Request => ({
    notes: [{ kind: 'promise', until, by: 'rin', at: now - hours(2) }],
    activity: [comment('rin', hours(2))],
    askedAgo: hours(3),
  });
  const cases: [name: string, entry: RankedRequest, label: string, description: string, heard: string][] = [
    [
      'fresh',
      rowOf(),
      '1 Mei Tanaka',
      '1 h · 17 min · Retry',
      '1. Mei Tanaka, fresh, waiting 1 h, about 17 min, Retry, acme/core#1',
    ],
    [
      'days are told whole, to those who listen with the hours',
      rowOf({ askedAgo: days(2) + hours(3) }),
      '1 Mei Tanaka',
      '2 d · 17 min · Retry',
      '1. Mei Tanaka, overdue, waiting 2 d 3 h, about 17 min, Retry, acme/core#1',
    ],
    [
      'the longest wait',
      rowOf({ askedAgo: days(7) }, undefined, 0, { place: 'longestWait', rank: 5 }),
      '5 Mei Tanaka',
      '↑ 5 d · 17 min · Retry',
      '5. Mei Tanaka, overdue, waiting 5 d, the longest wait, about 17 min, Retry, acme/core#1',
    ],
    [
      'promised',
      rowOf(promised(now + hours(2))),
      '1 Mei Tanaka',
      '3 h · 17 min · promised 17:00 · Retry',
      '1. Mei Tanaka, promised, waiting 3 h, about 17 min, promised 17:00, Retry, acme/core#1',
    ],
    [
      'missed',
      rowOf(promised(now - hours(1))),
      '1 Mei Tanaka',
      '3 h · 17 min · promise missed (14:00) · Retry',
      '1. Mei Tanaka, promise missed, waiting 3 h, about 17 min, promise missed (14:00), Retry, acme/core#1',
    ],
    [
      'gone quiet: no place, no minutes',
      rowOf({ askedAgo: days(28) }, undefined, 2),
      'Mei Tanaka',
      '2 stacked · 20 d · Retry',
      'Mei Tanaka, gone quiet, 2 stacked on it, waiting 20 d, Retry, acme/core#1',
    ],
    [
      'a draft',
      rowOf({ isDraft: true }),
      'Mei Tanaka',
      'draft · Retry',
      'Mei Tanaka, draft, Retry, acme/core#1',
    ],
    [
      'of the own team: no number',
      rowOf({ author: person('mate') }),
      'mate',
      '1 h · 17 min · Retry',
      'mate, fresh, waiting 1 h, about 17 min, Retry, acme/core#1',
    ],
    [
      'over two hours to read: no more than that is planned',
      rowOf({ additions: 5000 }),
      '1 Mei Tanaka',
      '1 h · 120 min · Retry',
      '1. Mei Tanaka, fresh, waiting 1 h, about 120 min, Retry, acme/core#1',
    ],
    [
      'in trouble',
      rowOf({ hasConflicts: true, checks: 'failing' }),
      '1 Mei Tanaka',
      '1 h · 17 min · has conflicts · checks failing · Retry',
      '1. Mei Tanaka, fresh, waiting 1 h, about 17 min, has conflicts, checks failing, Retry, acme/core#1',
    ],
  ];
  for (const [name, entry, label, description, heard] of cases) {
    test(name, () => {
      assert.equal(rowLabel(entry), label);
      assert.equal(rowLabel(entry, { name: 'M.' }), label.replace(/Mei Tanaka|mate/, 'M.'));
      assert.equal(rowDescription(entry, speech), description);
      assert.equal(rowAccessibleLabel(entry, speech), heard);
    });
  }
});
