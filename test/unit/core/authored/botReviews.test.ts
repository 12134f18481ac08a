import { strict as assert } from 'node:assert';
import { ownQueue, type OwnEntry } from '../../../../src/core/authored/ownQueue';
import { selfCheck } from '../../../../src/core/authored/selfCheck';
import { createFormatting } from '../../../../src/core/messages/formatting';
import { askedLines, ownDescription } from '../../../../src/core/messages/ownWords';
import { english } from '../../../../src/core/messages/translate';
import { defaultSettings } from '../../../../src/core/settings/queueSettings';
import { defaultWeights } from '../../../../src/core/settings/weights';
import {
  anOwnRequest,
  bot,
  botReview,
  comment,
  commit,
  directory,
  hours,
  now,
  person,
  review,
  user,
} from '../../../support/builders';

type Given = Parameters<typeof anOwnRequest>[0];

const speech = createFormatting(defaultSettings, defaultWeights, 'en', english);
const entryOf = (given: Given): OwnEntry => ownQueue([anOwnRequest(given)], defaultSettings, now)[0]!;
const copilot = bot('copilot-pull-request-reviewer');
const mei = user('mei');
const askedOf = (...reviewers: (typeof mei)[]): Given => ({
  requestedReviewers: reviewers,
  reviewRequestedEvents: reviewers.map((reviewer, index) => ({ at: now - hours(5 - index), reviewer })),
});
const yes = botReview('coderabbitai', hours(3), 'approved');
const demand = botReview('coderabbitai', hours(3), 'changesRequested');

suite('Machines that review your own request', () => {
  const rows: [name: string, given: Given, row: string][] = [
    ['a machine alone is asked', askedOf(copilot), 'no one is asked'],
    ['an agent wrote it', { ...askedOf(mei), agent: person('cursor') }, 'mei · asked 5 h ago · by Cursor'],
    ['a machine is asked before a person', askedOf(copilot, mei), 'mei · asked 4 h ago'],
    ['a machine and two people', askedOf(copilot, mei, user('lee')), 'mei · asked 4 h ago · + 1 more asked'],
    ['approved by a machine', { activity: [yes] }, 'approved by a bot only'],
    [
      'approved by a machine, and a person is asked',
      { ...askedOf(mei), activity: [yes] },
      'mei · asked 5 h ago',
    ],
    [
      'approved by a machine, then by a person',
      { activity: [{ ...review('mei', hours(4)), verdict: 'approved' }, yes] },
      'approved by mei',
    ],
    ['a machine remarks', { activity: [botReview('coderabbitai', hours(3))] }, 'no one is asked'],
    ['a machine wants changes', { activity: [demand] }, 'your move: CodeRabbit requested changes · 3 h'],
    [
      'a machine wants changes, and a person is asked',
      { ...askedOf(mei), activity: [demand] },
      'mei · asked 5 h ago · CodeRabbit requested changes',
    ],
    [
      'a machine wants changes, and a person approves',
      { activity: [demand, { ...review('mei', hours(1)), verdict: 'approved' }] },
      'approved by mei · CodeRabbit requested changes',
    ],
    [
      'a machine wants changes, and a person remarks',
      { activity: [demand, { ...review('mei', hours(1)), verdict: 'commented' }] },
      'your move: mei answered · 1 h · CodeRabbit requested changes',
    ],
    [
      'a machine wanted changes, and the author answered',
      { activity: [demand, comment('rin', hours(1))] },
      'no one is asked',
    ],
    [
      'a person wants changes, and a machine formats it',
      {
        activity: [
          { ...review('mei', hours(3)), verdict: 'changesRequested' },
          { ...commit('pre-commit-ci', hours(1)), isMechanical: true },
        ],
      },
      'your move: mei requested changes · 3 h',
    ],
    [
      'a machine wanted changes, and is asked again',
      {
        activity: [demand],
        requestedReviewers: [bot('CodeRabbitAI')],
        reviewRequestedEvents: [{ at: now - hours(1), reviewer: bot('CodeRabbitAI') }],
      },
      'no one is asked',
    ],
  ];
  for (const [name, given, row] of rows)
    test(`${name}: ${row}`, () => assert.equal(ownDescription(entryOf(given), directory(), speech), row));

  test('the hover names the machine, after the people', () =>
    assert.deepEqual(askedLines(entryOf(askedOf(copilot, mei)), directory(), speech), [
      'mei: asked 4 working hours ago',
      'Copilot (bot): asked 5 working hours ago',
    ]));

  test('a machine that is asked is nobody who was asked', () => {
    const check = selfCheck(anOwnRequest(askedOf(copilot))).find(({ kind }) => kind === 'asked');
    assert.deepEqual(check, { kind: 'asked', isGood: false, people: 0, teams: 0 });
  });
});
