import { strict as assert } from 'node:assert';
import { whyModel } from '../../../../src/core/explanation/whyModel';
import { createFormatting } from '../../../../src/core/messages/formatting';
import { groupDescription, groupLabel } from '../../../../src/core/messages/groupWords';
import { hoverWords } from '../../../../src/core/messages/hoverWords';
import { rowAccessibleLabel, rowDescription, rowLabel } from '../../../../src/core/messages/rowWords';
import { english } from '../../../../src/core/messages/translate';
import { waitingForYou, type RankedRequest } from '../../../../src/core/ranking/rank';
import { planSession } from '../../../../src/core/ranking/session';
import { defaultSettings } from '../../../../src/core/settings/queueSettings';
import { defaultWeights } from '../../../../src/core/settings/weights';
import { groupRequests } from '../../../../src/core/view/groups';
import { queueView } from '../../../../src/core/view/queueView';
import { defaultOptions, groupings, type Filter, type Hide } from '../../../../src/core/view/viewOptions';
import {
  aReviewRequest,
  aSnapshot,
  comment,
  days,
  directory,
  hours,
  now,
  person,
  ranked,
  review,
  team,
  user,
} from '../../../support/builders';

type Given = Parameters<typeof aReviewRequest>[0];

const speech = createFormatting(defaultSettings, defaultWeights, 'en', english);
const kim = person('kim', { name: 'Kim' });
const lee = person('lee', { name: 'Lee' });
const asked = { isAsked: false, requestedReviewers: [], reviewRequestedEvents: [] };
/** Lee's request, in which Kim mentioned the viewer two days ago. */
const mentioning = (given: Given = {}) =>
  aReviewRequest({ number: 7, author: lee, ...asked, mention: { at: now - days(2), by: kim }, ...given });
const queueOf = (
  given: Given = {},
  requests: Given[] = [],
  isShown = true,
  teams = directory(),
): readonly RankedRequest[] =>
  ranked(
    requests.map((each) => aReviewRequest(each)),
    { mentioned: [mentioning(given)], directory: teams },
    { showMentions: isShown },
  );
const numbers = (queue: readonly RankedRequest[]): number[] => queue.map(({ request }) => request.id.number);

suite('A mention', () => {
  const cases: [name: string, given: Given, isListed: boolean][] = [
    ['that the viewer has not answered', {}, true],
    ['answered with a comment', { activity: [comment('rin', hours(1))] }, false],
    ['answered with a review', { activity: [review('Rin', hours(1))] }, false],
    ['after the viewer’s comment', { activity: [comment('rin', days(3))] }, true],
    ['that someone else answers', { activity: [comment('lee', hours(1))] }, true],
    ['followed by the viewer’s commit', { activity: [{ kind: 'commit', by: 'rin', at: now }] }, true],
    ['followed by a command to a bot', { activity: [{ ...comment('rin', 1), isMechanical: true }] }, true],
    ['after the viewer’s review', { viewerReview: { at: now - days(9), state: 'approved' } }, true],
    ['before the viewer’s review', { viewerReview: { at: now - days(1), state: 'approved' } }, false],
    ['where the viewer was asked once', { reviewRequestedEvents: [{ at: 0, reviewer: user('rin') }] }, true],
    ['in a draft', { isDraft: true }, true],
  ];
  for (const [name, given, isListed] of cases) {
    test(`${name}: ${isListed ? 'listed' : 'not listed'}`, () =>
      assert.deepEqual(
        queueOf(given).map(({ group, excludedBecause, ask, turn }) => [
          group,
          excludedBecause,
          ask,
          turn.why,
        ]),
        isListed ? [['mentioned', 'mentioned', undefined, 'mentioned']] : [],
      ));
  }

  test('found nowhere in the texts is none', () => {
    const request = aReviewRequest({ number: 7, ...asked });
    assert.deepEqual(ranked([], { mentioned: [request] }, { showMentions: true }), []);
  });

  test('is not listed unless the setting says so', () => assert.deepEqual(queueOf({}, [], false), []));

  test('stands below the queue and the own team, above the rest, and counts nowhere', () => {
    const teams = directory(team('acme/payments', ['rin', 'mate']));
    const queue = queueOf(
      {},
      [
        { number: 1, askedAgo: days(60), createdAt: now - days(90) },
        { number: 2, isDraft: true },
        { number: 3 },
        { number: 4, author: 'mate' },
      ],
      true,
      teams,
    );
    assert.deepEqual(numbers(queue), [3, 4, 7, 1, 2]);
    assert.deepEqual(
      groupRequests(queue, teams).map(({ kind }) => kind),
      ['byRank', 'ownTeam', 'mentioned', 'goneQuiet', 'notYourTurn'],
    );
    assert.deepEqual(numbers(waitingForYou(queue)), [3]);
    assert.ok(!planSession(queue, 600).requests.some(({ group }) => group === 'mentioned'));
  });

  test('does not change the order of the others', () => {
    const three = [{ number: 1, askedAgo: days(9) }, { number: 2 }, { number: 3, additions: 300 }];
    const others = (isShown: boolean) =>
      queueOf({}, three, isShown)
        .filter(({ group }) => group !== 'mentioned')
        .map(({ id, rank, place, score }) => [id, rank, place, score.total]);
    assert.deepEqual(others(true), others(false));
  });
});

