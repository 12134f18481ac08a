import { strict as assert } from 'node:assert';
import type { Candidate } from '../../../../src/core/actions/colleagues/candidates';
import { hour, minute } from '../../../../src/core/model/instant';
import type { Note, NoteWords } from '../../../../src/core/model/notes';
import { ownQueue, type OwnEntry } from '../../../../src/core/authored/ownQueue';
import { selfCheck, type Check } from '../../../../src/core/authored/selfCheck';
import type { Downstream } from '../../../../src/core/packages/downstream';
import { defaultSettings } from '../../../../src/core/settings/queueSettings';
import { rank, type RankedRequest } from '../../../../src/core/ranking/rank';
import type { ResponseClock } from '../../../../src/core/turn/responseClock';
import type { Activity, PullRequest } from '../../../../src/core/model/pullRequest';
import type { Unblocked } from '../../../../src/core/ranking/unblocked';
import { snoozeEvents, snoozeFor, type Snooze, type WakeReason } from '../../../../src/core/snooze/snooze';
import { defaultWeights } from '../../../../src/core/settings/weights';
import { askedSentences, reviewerName, teamName } from '../../../../src/core/messages/askedWords';
import {
  candidateName,
  candidateWords,
  unreadColleagueWords,
} from '../../../../src/core/messages/candidateWords';
import {
  clockSentence,
  clockStateWord,
  clockWordsInBrief,
} from '../../../../src/core/messages/clockStateWords';
import {
  askElseText,
  claimText,
  declineText,
  handOverText,
  holdsUpWords,
  newPromiseText,
  promiseText,
  reminderText,
  type DeclineReason,
} from '../../../../src/core/messages/commentWords';
import {
  askedLines,
  checkWords,
  ownAccessibleLabel,
  ownDescription,
} from '../../../../src/core/messages/ownWords';
import { unblockedWords } from '../../../../src/core/messages/unblockedWords';
import { returnWords, snoozedGroupWords, snoozeWords } from '../../../../src/core/messages/snoozeWords';
import { createFormatting } from '../../../../src/core/messages/formatting';
import { english } from '../../../../src/core/messages/translate';
import {
  anIssue,
  anOwnRequest,
  aReviewRequest,
  aSnapshot,
  asTeam,
  awaiting,
  closing,
  days,
  directory,
  hours,
  now,
  person,
  ranked,
  review,
  stackedOn,
  team,
  user,
} from '../../../support/builders';
import { aDependent, aDownstream } from '../../../support/downstreamBuilders';

const speech = createFormatting(defaultSettings, defaultWeights, 'en', english);
const teams = directory(
  team('acme/search', ['lee', 'mei'], { name: 'Search' }),
  team('acme/payments', ['rin', 'zoe'], { name: 'Payments' }),
);
const [lee, mei, search, payments] = [
  user('lee'),
  user('mei'),
  asTeam('acme/search'),
  asTeam('acme/payments'),
];
const ask = (reviewer: typeof lee, ago: number): PullRequest['reviewRequestedEvents'][number] => ({
  at: now - ago,
  reviewer,
});
const note = (words: NoteWords, by = 'lee', ago = hours(2)): Note => ({ ...words, by, at: now - ago });
const promise = (until: number): Note => note({ kind: 'promise', until: now + until });
const claim = (by = 'lee', slug = 'search'): Note =>
  note({ kind: 'claim', team: `acme/${slug}` }, by, hours(3));
const plain = (more: Parameters<typeof aReviewRequest>[0] = {}): RankedRequest =>
  ranked([aReviewRequest(more)])[0]!;

