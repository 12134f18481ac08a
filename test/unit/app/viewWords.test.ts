import { strict as assert } from 'node:assert';
import type { QueueState } from '../../../src/app/reviewQueue';
import { selectNotices, noticeWords, type NoticeContext } from '../../../src/app/notices';
import { statusWords, type StatusWords } from '../../../src/app/statusWords';
import { viewDescription, viewMessage, viewState, type ViewCounts } from '../../../src/app/viewWords';
import type { Failure } from '../../../src/core/model/failure';
import { minute } from '../../../src/core/model/instant';
import { defaultSettings } from '../../../src/core/settings/queueSettings';
import { queueView } from '../../../src/core/view/queueView';
import { rank, waitingForYou } from '../../../src/core/ranking/rank';
import type { Missing } from '../../../src/core/model/snapshot';
import { defaultOptions, type ViewOptions } from '../../../src/core/view/viewOptions';
import { defaultWeights } from '../../../src/core/settings/weights';
import { createFormatting } from '../../../src/core/messages/formatting';
import { english } from '../../../src/core/messages/translate';
import { aReviewRequest, aSnapshot, days, hours, now, person } from '../../support/builders';

const speech = createFormatting(defaultSettings, defaultWeights, 'en', english);

/** So many wait, the last one longest, and so many have gone quiet; as it is seen with these options. */
function seen(
  kind: 'ready' | 'stale',
  count: number,
  {
    failure = { kind: 'offline' },
    options = defaultOptions,
    missing = [],
    quiet = 0,
  }: { failure?: Failure; options?: ViewOptions; missing?: Missing[]; quiet?: number } = {},
): ViewCounts {
  const author = person('mei', { name: 'Mei $(flame)' });
  const requests = Array.from({ length: count + quiet }, (_, number) =>
    aReviewRequest({ number, author, askedAgo: number < count ? hours(number + 1) : days(29) }),
  );
  const snapshot = aSnapshot(requests, { missing });
  const ranked = rank(snapshot, defaultSettings, defaultWeights, now);
  const list = { snapshot, requests: ranked, waiting: waitingForYou(ranked), own: [] };
  const state: QueueState = kind === 'ready' ? { kind, list } : { kind, list, failure };
  return { state, shown: queueView(ranked, snapshot.directory, options) };
}

const without = (state: QueueState): ViewCounts => ({ state, shown: undefined });
const failed = (failure: Failure): ViewCounts => without({ kind: 'failed', failure });
const limited: Failure = { kind: 'rateLimited', until: now + 30 * minute };
const onlyTwo: ViewOptions = { ...defaultOptions, filter: { text: '#2' } };
const nobody: ViewOptions = { ...defaultOptions, filter: { text: 'nowhere' } };

const lineOf = ({ icon, text }: StatusWords): string => `$(${icon}) ${text}`;

