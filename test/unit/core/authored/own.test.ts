import { strict as assert } from 'node:assert';
import type { Note, NoteWords } from '../../../../src/core/model/notes';
import { ownQueue, type AskedReviewer, type OwnEntry } from '../../../../src/core/authored/ownQueue';
import { selfCheck, type Check } from '../../../../src/core/authored/selfCheck';
import { defaultSettings } from '../../../../src/core/settings/queueSettings';
import type { Activity, AuthoredPullRequest } from '../../../../src/core/model/pullRequest';
import {
  anOwnRequest,
  asTeam,
  comment,
  commit,
  days,
  hours,
  now,
  review,
  user,
} from '../../../support/builders';

type Given = Parameters<typeof anOwnRequest>[0];

const entries = (...given: Given[]): readonly OwnEntry[] =>
  ownQueue(
    given.map((each) => anOwnRequest(each)),
    defaultSettings,
    now,
  );
const entryOf = (given: Given): OwnEntry => entries(given)[0]!;
const verdict = (what: Activity['verdict'], ago: number, by = 'lee'): Activity => ({
  ...review(by, ago),
  ...(what && { verdict: what }),
});
const note = (words: NoteWords, ago: number, by = 'lee'): Note => ({ ...words, by, at: now - ago });

suite('What the viewer waits for', () => {
  const [lee, mei, search] = [user('lee'), user('mei'), asTeam('acme/search')];
  const demand = verdict('changesRequested', hours(3));
  const yes = verdict('approved', hours(3));
  const words = verdict('commented', hours(3));
  const leeAskedAgain: Given = {
    requestedReviewers: [lee],
    reviewRequestedEvents: [
      { at: now - days(2), reviewer: lee },
      { at: now - hours(1), reviewer: lee },
    ],
  };
  const byLee = (kind: 'answered' | 'approved', what: Activity['verdict']): OwnEntry['state'] =>
    kind === 'approved' ? { kind, by: 'lee' } : { kind, by: 'lee', verdict: what };
  const demands = byLee('answered', 'changesRequested');
  const says = byLee('answered', 'commented');
  const approved = byLee('approved', 'approved');

  const states: [name: string, given: Given, state: OwnEntry['state']][] = [
    ['somebody is asked', { requestedReviewers: [lee] }, { kind: 'waiting' }],
    ['a team is asked', { requestedReviewers: [search] }, { kind: 'waiting' }],
    ['no one is asked', {}, { kind: 'unasked' }],
    ['a draft', { isDraft: true }, { kind: 'draft' }],
    [
      'a draft, asked and reviewed',
      { isDraft: true, requestedReviewers: [lee], activity: [demand] },
      { kind: 'draft' },
    ],
    ['changes are asked for', { activity: [demand] }, demands],
    [
      'changes are asked for, and another is asked',
      { requestedReviewers: [mei], activity: [demand] },
      demands,
    ],
    ['a comment review', { activity: [words] }, says],
    ['a review of no known verdict', { activity: [review('lee', hours(3))] }, byLee('answered', undefined)],
    [
      'a comment review, and another is asked',
      { requestedReviewers: [mei], activity: [words] },
      { kind: 'waiting' },
    ],
    ['approved', { activity: [yes] }, approved],
    ['approved, and another is asked', { requestedReviewers: [mei], activity: [yes] }, { kind: 'waiting' }],
    ['a comment is no review', { activity: [comment('lee', hours(3))] }, { kind: 'unasked' }],
    ['a review by nobody known', { activity: [{ kind: 'review', at: now }] }, { kind: 'unasked' }],
    ['own words in a review thread', { activity: [review('RIN', hours(1))] }, { kind: 'unasked' }],
    [
      'changes asked for, and the author answered',
      { activity: [demand, comment('rin', hours(1))] },
      { kind: 'unasked' },
    ],
    [
      'the author, spelt otherwise, answered',
      { activity: [demand, comment('RIN', hours(1))] },
      { kind: 'unasked' },
    ],
    [
      'the author answered in the thread',
      { activity: [demand, review('rin', hours(1))] },
      { kind: 'unasked' },
    ],
    ['anybody pushed', { activity: [demand, commit('mei', hours(1))] }, { kind: 'unasked' }],
    [
      'the reviewer pushed, as a suggestion of hers',
      { activity: [demand, commit('lee', hours(1))] },
      demands,
    ],
    [
      'she did before somebody else',
      {
        activity: [demand, commit('Lee', hours(2)), commit('rin', hours(1))],
      },
      { kind: 'unasked' },
    ],
    [
      'the branch was brought up to date',
      { activity: [demand, { ...commit('rin', hours(1)), mergesBase: true }] },
      demands,
    ],
    [
      'the same after a comment review',
      { activity: [words, { ...commit('rin', hours(1)), mergesBase: true }] },
      says,
    ],
    [
      'the author asked another through Good Turn',
      {
        activity: [demand, comment('rin', hours(1))],
        notes: [note({ kind: 'asked', to: ['mei'] }, hours(1), 'rin')],
      },
      demands,
    ],
    [
      'the author reminded the reviewer',
      {
        activity: [demand, comment('rin', hours(1))],
        notes: [note({ kind: 'reminder', to: ['lee'] }, hours(1), 'rin')],
      },
      { kind: 'unasked' },
    ],
    ['another commented', { activity: [demand, comment('mei', hours(1))] }, demands],
    [
      'the author moved before',
      { activity: [commit('rin', hours(9)), comment('rin', hours(4)), demand] },
      demands,
    ],
    [
      'the author moved in the same moment: it was seen',
      { activity: [demand, comment('rin', hours(3))] },
      { kind: 'unasked' },
    ],
    [
      'an approval needs no answer',
      { activity: [yes, comment('rin', hours(1)), commit('rin', 0)] },
      approved,
    ],
    [
      'an approval was taken back by a command',
      { activity: [yes, { ...comment('lee', hours(1)), isMechanical: true, isWithdrawal: true }] },
      says,
    ],
    [
      'taken back, and the author answered',
      { activity: [yes, { ...comment('lee', hours(2)), isWithdrawal: true }, comment('rin', hours(1))] },
      { kind: 'unasked' },
    ],
    [
      'taken back by another, who can’t',
      { activity: [yes, { ...comment('mei', hours(1)), isWithdrawal: true }] },
      approved,
    ],
    [
      'taken back, and given again',
      {
        activity: [
          yes,
          { ...comment('lee', hours(2)), isWithdrawal: true },
          { ...comment('lee', hours(1)), isMechanical: true, isDirection: true, isApproval: true },
        ],
      },
      approved,
    ],
    ['an approval was dismissed', { activity: [verdict('dismissed', hours(3))] }, { kind: 'unasked' }],
    [
      'a demand was dismissed',
      { requestedReviewers: [mei], activity: [verdict('dismissed', hours(3))] },
      { kind: 'waiting' },
    ],
    [
      'an approval was dismissed, another stands',
      { activity: [verdict('approved', hours(4)), verdict('dismissed', hours(3), 'mei')] },
      approved,
    ],
    ['approved after the dismissed one', { activity: [verdict('dismissed', hours(4)), yes] }, approved],
    [
      'approved after asking for changes',
      { activity: [verdict('changesRequested', hours(4)), yes] },
      approved,
    ],
    [
      'the same person, spelt otherwise',
      { activity: [verdict('changesRequested', hours(4), 'LEE'), yes] },
      approved,
    ],
    ['changes asked for after approving', { activity: [verdict('approved', hours(4)), demand] }, demands],
    ['a remark after approving: your move', { activity: [verdict('approved', hours(4)), words] }, says],
    [
      'a remark after approving, answered: the approval stands',
      { activity: [verdict('approved', hours(4)), words, comment('rin', hours(1))] },
      approved,
    ],
    [
      'a review of no known verdict after approving, answered',
      { activity: [verdict('approved', hours(4)), review('lee', hours(3)), comment('rin', hours(1))] },
      approved,
    ],
    [
      'a remark after asking for changes',
      { activity: [verdict('changesRequested', hours(4)), words] },
      demands,
    ],
    [
      'one approves and one demands: the demand weighs more',
      { activity: [demand, verdict('approved', hours(1), 'mei')] },
      demands,
    ],
    [
      'one demands and one remarks: so it does',
      { activity: [demand, verdict('commented', hours(1), 'mei')] },
      demands,
    ],
    [
      'two remark: the newest is named',
      { activity: [verdict('commented', hours(9)), verdict('commented', hours(5), 'mei'), words] },
      says,
    ],
    ['asked again after the demand', { ...leeAskedAgain, activity: [demand] }, { kind: 'waiting' }],
    [
      'asked, spelt otherwise, after the demand',
      { ...leeAskedAgain, activity: [verdict('changesRequested', hours(3), 'LEE')] },
      { kind: 'waiting' },
    ],
    [
      'another is asked after the demand',
      { ...leeAskedAgain, activity: [verdict('changesRequested', hours(3), 'mei')] },
      { kind: 'answered', by: 'mei', verdict: 'changesRequested' },
    ],
    ['asked again after approving', { ...leeAskedAgain, activity: [yes] }, { kind: 'waiting' }],
    [
      'demands again after being asked again',
      { ...leeAskedAgain, activity: [demand, verdict('changesRequested', 0)] },
      demands,
    ],
  ];
  for (const [name, given, state] of states) {
    test(`${state.kind}: ${name}`, () => assert.deepEqual(entryOf(given).state, state));
  }

  const asked = (
    reviewer: typeof lee,
    ago: number,
  ): AuthoredPullRequest['reviewRequestedEvents'][number] => ({
    at: now - ago,
    reviewer,
  });
  const waits: [name: string, given: Given, wait: number][] = [
    ['since asked', { requestedReviewers: [lee], reviewRequestedEvents: [asked(lee, hours(5))] }, hours(5)],
    ['over the night', { requestedReviewers: [lee], reviewRequestedEvents: [asked(lee, days(1))] }, hours(8)],
    ['since asked again', leeAskedAgain, hours(1)],
    [
      'spelt otherwise',
      { requestedReviewers: [user('LEE')], reviewRequestedEvents: [asked(lee, hours(5))] },
      hours(5),
    ],
    [
      'a team, spelt otherwise',
      { requestedReviewers: [asTeam('Acme/search')], reviewRequestedEvents: [asked(search, hours(4))] },
      hours(4),
    ],
    [
      'a team, when another was asked later',
      {
        requestedReviewers: [search],
        reviewRequestedEvents: [asked(search, hours(4)), asked(asTeam('acme/web'), hours(1))],
      },
      hours(4),
    ],
    [
      'a team that cannot be seen',
      {
        requestedReviewers: [{ kind: 'unknown' }],
        reviewRequestedEvents: [asked({ kind: 'unknown' }, hours(3))],
      },
      hours(3),
    ],
    [
      'of two: since the first',
      { requestedReviewers: [mei, lee], reviewRequestedEvents: [asked(lee, hours(5)), asked(mei, hours(2))] },
      hours(5),
    ],
    [
      'without the event: since it was made',
      { createdAt: now - hours(6), requestedReviewers: [lee], reviewRequestedEvents: [asked(mei, hours(1))] },
      hours(6),
    ],
    ['no one is asked: since it was made', { createdAt: now - hours(6) }, hours(6)],
    ['answered: since then', { createdAt: now - hours(6), activity: [demand] }, hours(3)],
    [
      'approved, another is asked: since asked',
      { requestedReviewers: [mei], reviewRequestedEvents: [asked(mei, hours(5))], activity: [yes] },
      hours(5),
    ],
  ];
  for (const [name, given, wait] of waits) {
    test(`waits: ${name}`, () => assert.equal(entryOf(given).wait, wait));
  }

  test('first who waits longest, then what is the own move, then approved, unasked and drafts', () => {
    const order = entries(
      { number: 1, isDraft: true, createdAt: now - days(9) },
      { number: 2, createdAt: now - days(9) },
      { number: 3, activity: [verdict('approved', days(9))] },
      { number: 4, activity: [demand] },
      { number: 6, requestedReviewers: [lee], reviewRequestedEvents: [asked(lee, 0)] },
      { number: 70, requestedReviewers: [lee], reviewRequestedEvents: [asked(lee, hours(1))] },
      { number: 8, activity: [verdict('changesRequested', hours(5))] },
      { number: 5, requestedReviewers: [lee], reviewRequestedEvents: [asked(lee, hours(1))] },
    );
    assert.deepEqual(
      order.map(({ request }) => request.id.number),
      [5, 70, 6, 8, 4, 3, 2, 1],
    );
    assert.deepEqual([order[0]?.id, order[0]?.asOf], ['github.com/acme/core#5', now]);
  });

  test('of those who are asked, the longest wait stands first', () => {
    const given = {
      requestedReviewers: [mei, lee, search],
      reviewRequestedEvents: [asked(lee, hours(5)), asked(search, hours(3)), asked(mei, hours(2))],
    };
    assert.deepEqual(
      entryOf(given).asked.map(({ reviewer, wait }) => [reviewer, wait]),
      [
        [lee, hours(5)],
        [search, hours(3)],
        [mei, hours(2)],
      ],
    );
  });

  suite('and what they said', () => {
    const promise = (until: number, ago: number, by?: string): Note =>
      note({ kind: 'promise', until: now + until }, ago, by);
    const claim = (by = 'lee', ago = hours(3)): Note => note({ kind: 'claim', team: 'acme/search' }, ago, by);
    const away = note({ kind: 'handOver', to: ['mei'] }, hours(1));
    const remind = (to: string, by = 'rin', ago = hours(2)): Note =>
      note({ kind: 'reminder', to: [to] }, ago, by);
    type Said = Pick<AskedReviewer, 'promise' | 'takenBy' | 'remindedAt'>;
    const ahead: Said = { promise: { until: now + hours(2), isMissed: false } };
    const ofLee: [name: string, notes: Note[], said: Said][] = [
      ['nothing', [], {}],
      ['a promise', [promise(hours(2), hours(3))], ahead],
      ['a promise for this moment', [promise(0, hours(3))], { promise: { until: now, isMissed: false } }],
      ['a missed promise', [promise(-1, hours(3))], { promise: { until: now - 1, isMissed: true } }],
      ['a promise taken back', [promise(hours(2), hours(3)), away], {}],
      ['a promise from before they were asked', [promise(hours(2), hours(6))], {}],
      ['a promise of another', [promise(hours(2), hours(3), 'mei')], {}],
      ['a claim for a team is not about a person', [claim()], {}],
      ['reminded', [remind('lee')], { remindedAt: now - hours(2) }],
      ['reminded, spelt otherwise', [remind('LEE', 'RIN')], { remindedAt: now - hours(2) }],
      ['reminded twice', [remind('lee'), remind('lee', 'rin', hours(1))], { remindedAt: now - hours(1) }],
      ['another was reminded', [remind('mei')], {}],
      ['reminded by another', [remind('lee', 'mei')], {}],
      [
        'handed over to them by the author: no reminder',
        [note({ kind: 'handOver', to: ['lee'] }, hours(2), 'rin')],
        {},
      ],
    ];
    for (const [name, notes, said] of ofLee) {
      test(`a person: ${name}`, () => {
        const given = { requestedReviewers: [lee], reviewRequestedEvents: [asked(lee, hours(5))], notes };
        const facts = { reviewer: lee, askedAt: now - hours(5), wait: hours(5) };
        assert.deepEqual(entryOf(given).asked, [{ ...facts, ...said }]);
      });
    }

    const again: [name: string, promisedAgo: number, given: Given, isKept: boolean][] = [
      ['after their review, and asked again', 4, { activity: [verdict('commented', hours(5))] }, true],
      ['but not before that review', 6, { activity: [verdict('commented', hours(5))] }, false],
      ['nor before another’s', 4, { activity: [verdict('commented', hours(5), 'mei')] }, false],
      ['when their team was asked, and then they were', 4, { requestedReviewers: [search, lee] }, true],
      ['but not before both', 6, { requestedReviewers: [search, lee] }, false],
    ];
    for (const [name, promisedAgo, given, isKept] of again)
      test(`promised ${name}`, () => {
        const { asked: all } = entryOf({
          requestedReviewers: [lee],
          reviewRequestedEvents: [asked(search, hours(5)), asked(lee, hours(2))],
          notes: [promise(hours(2), hours(promisedAgo))],
          ...given,
        });
        assert.equal(all.find(({ reviewer }) => reviewer === lee)?.promise !== undefined, isKept);
      });

    const ofSearch: [name: string, notes: Note[], said: Said][] = [
      ['no one has picked it up', [], {}],
      ['taken', [claim()], { takenBy: 'lee' }],
      ['taken before they were asked', [claim('lee', hours(6))], {}],
      ['taken, and promised', [claim(), promise(hours(2), hours(2))], { takenBy: 'lee', ...ahead }],
      ['promised, and taken', [promise(hours(2), hours(4)), claim()], { takenBy: 'lee', ...ahead }],
      ['taken, and promised by another', [claim(), promise(hours(2), hours(2), 'mei')], { takenBy: 'lee' }],
      ['promised, but not taken', [promise(hours(2), hours(2))], {}],
      ['taken, and handed over', [claim(), away], {}],
      ['taken after another', [claim('mei'), claim('lee', hours(2))], { takenBy: 'lee' }],
      ['the team was reminded', [remind('acme/Search')], { remindedAt: now - hours(2) }],
    ];
    for (const [name, notes, said] of ofSearch) {
      test(`a team: ${name}`, () => {
        const given = {
          requestedReviewers: [search],
          reviewRequestedEvents: [asked(search, hours(5))],
          notes,
        };
        const facts = { reviewer: search, askedAt: now - hours(5), wait: hours(5) };
        assert.deepEqual(entryOf(given).asked, [{ ...facts, ...said }]);
      });
    }

    test('who cannot be seen has said nothing', () => {
      const given: Given = {
        requestedReviewers: [{ kind: 'unknown' }],
        createdAt: now,
        notes: [remind('lee'), claim()],
      };
      assert.deepEqual(entryOf(given).asked, [{ reviewer: { kind: 'unknown' }, askedAt: now, wait: 0 }]);
    });
  });
});