suite('Words: what the viewer waits for', () => {
  type Given = Parameters<typeof anOwnRequest>[0];
  const ownOf = (given: Given): OwnEntry => ownQueue([anOwnRequest(given)], defaultSettings, now)[0]!;
  const ofLee = { requestedReviewers: [lee], reviewRequestedEvents: [ask(lee, hours(5))] };
  const ofSearch = { requestedReviewers: [search], reviewRequestedEvents: [ask(search, hours(5))] };
  const verdict = (what: Activity['verdict'], ago: number): Activity => ({
    ...review('lee', ago),
    ...(what && { verdict: what }),
  });

  const cases: [given: Given, words: string][] = [
    [{}, 'no one is asked'],
    [{ isDraft: true }, 'draft'],
    [ofLee, 'lee · asked 5 h ago'],
    [{ ...ofLee, notes: [promise(hours(1))] }, 'lee · asked 5 h ago · promised 16:00'],
    [{ ...ofLee, notes: [promise(days(1))] }, 'lee · asked 5 h ago · promised Thu 15:00'],
    [{ ...ofLee, notes: [promise(-hour)] }, 'lee · asked 5 h ago · promise missed (14:00)'],
    [{ ...ofLee, requestedReviewers: [lee, mei] }, 'mei · asked 22 d ago · + 1 more asked'],
    [
      { ...ofLee, requestedReviewers: [lee, search, user('ida')], createdAt: now },
      'lee · asked 5 h ago · + 2 more asked',
    ],
    [ofSearch, 'Search · no one has picked it up for 5 h'],
    [{ ...ofSearch, notes: [claim()] }, 'lee has taken it for Search · asked 5 h ago'],
    [{ ...ofSearch, notes: [claim(), promise(hours(1))] }, 'lee · asked 5 h ago · promised 16:00'],
    [
      { requestedReviewers: [{ kind: 'unknown' }], createdAt: now },
      "someone you can't see · asked 0 min ago",
    ],
    [{ activity: [verdict('changesRequested', hours(3))] }, 'your move: lee requested changes · 3 h'],
    [{ activity: [verdict('commented', days(1))] }, 'your move: lee answered · 1 d'],
    [{ activity: [verdict('approved', hours(3))] }, 'approved by lee'],
    [{ hasConflicts: true }, 'no one is asked · has conflicts'],
    [
      { ...ofLee, hasConflicts: true, checks: 'failing' },
      'lee · asked 5 h ago · has conflicts · checks failing',
    ],
  ];
  for (const [given, words] of cases) {
    test(words, () => assert.equal(ownDescription(ownOf(given), teams, speech), words));
  }

  test('for people who listen to it, with its title and its number', () =>
    assert.equal(
      ownAccessibleLabel(ownOf(ofLee), teams, speech),
      'Change 1, lee · asked 5 h ago, acme/core#1',
    ));

  const lines: [given: Given, lines: string[]][] = [
    [{}, []],
    [ofLee, ['lee: asked 5 working hours ago']],
    [
      { ...ofLee, requestedReviewers: [{ kind: 'user', login: 'lee', name: 'Lee Ito' }] },
      ['Lee Ito: asked 5 working hours ago'],
    ],
    [ofSearch, ['Search: asked 5 working hours ago · no one has picked it up']],
    [
      {
        requestedReviewers: [lee, search],
        reviewRequestedEvents: [ask(lee, days(1)), ask(search, hours(5))],
        notes: [claim(), promise(hours(1)), note({ kind: 'reminder', to: ['lee'] }, 'rin')],
      },
      [
        'lee: asked 1 working day ago · promised 16:00 · reminded 13:00',
        'Search: asked 5 working hours ago · taken by lee · promised 16:00',
      ],
    ],
    [{ ...ofLee, notes: [promise(-minute)] }, ['lee: asked 5 working hours ago · promise missed (14:59)']],
  ];
  for (const [given, expected] of lines) {
    test(expected.join(' / ') || 'nobody: no line', () =>
      assert.deepEqual(askedLines(ownOf(given), teams, speech), expected),
    );
  }

  const people = (count: number): PullRequest['requestedReviewers'] =>
    Array.from({ length: count }, (_, index) => user(`p${index}`));
  const checks: [kind: Check['kind'], given: Given, words: string][] = [
    ['size', { additions: 400, deletions: 0 }, '400 changed lines: one sitting'],
    [
      'size',
      { additions: 401, deletions: 0 },
      '401 changed lines: more than 400 are hard to review well; could it be split?',
    ],
    ['description', { described: 60 }, "It says what it's for"],
    [
      'description',
      { described: 0 },
      "It has no description: what's it for, and where should reviewers look first?",
    ],
    [
      'description',
      { described: 1 },
      "Its description is short: what's it for, and where should reviewers look first?",
    ],
    ['tests', { files: ['test/a.test.ts'] }, 'It includes tests'],
    ['tests', { files: ['src/a.ts'] }, 'It changes code but no tests: how do you know it works?'],
    ['tests', { files: ['README.md'] }, 'It changes nothing that tests would cover'],
    ['tests', { changedFiles: 101 }, 'It has too many files to tell whether they include tests'],
    ['asked', {}, 'No one is asked yet'],
    ['asked', { requestedReviewers: people(1) }, '1 person is asked'],
    ['asked', { requestedReviewers: people(3) }, '3 people are asked'],
    [
      'asked',
      { requestedReviewers: people(4) },
      '4 people are asked: with that many, each waits for the others',
    ],
    [
      'asked',
      { requestedReviewers: [search] },
      'A whole team is asked: name one person, and the rest are free',
    ],
    ['checks', {}, 'No checks are failing'],
    ['checks', { checks: 'failing' }, 'Checks are failing: reviewers will wait for you first'],
    ['conflicts', {}, 'No conflicts'],
    ['conflicts', { hasConflicts: true }, "It has conflicts: it can't be merged as is"],
  ];
  for (const [kind, given, words] of checks) {
    test(words, () => {
      const check = selfCheck(anOwnRequest(given)).find((each) => each.kind === kind)!;
      assert.equal(checkWords(check, speech), words);
    });
  }
});