suite('What the status bar and the view say', () => {
  const cases: [seen: ViewCounts, text: string, view: string, message: string | undefined][] = [
    [without({ kind: 'starting' }), '$(sync~spin) Good Turn', 'starting', undefined],
    [without({ kind: 'signedOut' }), '$(plug) Good Turn', 'signedOut', undefined],
    [without({ kind: 'loading' }), '$(sync~spin) Good Turn', 'loading', undefined],
    [failed({ kind: 'offline' }), '$(cloud) Good Turn', 'offline', undefined],
    [failed({ kind: 'signedOut' }), '$(cloud) Good Turn', 'refused', undefined],
    [failed({ kind: 'singleSignOn' }), '$(cloud) Good Turn', 'singleSignOn', undefined],
    [failed({ kind: 'noPermission' }), '$(cloud) Good Turn', 'noPermission', undefined],
    [failed(limited), '$(watch) Next check at 15:30', 'limited', undefined],
    [failed({ kind: 'serverTrouble', status: 502 }), '$(cloud) Good Turn', 'trouble', undefined],
    [failed({ kind: 'nonsense' }), '$(cloud) Good Turn', 'nonsense', undefined],
    [failed({ kind: 'unexpected', message: 'odd' }), '$(cloud) Good Turn', 'failed', undefined],
    [seen('ready', 0), '$(check) No one is waiting', 'nobody', undefined],
    [seen('ready', 3), '$(comment-unresolved) 3 waiting · 3 h', 'list', undefined],
    [seen('ready', 3, { options: onlyTwo }), '$(filter) 1 of 3 waiting · 3 h', 'list', undefined],
    [seen('ready', 3, { options: nobody }), '$(filter) 0 of 3 waiting', 'filtered', undefined],
    [
      seen('stale', 3),
      '$(cloud) 3 waiting, as of 15:00',
      'list',
      "Can't reach GitHub. Showing the list as of 15:00.",
    ],
    [
      seen('stale', 3, { failure: limited }),
      '$(watch) 3 waiting, next check at 15:30',
      'list',
      'GitHub is limiting requests until 15:30. Showing the list as of 15:00.',
    ],
  ];
  for (const [what, text, view, message] of cases) {
    test(`${text} / ${view}`, () => {
      assert.equal(lineOf(statusWords(what, { style: 'count', isSample: false }, now, speech)), text);
      assert.equal(viewState(what), view);
      assert.equal(viewMessage(what, now, speech), message);
    });
  }

  test('the sample is marked', () => {
    const words = statusWords(seen('ready', 3), { style: 'count', isSample: true }, now, speech);
    assert.equal(lineOf(words), '$(beaker) 3 waiting (sample)');
    assert.equal(viewDescription(seen('ready', 3), defaultOptions, true, speech), '3 waiting · sample');
  });

  test('who is first; the status bar itself draws no icon of a name', () => {
    const words = statusWords(seen('ready', 3), { style: 'first', isSample: false }, now, speech);
    assert.equal(lineOf(words), '$(comment-unresolved) Mei $(flame) · 3 h');
  });

  test('the hover has the first three', () => {
    assert.equal(
      statusWords(seen('ready', 5), { style: 'count', isSample: false }, now, speech).first.length,
      3,
    );
  });

  test('beside the view stands what a welcome text cannot say', () => {
    assert.equal(viewDescription(failed(limited), defaultOptions, false, speech), 'next check at 15:30');
    assert.equal(
      viewDescription(seen('ready', 3, { options: nobody }), nobody, false, speech),
      'filtered: 0 of 3',
    );
  });

  test('a filter is named beside the view', () => {
    assert.equal(
      viewDescription(seen('ready', 3, { options: onlyTwo }), onlyTwo, false, speech),
      'filtered: 1 of 3 · 1 waiting',
    );
  });

  const hides: [hide: Partial<ViewOptions['hide']>, words: string][] = [
    [{}, '3 waiting'],
    [{ bots: true }, 'without bots · 3 waiting'],
    [{ drafts: true, ownTeam: true }, 'without drafts and own team · 3 waiting'],
  ];
  for (const [hide, words] of hides) {
    test(`what is hidden is named beside the view: ${words}`, () => {
      const options = { ...defaultOptions, hide: { ...defaultOptions.hide, ...hide } };
      assert.equal(viewDescription(seen('ready', 3, { options }), options, false, speech), words);
    });
  }

  test('who has gone quiet is told of and not counted', () => {
    const what = seen('ready', 2, { quiet: 3 });
    assert.equal(viewDescription(what, defaultOptions, false, speech), '2 waiting · 3 gone quiet');
    assert.equal(
      lineOf(statusWords(what, { style: 'count', isSample: false }, now, speech)),
      '$(comment-unresolved) 2 waiting · 2 h',
    );
    assert.equal(
      viewDescription(seen('ready', 0, { quiet: 1 }), defaultOptions, false, speech),
      '1 gone quiet',
    );
  });
});

suite('Notices on top of the rows', () => {
  const ordinary = { isSample: false, unsent: 0, isInMemoryOnly: false };
  const words = (what: ViewCounts, more: Partial<NoticeContext> = {}): string[] =>
    selectNotices(what, { ...ordinary, ...more }).map((notice) => {
      const { text, action, step } = noticeWords(notice, speech);
      return `${text} [${action}: ${step}]`;
    });

  test('none in ordinary life', () => assert.deepEqual(words(seen('ready', 3)), []));
  test('the sample', () =>
    assert.deepEqual(words(seen('ready', 3), { isSample: true }), [
      'This is a sample organisation [Leave the sample: leaveSample]',
    ]));
  test('what is not sent', () => {
    assert.deepEqual(words(seen('ready', 3), { unsent: 1 }), ['1 unsent comment [Show: openUnsent]']);
    assert.deepEqual(words(seen('ready', 3), { unsent: 2 }), ['2 unsent comments [Show: openUnsent]']);
  });
  test('a disk that takes nothing', () =>
    assert.deepEqual(words(seen('stale', 3), { isInMemoryOnly: true }), [
      "Can't save to disk. Snoozes and drafts will be lost when this window closes. [Show log: showLog]",
    ]));
  test('what is missing, with the next step', () => {
    const missing: Missing[] = [{ kind: 'teams', organizations: ['acme'] }, { kind: 'notStored' }];
    assert.deepEqual(words(seen('ready', 3, { missing })), [
      "Can't read the teams of acme, so everyone counts as another team [Grant access: grantAccess]",
      "Can't store the list on this machine, so it lasts only as long as this window [Show log: showLog]",
    ]);
  });
  test('what has gone quiet, whether others wait or not', () => {
    const ask = "Ask if they're still needed: clearBacklog";
    assert.deepEqual(words(seen('ready', 3, { quiet: 1 })), [`1 has gone quiet [${ask}]`]);
    assert.deepEqual(words(seen('ready', 0, { quiet: 2 })).at(-1), `2 have gone quiet [${ask}]`);
  });
  test('an old list of which nothing is shown: the line above leaves no room for a welcome text', () =>
    assert.deepEqual(words(seen('stale', 3, { options: nobody })), [
      'No one matches the filter. 3 are waiting. [Clear filter: clearFilter]',
    ]));
  test('they take the place of the welcome text, so they say it too', () => {
    assert.deepEqual(words(seen('ready', 0, { missing: [{ kind: 'partial' }] })).length, 2);
    assert.deepEqual(words(seen('ready', 3, { options: nobody, missing: [{ kind: 'partial' }] })).length, 2);
  });
});
