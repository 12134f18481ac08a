import { strict as assert } from 'node:assert';
import type { Downstream } from '../../../../src/core/packages/downstream';
import { defaultSettings } from '../../../../src/core/settings/queueSettings';
import { rank } from '../../../../src/core/ranking/rank';
import type { Snapshot } from '../../../../src/core/model/snapshot';
import { defaultWeights } from '../../../../src/core/settings/weights';
import { whyModel, type WhyModel } from '../../../../src/core/explanation/whyModel';
import { createFormatting } from '../../../../src/core/messages/formatting';
import { english } from '../../../../src/core/messages/translate';
import {
  anIssue,
  awaiting,
  aReviewRequest,
  aSnapshot,
  closing,
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
const stack = { head: { name: 'stack', repository: 'acme/core' } };

interface Given {
  readonly request?: Parameters<typeof aReviewRequest>[0];
  readonly snapshot?: Partial<Snapshot>;
  readonly downstream?: Downstream;
  readonly hasPages?: boolean;
}

function modelOf({ request, snapshot: more, downstream, hasPages = true }: Given): WhyModel {
  const snapshot = aSnapshot([aReviewRequest(request)], more);
  const [entry] = rank(snapshot, defaultSettings, defaultWeights, now, { getDownstream: () => downstream });
  return whyModel({ entry: entry!, snapshot, waiting: 7, weights: defaultWeights, now, hasPages }, speech);
}

const moveOf = (given: Given, text: RegExp): string | undefined =>
  modelOf(given).moves.items.find((move) => text.test(move.text))?.change;

suite('Why: the head', () => {
  test('says who, what, since when and which place', () => {
    const { heading, place, title, who, since, what } = modelOf({
      request: { title: 'Retry', author: person('mei', { name: 'Mei Tanaka' }), askedAgo: days(1) },
      snapshot: { directory: directory(team('acme/checkout', ['mei'], { name: 'Checkout' })) },
    });
    assert.deepEqual(
      [heading, place, who, since],
      [
        'Why is this 1st?',
        '1st of 7: ≥ 8.0 points held up ÷ 17 min = ≥ 28 an hour',
        'Mei Tanaka (Checkout) has waited 1 working day',
        'since Tue, Aug 18, 15:00',
      ],
    );
    assert.deepEqual(title, { text: 'Retry', url: 'https://github.com/acme/core/pull/1' });
    assert.equal(what, 'acme/core#1 · +10 −2 in 1 file · about 17 min');
  });
});

suite('Why: the reasons', () => {
  const given: Given = {
    request: {
      ...stack,
      title: 'feat!: retry',
      milestone: { title: 'M', number: 3, dueAt: now + days(2) },
      closes: [closing(5, anIssue(77, { author: person('zoe') }))],
    },
    snapshot: { stacked: [stackedOn('stack', 8)] },
    downstream: aDownstream([aDependent('a', { teams: ['acme/search'] }), aDependent('b')]),
  };

  test('add up to the total exactly', () => {
    const { rows, total } = modelOf(given).reasons;
    const tenths = rows.map(({ points }) => Math.round(Number(points) * 10));
    assert.equal(
      tenths.reduce((a, b) => a + b, 0),
      Math.round(Number(total.points) * 10),
    );
    assert.equal(rows.length, 8);
  });
  test('name the weights that made them', () => {
    const keys = modelOf(given).reasons.rows.map(({ weights }) => weights.map(({ text }) => text).join());
    assert.deepEqual(keys.sort(), [
      'author 0.08',
      'breaking 0.5',
      'dependents 0.15',
      'due 0.1',
      'teams 0.5',
      'waiting 0.2',
      'waiting 0.2',
      'waiting 0.2,person 0.25',
    ]);
  });
  test('link to pages, and to none where there are none', () => {
    const urls = (hasPages: boolean): (string | undefined)[] =>
      modelOf({ ...given, hasPages }).reasons.rows.flatMap(({ evidence }) => evidence.map(({ url }) => url));
    assert.ok(urls(true).every((url) => url?.startsWith('https://github.com/')));
    assert.ok(urls(false).length === urls(true).length && urls(false).every((url) => url === undefined));
  });
  test('the author alone, however long they have waited', () => {
    const { rows, total } = modelOf({ request: { askedAgo: days(9) } }).reasons;
    assert.deepEqual(
      rows.map(({ points, share, sentence }) => [points, share, sentence]),
      [['8.0', 1, 'kim has waited 7 working days for you personally']],
    );
    assert.deepEqual([total.points, total.text], ['8.0', 'points held up while it waits, 100 at most']);
  });
});

suite('Why: what would move it', () => {
  test('one request of a stack, merged', () => {
    const two = { request: stack, snapshot: { stacked: [stackedOn('stack', 8), stackedOn('stack', 9)] } };
    const one = { request: stack, snapshot: { stacked: [stackedOn('stack', 9)] } };
    const [before, after] = [two, one].map((given) => Number(modelOf(given).reasons.total.points));
    assert.equal(moveOf(two, /If #8 were merged first/), `−${(before! - after!).toFixed(1)}`);
  });
  test('what stands on the merged one stays', () => {
    const chain = { request: stack, snapshot: { stacked: [stackedOn('stack', 8), stackedOn('topic-8', 9)] } };
    const flat = { request: stack, snapshot: { stacked: [stackedOn('stack', 8), stackedOn('stack', 9)] } };
    assert.equal(moveOf(chain, /#8/), moveOf(flat, /#8/));
  });
  test('an issue that no longer waits', () => {
    const change = moveOf({ request: { closes: [closing(5, anIssue(77))] } }, /acme\/core#77 no longer/);
    assert.match(change!, /^−7\.9$/);
  });
  test('an issue whose text no longer says that it waits', () => {
    const change = moveOf({ request: { awaitedBy: [awaiting(78)] } }, /acme\/core#78 no longer/);
    assert.match(change!, /^−\d\.\d$/);
  });
  test('a due date that comes', () => {
    const due = (days_: number): Given => ({
      request: { milestone: { title: 'M', number: 1, dueAt: now + days(days_) } },
    });
    assert.equal(moveOf(due(7), /On the due date/), '+5.0');
    assert.equal(moveOf(due(-1), /On the due date/), undefined);
  });
  const lines = (additions: number): Given => ({ request: { additions, deletions: 0 } });
  test('half as long', () => {
    // 8 points in 75 minutes are 6.4 an hour, in 45 they are 10.7.
    assert.equal(moveOf(lines(400), /^If it were half as long: 45 min, 5 more points an hour$/), '');
    assert.equal(moveOf(lines(0), /half as long/), undefined);
    assert.equal(
      moveOf(lines(2000), /half as long/),
      undefined,
      'no review is planned as longer than two hours',
    );
  });
  const waits: [name: string, given: Given, text: RegExp | undefined][] = [
    ['not yet long', {}, /^After waiting more than 2 working days, it may be the longest wait$/],
    ['a draft', { request: { isDraft: true } }, undefined],
    [
      'promised',
      { request: { notes: [{ kind: 'promise', until: now - 1, by: 'rin', at: now - 2 }] } },
      undefined,
    ],
  ];
  for (const [name, given, text] of waits) {
    test(`the longest wait, ${name}`, () => {
      const said = modelOf(given).moves.items.filter(({ text: each }) =>
        /longest wait|moves it up/.test(each),
      );
      assert.deepEqual(said.length, text === undefined ? 0 : 1);
      if (text) assert.match(said[0]!.text, text);
    });
  }

  /** What is said of the last asked of as many as have waited so many days, the first of which are long to read. */
  const saidOf = (ages: readonly number[]): string[] => {
    const requests = ages.map((age, index) =>
      aReviewRequest({ number: index + 1, askedAgo: days(age), additions: 300 * (ages.length - index) }),
    );
    const snapshot = aSnapshot(requests);
    const queue = rank(snapshot, defaultSettings, defaultWeights, now);
    const entry = queue.find(({ request }) => request.id.number === ages.length)!;
    const input = { entry, snapshot, waiting: ages.length, weights: defaultWeights, now, hasPages: true };
    return whyModel(input, speech).moves.items.map(({ text }) => text);
  };
  const longest = 'Every 5th answer goes to the longest wait';
  test('over the limit, and another has waited longer', () => assert.ok(saidOf([9, 8]).includes(longest)));
  test('over the limit, and nobody has waited longer: it does not say that others have', () =>
    assert.deepEqual(
      saidOf([8]).filter((text) => text.includes('others have waited longer')),
      [],
    ));
});

suite('Why: what it rests on', () => {
  const lineOf = (downstream?: Downstream): string =>
    modelOf({ ...(downstream && { downstream }) }).coverage.lines[0]!;
  const two = [aDependent('a'), aDependent('b'), aDependent('c', { weight: 0 })];

  test('nothing read yet', () =>
    assert.equal(lineOf(), "What depends on the changed packages hasn't been read yet."));
  test('all read', () =>
    assert.equal(lineOf(aDownstream(two)), 'All packages in the repositories checked were read.'));
  test('a part read', () => {
    const unread = ['acme/a', 'acme/b', 'acme/c', 'acme/d', 'acme/e'].map((what) => ({
      what,
      why: 'budget' as const,
    }));
    assert.equal(
      lineOf(aDownstream(two, { isLowerBound: true, unread })),
      'At least 2 packages, counted from what could be read. Not read: acme/a, acme/b, acme/c and 2 others.',
    );
  });
  test('files untold', () =>
    assert.equal(
      lineOf(aDownstream(two, { isLowerBound: true })),
      "GitHub doesn't list all changed files: at least 2 packages.",
    ));
  test('no package', () =>
    assert.equal(
      lineOf(aDownstream([], { changed: [] })),
      "Its files don't belong to any package that was found.",
    ));
  test('lists of what belongs nowhere', () => {
    const change = { packages: [], global: ['yarn.lock'], unmapped: ['a.md', 'b.md'] };
    const { lists, lines } = modelOf({ downstream: aDownstream([], { change }) }).coverage;
    assert.deepEqual(lists, [
      { title: 'Files that may affect every package (1)', items: ['yarn.lock'] },
      { title: 'Files outside any package (2)', items: ['a.md', 'b.md'] },
    ]);
    assert.equal(lines[1], 'The list is as of 15:00.');
  });
  test('a wait of an hour', () =>
    assert.match(modelOf({ request: { askedAgo: hours(1) } }).who, /1 working hour/));
});