suite('Words: who else was asked', () => {
  const sentences = (more: Parameters<typeof aReviewRequest>[0]): string[] =>
    askedSentences(ranked([aReviewRequest(more)], { directory: teams })[0]!, teams, speech);
  const asTheTeam = { requestedReviewers: [payments], reviewRequestedEvents: [ask(payments, hours(5))] };
  const cases: [name: string, more: Parameters<typeof aReviewRequest>[0], sentences: string[]][] = [
    ['nobody else', {}, []],
    ['one more', { requestedReviewers: [user('rin'), lee] }, ['Asked: rin and lee']],
    [
      "a team, and someone you can't see",
      { requestedReviewers: [user('rin'), search, { kind: 'unknown' }] },
      ["Asked: rin, Search and someone you can't see"],
    ],
    [
      'in person, and as a team',
      { requestedReviewers: [user('rin'), payments] },
      ['Asked: rin and Payments'],
    ],
    [
      'taken before the team was asked',
      { ...asTheTeam, notes: [note({ kind: 'claim', team: 'acme/payments' }, 'rin', hours(6))] },
      ['No one on Payments has picked it up for 5 working hours'],
    ],
    ['as a team', asTheTeam, ['No one on Payments has picked it up for 5 working hours']],
    [
      'as a team, for one hour',
      { ...asTheTeam, reviewRequestedEvents: [ask(payments, hours(1))] },
      ['No one on Payments has picked it up for 1 working hour'],
    ],
    [
      'the viewer has taken it',
      { ...asTheTeam, notes: [claim('RIN', 'payments')] },
      ["You've taken it for Payments"],
    ],
    [
      'somebody has who is not known as a team-mate',
      { ...asTheTeam, notes: [claim('ida', 'payments')] },
      ['ida has taken it for Payments'],
    ],
    ['a team-mate has: it is their turn', { ...asTheTeam, notes: [claim('zoe', 'payments')] }, []],
    [
      'two teams',
      { requestedReviewers: [payments, search], reviewRequestedEvents: [ask(payments, hours(5))] },
      ['Asked: Payments and Search', 'No one on Payments has picked it up for 5 working hours'],
    ],
  ];
  for (const [name, more, expected] of cases) {
    test(`${name}: ${expected.join('. ')}`, () => assert.deepEqual(sentences(more), expected));
  }

  test('a team is called as the list calls it, else as the directory does, else by its id', () => {
    assert.equal(
      reviewerName({ kind: 'team', team: 'acme/search', name: 'The Search' }, teams, english),
      'The Search',
    );
    assert.equal(reviewerName(asTeam('Acme/Search'), teams, english), 'Search');
    assert.equal(teamName('acme/mobile', teams), 'acme/mobile');
  });
});