suite('A look at an own request', () => {
  const people = (count: number): AuthoredPullRequest['requestedReviewers'] =>
    Array.from({ length: count }, (_, index) => user(`p${index}`));
  const search = asTeam('acme/search');
  const tests = (what: Extract<Check, { kind: 'tests' }>['what']): Check => ({
    kind: 'tests',
    isGood: what !== 'withoutTests',
    what,
  });
  const asked = (isGood: boolean, persons: number, teams: number): Check => ({
    kind: 'asked',
    isGood,
    people: persons,
    teams,
  });
  const source = 'src/a.ts';
  const hundred = Array.from({ length: 100 }, (_, index) => `src/${index}.ts`);
  const cases: [name: string, given: Given, check: Check][] = [
    [
      '400 lines: one sitting',
      { additions: 300, deletions: 100 },
      { kind: 'size', isGood: true, lines: 400 },
    ],
    ['401 lines: too many', { additions: 300, deletions: 101 }, { kind: 'size', isGood: false, lines: 401 }],
    ['60 characters say what for', { described: 60 }, { kind: 'description', isGood: true, length: 60 }],
    ['59 characters: too short', { described: 59 }, { kind: 'description', isGood: false, length: 59 }],
    ['code and tests', { files: [source, 'test/a.test.ts'] }, tests('withTests')],
    ['tests alone', { files: ['test/a.test.ts'] }, tests('withTests')],
    ['code alone', { files: [source] }, tests('withoutTests')],
    ['types alone', { files: ['types/a.d.ts'] }, tests('withoutTests')],
    ['words alone', { files: ['README.md'] }, tests('nothingToTest')],
    ['no files', { files: [], changedFiles: 0 }, tests('nothingToTest')],
    ['a hundred files of code', { files: hundred, changedFiles: 100 }, tests('withoutTests')],
    ['more files than GitHub names', { files: hundred, changedFiles: 101 }, tests('unknown')],
    [
      'more files, and a test among the first',
      { files: [...hundred.slice(1), 'test/a.test.ts'], changedFiles: 101 },
      tests('withTests'),
    ],
    ['no one is asked', {}, asked(false, 0, 0)],
    ['one person', { requestedReviewers: people(1) }, asked(true, 1, 0)],
    ['three people', { requestedReviewers: people(3) }, asked(true, 3, 0)],
    ['four people: each waits for the others', { requestedReviewers: people(4) }, asked(false, 4, 0)],
    ['a team', { requestedReviewers: [search] }, asked(true, 0, 1)],
    ['three people and a team', { requestedReviewers: [...people(3), search] }, asked(true, 3, 1)],
    ["someone you can't see is somebody", { requestedReviewers: [{ kind: 'unknown' }] }, asked(true, 0, 1)],
    ['checks pass', { checks: 'passing' }, { kind: 'checks', isGood: true, state: 'passing' }],
    ['checks run', { checks: 'running' }, { kind: 'checks', isGood: true, state: 'running' }],
    ['checks fail', { checks: 'failing' }, { kind: 'checks', isGood: false, state: 'failing' }],
    ['conflicts', { hasConflicts: true }, { kind: 'conflicts', isGood: false }],
    ['no conflicts', {}, { kind: 'conflicts', isGood: true }],
  ];
  for (const [name, given, check] of cases) {
    test(`${check.kind}: ${name}`, () =>
      assert.deepEqual(
        selfCheck(anOwnRequest(given)).find(({ kind }) => kind === check.kind),
        check,
      ));
  }

  test('each is looked at once, what costs reviewers most comes first', () =>
    assert.deepEqual(
      selfCheck(anOwnRequest()).map(({ kind }) => kind),
      ['size', 'description', 'tests', 'asked', 'checks', 'conflicts'],
    ));
});