suite('The row of a mention', () => {
  const [entry] = queueOf();
  test('says who mentioned the viewer, and when', () => {
    assert.equal(rowLabel(entry!), 'Lee');
    assert.equal(rowDescription(entry!, speech), 'Kim asked you 2 d ago · Change 7');
    assert.equal(rowAccessibleLabel(entry!, speech), 'Lee, Kim asked you 2 d ago, Change 7, acme/core#7');
  });
  test('its group says what ends it', () => {
    const [group] = groupRequests(queueOf(), directory());
    assert.deepEqual(
      [groupLabel(group!, english), groupDescription(group!, speech)],
      ['Mentioned', '1 · your comment ends it'],
    );
  });
  test('its hover claims no wait, and no place in the order', () => {
    const { head, state, place, reasons, whyHere } = hoverWords(entry!, 3, directory(), speech);
    assert.deepEqual(
      [head, state, whyHere],
      ['Lee', ['Kim mentioned you (Mon, Aug 17, 15:00); your comment ends it'], 'Why is this here?'],
    );
    assert.deepEqual([place, reasons], [undefined, []]);
  });
  test('the Why page explains it as well', () => {
    const snapshot = aSnapshot([], { mentioned: [mentioning()] });
    const input = { entry: entry!, snapshot, waiting: 3, weights: defaultWeights, now, hasPages: true };
    const { heading, place, since } = whyModel(input, speech);
    assert.deepEqual([heading, since], ['Why is this here?', 'since Mon, Aug 17, 15:00']);
    assert.match(place, /^Mentioned: /);
  });
});

suite('Mentions and what the user chose to see', () => {
  const teams = directory(team('acme/payments', ['rin', 'lee']));
  const cases: [name: string, filter: Filter, hide: Partial<Hide>, given: Given, isShown: boolean][] = [
    ['the author’s name', { text: 'lee' }, {}, {}, true],
    ['the name of who mentioned them', { text: 'kim' }, {}, {}, true],
    ['another name', { text: 'mei' }, {}, {}, false],
    ['their repository', { repositories: ['acme/core'] }, {}, {}, true],
    ['the author’s team', { teams: ['acme/payments'] }, {}, {}, true],
    ['asked in person', { asked: 'direct' }, {}, {}, false],
    ['no drafts', {}, { drafts: true }, { isDraft: true }, false],
    ['no own team', {}, { ownTeam: true }, {}, false],
    ['no bots', {}, { bots: true }, {}, true],
  ];
  for (const [name, filter, hide, given, isShown] of cases) {
    test(`${name}: ${isShown ? 'shown' : 'not shown'}`, () => {
      const options = { ...defaultOptions, filter, hide: { ...defaultOptions.hide, ...hide } };
      assert.equal(queueView(queueOf(given, [], true, teams), teams, options).shown.length, isShown ? 1 : 0);
    });
  }
  for (const groupBy of groupings) {
    test(`grouped by ${groupBy}: in a group of their own`, () =>
      assert.deepEqual(
        groupRequests(queueOf({}, [{ number: 1 }]), directory(), groupBy).map(({ requests }) =>
          numbers(requests),
        ),
        [[1], [7]],
      ));
  }
});