suite('Words: what is written on GitHub', () => {
  const at15 = now;
  const tomorrow = now + days(1) - hours(5);
  const withDownstream = (
    downstream: Downstream,
    more: Parameters<typeof aReviewRequest>[0] = {},
  ): RankedRequest =>
    rank(aSnapshot([aReviewRequest(more)]), defaultSettings, defaultWeights, now, {
      getDownstream: () => downstream,
    })[0]!;
  const owned = (...ids: string[]): Downstream =>
    aDownstream(ids.map((id) => aDependent(id, { teams: [id] })));
  const stacked = ranked([aReviewRequest()], { stacked: [stackedOn('topic-1', 8)] })[0]!;

  const texts: [text: string, expected: string][] = [
    [
      promiseText(at15, speech),
      "Thank you for this change. I'll review it by **Wed 19 Aug, 15:00 (UTC)**. If it can't wait that long, please say so here.",
    ],
    [
      newPromiseText(at15, tomorrow, speech),
      "I said Wed 19 Aug, 15:00 (UTC) and didn't make it; I'm sorry. New time: **Thu 20 Aug, 10:00 (UTC)**.",
    ],
    [claimText('Payments', speech), "I'll take this one for the Payments team."],
    [
      handOverText({ to: 'lee' }, plain(), speech),
      "I can't get to this soon enough. I've asked @lee instead.",
    ],
    [
      handOverText({ to: 'lee', known: { changes: 0, of: 20 } }, plain(), speech),
      "I can't get to this soon enough. I've asked @lee instead.",
    ],
    [
      handOverText({ to: 'lee', known: { changes: 12, of: 20 } }, stacked, speech),
      "I can't get to this soon enough. @lee knows this area (12 of the last 20 changes here), so I've asked @lee instead. Why it matters: 1 stacked on it.",
    ],
    [askElseText('mei', [], speech), '@mei, could you review this? Thank you!'],
    [
      askElseText('mei', ['lee', 'acme/search'], speech),
      '@mei, could you review this instead of @lee and @acme/search? Thank you!',
    ],
    [
      reminderText(['lee'], hours(9), undefined, speech),
      "@lee, this has waited for your review for 1 working day and 1 hour. If you can't get to it, a time or someone else's name would help just as much. Thank you!",
    ],
    [
      reminderText(['lee', 'acme/search'], hours(16), 'Why it matters: blocks 1 issue.', speech),
      "@lee and @acme/search, this has waited for your review for 2 working days. Why it matters: blocks 1 issue. If you can't get to it, a time or someone else's name would help just as much. Thank you!",
    ],
  ];
  for (const [text, expected] of texts) test(expected, () => assert.equal(text, expected));

  const declines: [reason: DeclineReason, owners: string[], text: string][] = [
    [
      'notMyArea',
      [],
      "Thank you for asking me. I'm not the right reviewer for this: I don't know this area well.",
    ],
    [
      'notMyArea',
      ['acme/billing'],
      "Thank you for asking me. I'm not the right reviewer for this: I don't know this area well. @acme/billing owns these files.",
    ],
    [
      'noTime',
      ['lee', 'mei'],
      "Thank you for asking me. I can't give this the time it needs, and I'd rather say so now. @lee and @mei own these files.",
    ],
    [
      'tooClose',
      ['lee'],
      'Thank you for asking me. I worked on this myself, so someone with fresh eyes should review it. @lee owns these files.',
    ],
    [
      'tooLarge',
      ['lee'],
      "Thank you for this change. It's more than I can review well in one go; could you split it? I'd be glad to take the first part.",
    ],
  ];
  for (const [reason, owners, text] of declines) {
    test(text, () => assert.equal(declineText(reason, owners, speech), text));
  }

  const held: [name: string, entry: RankedRequest, words: string | undefined][] = [
    ['nothing is known to wait', plain(), undefined],
    [
      'what is due, or old, holds nobody up',
      plain({ askedAgo: days(20), milestone: { title: 'M', number: 1, dueAt: now } }),
      undefined,
    ],
    [
      'who waits is no argument, what they wait with is',
      plain({ awaitedBy: [awaiting(7, { author: person('mei') })] }),
      "Why it matters: 1 says it's waiting for it.",
    ],
    ['one team', withDownstream(owned('a/b')), 'Why it matters: holds up 1 team.'],
    ['teams before packages', withDownstream(owned('a/b', 'a/c')), 'Why it matters: holds up 2 teams.'],
    ['packages of nobody', withDownstream(owned()), undefined],
    [
      'two at most',
      withDownstream(owned('a/b'), { closes: [closing(7, anIssue(8))], awaitedBy: [awaiting(9)] }),
      'Why it matters: blocks 1 issue, holds up 1 team.',
    ],
  ];
  for (const [name, entry, words] of held) {
    test(`${name}: ${words ?? 'nothing'}`, () => assert.equal(holdsUpWords(entry, speech), words));
  }
});

suite('Words: snoozed', () => {
  const snoozed = (more: Partial<Snooze>, number = 1): RankedRequest => {
    const entry = plain({ number });
    return { ...entry, snooze: { ...snoozeFor(entry.request, 'rin', {}, now), ...more } };
  };
  const friday = now + days(2);
  const cases: [more: Partial<Snooze>, words: string | undefined][] = [
    [{}, undefined],
    [{ until: now + hours(2) }, 'back 17:00'],
    [{ until: friday }, 'back Fri, Aug 21, 15:00'],
    [{ event: 'authorAnswers' }, 'until the author answers'],
    [{ event: 'newCommits' }, 'until new commits'],
    [{ event: 'checksPass' }, 'until checks pass'],
    [{ event: 'askedAgain' }, 'until asked again'],
    [{ event: 'anything' }, 'until anything happens'],
    [{ event: 'checksPass', until: friday }, 'until checks pass or until Fri, Aug 21, 15:00'],
  ];
  for (const [more, words] of cases) {
    test(words ?? 'until asked again, which is what remains: nothing', () =>
      assert.equal(snoozeWords(snoozed(more), speech), words),
    );
  }
  test('each event has words of its own', () =>
    assert.equal(
      new Set(snoozeEvents.map((event) => snoozeWords(snoozed({ event }), speech))).size,
      snoozeEvents.length,
    ));
  test('not snoozed: nothing', () =>
    assert.deepEqual([snoozeWords(plain(), speech), returnWords(plain(), speech)], [undefined, undefined]));

  const returns: [why: WakeReason, words: string][] = [
    ['time', 'back: its time is up'],
    ['authorAnswered', 'back: the author answered'],
    ['newCommits', 'back: new commits'],
    ['checksPassed', 'back: checks pass'],
    ['askedAgain', 'back: asked again'],
  ];
  for (const [why, words] of returns) {
    test(words, () => assert.equal(returnWords(snoozed({ woken: { why, at: now } }), speech), words));
  }
  test('asleep, it is not back', () => assert.equal(returnWords(snoozed({}), speech), undefined));

  const groups: [group: RankedRequest[], words: string][] = [
    [[], '0'],
    [[snoozed({})], '1'],
    [[snoozed({ until: friday })], '1 · back Fri, Aug 21, 15:00'],
    [
      [snoozed({ until: friday }), snoozed({}, 2), snoozed({ until: now + hours(2) }, 3)],
      '3 · next back 17:00',
    ],
    [[snoozed({}), snoozed({ event: 'anything' }, 2)], '2'],
  ];
  for (const [group, words] of groups) {
    test(`the group: ${words}`, () => assert.equal(snoozedGroupWords(group, speech), words));
  }
});

suite('Words: the clock', () => {
  const until = now + hours(1);
  const madeAt = now - hours(3);
  const cases: [clock: ResponseClock, brief: string | undefined, word: string, sentence: string][] = [
    [
      { state: 'fresh', from: madeAt, dueAt: until },
      undefined,
      'fresh',
      'A first response is due 16:00 (target: 1 working day)',
    ],
    [
      { state: 'due', from: madeAt, dueAt: until },
      undefined,
      'due soon',
      'A first response is due 16:00 (target: 1 working day)',
    ],
    [
      { state: 'overdue', from: now - days(2), dueAt: now - days(1) },
      undefined,
      'overdue',
      'A first response was due Tue, Aug 18, 15:00 (target: 1 working day)',
    ],
    [
      { state: 'promised', from: madeAt, until, madeAt },
      'promised 16:00',
      'promised',
      'You promised a review by 16:00',
    ],
    [
      { state: 'missed', from: madeAt, until: now - hour, madeAt },
      'promise missed (14:00)',
      'promise missed',
      'You promised a review by 14:00; a new time and an apology would help',
    ],
    [
      { state: 'answered', from: madeAt, at: madeAt },
      'you had the last word',
      'answered',
      "You had the last word; the author hasn't responded since",
    ],
  ];
  for (const [clock, brief, word, sentence] of cases) {
    test(`${clock.state}: ${sentence}`, () => {
      const entry = { ...plain(), clock };
      assert.equal(clockWordsInBrief(entry, speech), brief);
      assert.equal(clockStateWord(entry, speech), word);
      assert.equal(clockSentence(entry, speech), sentence);
      assert.equal(clockSentence({ ...entry, excludedBecause: 'snoozed' }, speech), sentence);
      assert.equal(clockSentence({ ...entry, excludedBecause: 'authorsMove' }, speech), undefined);
    });
  }
  test('a target of 2 hours', () =>
    assert.equal(
      clockSentence(
        plain(),
        createFormatting(defaultSettings, { ...defaultWeights, responseTarget: 2 }, 'en', english),
      ),
      'A first response is due Thu, Aug 20, 14:00 (target: 2 working hours)',
    ));
});

suite('Words: colleagues', () => {
  const someone: Candidate = { login: 'lee', owns: false, teams: [], changes: 0, of: 20, load: undefined };
  const busy = { isBusy: true };
  const at = Date.parse('2026-08-21T09:00:00Z');
  const tonight = Date.parse('2026-08-21T23:30:00Z');
  const monday = Date.parse('2026-08-24T09:00:00Z');
  const late = Date.parse('2099-01-01T09:00:00Z');
  const cases: [more: Partial<Candidate>, words: string][] = [
    [{}, 'workload unknown'],
    [{ load: 0 }, 'nothing else to review'],
    [{ load: 1 }, '1 open review'],
    [{ load: 2 }, '2 open reviews'],
    [{ changes: 12, load: 2 }, '12 of the last 20 changes here · 2 open reviews'],
    [{ owns: true, load: 2 }, 'owns these files · 2 open reviews'],
    [{ teams: ['acme/search', 'acme/web'], load: 2 }, 'in acme/search and acme/web · 2 open reviews'],
    [
      { changes: 1, owns: true, teams: ['acme/web'], load: 0 },
      '1 of the last 20 changes here · owns these files · in acme/web · nothing else to review',
    ],
    [{ load: 4, recent: 2 }, '4 open reviews, 2 opened in the last 15 days'],
    [{ load: 1, recent: 1 }, '1 open review, 1 opened in the last 15 days'],
    [{ load: 4, recent: 0 }, '4 open reviews, none opened in the last 15 days'],
    [{ load: 0, recent: 0 }, 'nothing else to review'],
    [{ recent: 2 }, 'workload unknown'],
  ];
  for (const [more, words] of cases) {
    test(words, () => assert.equal(candidateWords({ ...someone, ...more }, speech), words));
  }

  const names: [status: Candidate['status'], words: string][] = [
    [undefined, '@lee'],
    [busy, '@lee · busy'],
    [{ ...busy, message: 'On vacation' }, '@lee · busy: “On vacation”'],
    [{ ...busy, until: tonight }, '@lee · busy until 23:30'],
    [{ ...busy, until: monday }, '@lee · busy until Mon, Aug 24'],
    [{ ...busy, until: monday, message: 'Away' }, '@lee · busy until Mon, Aug 24: “Away”'],
    [{ ...busy, until: late }, '@lee · busy until Jan 1, 2099'],
    [{ isBusy: false, message: 'At home' }, '@lee · says “At home”'],
    [{ isBusy: false, message: 'x” · busy · “y' }, '@lee · says “x" · busy · "y”'],
  ];
  for (const [status, words] of names) {
    test(words, () =>
      assert.equal(candidateName({ ...someone, ...(status && { status }) }, at, speech), words),
    );
  }

  const nothing = {
    owners: [],
    members: new Map(),
    changes: [],
    loads: new Map(),
    recent: new Map(),
    statuses: new Map(),
  };
  const unread: [unread: Parameters<typeof unreadColleagueWords>[0]['unread'], words: string | undefined][] =
    [
      [[], undefined],
      [['owners'], 'Unknown: who owns the files'],
      [['members', 'changes'], 'Unknown: who is in the teams and who changed the files'],
      [['loads'], 'Unknown: how busy others are'],
      [['loads', 'statuses'], 'Unknown: how busy others are and who is away'],
    ];
  for (const [parts, words] of unread) {
    test(words ?? 'all is known: nothing', () =>
      assert.equal(unreadColleagueWords({ ...nothing, unread: parts }, speech), words),
    );
  }
});

suite('Words: after a review', () => {
  const entry = plain({ author: person('mei', { name: 'Mei Tanaka' }) });
  const freed = (people: number, inTeams: number, verdict: Unblocked['verdict'] = 'approved'): Unblocked => ({
    entry,
    verdict,
    people,
    teams: inTeams,
  });
  const kim = { ...freed(1, 1), entry: plain() };
  const demand = freed(5, 5, 'changesRequested');
  const cases: [name: string, freed: Unblocked[], words: string | undefined][] = [
    ['nothing reviewed', [], undefined],
    ['one waits, and nobody else', [freed(1, 1)], 'Done. Mei Tanaka is unblocked.'],
    ['one waits, of no team', [freed(1, 0)], 'Done. Mei Tanaka is unblocked.'],
    ['several, of no team', [freed(3, 0)], 'Done. 3 people are unblocked.'],
    ['several, in one team', [freed(3, 1)], "Done. 3 people are unblocked. They're in 1 team."],
    ['several, in several', [freed(3, 2)], "Done. 3 people are unblocked. They're in 2 teams."],
    ['two approved', [freed(1, 1), kim], "Done. 2 people are unblocked. They're in 2 teams."],
    ['changes asked for', [demand], "Done. It's Mei Tanaka's turn now."],
    ['commented', [freed(3, 2, 'commented')], "Done. It's Mei Tanaka's turn now."],
    ['only who was approved goes on', [demand, kim], 'Done. kim is unblocked.'],
    ['with their team', [demand, freed(3, 1)], "Done. 3 people are unblocked. They're in 1 team."],
  ];
  for (const [name, list, words] of cases) {
    test(`${name}: ${words ?? 'nothing'}`, () => assert.equal(unblockedWords(list, speech), words));
  }
});
