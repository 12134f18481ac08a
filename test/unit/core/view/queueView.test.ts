import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { isRemoteOf } from '../../../../src/core/text/remoteUrl';
import { queueView } from '../../../../src/core/view/queueView';
import {
  defaultOptions,
  groupings,
  hasFilter,
  optionsFrom,
  type Filter,
  type Hide,
} from '../../../../src/core/view/viewOptions';
import {
  aReviewRequest,
  asTeam,
  days,
  directory,
  hours,
  now,
  person,
  ranked,
  team,
} from '../../../support/builders';

const teams = directory(
  team('acme/payments', ['rin', 'mate']),
  team('acme/search', ['jose', 'lee'], { name: 'Suche' }),
);
const queue = ranked(
  [
    aReviewRequest({
      number: 12,
      author: person('jose', { name: 'José Ñandú' }),
      title: 'Index refunds',
      askedAgo: days(9),
    }),
    aReviewRequest({
      number: 112,
      author: 'lee',
      repository: 'acme/shop',
      additions: 300,
      askedAgo: hours(3),
    }),
    aReviewRequest({
      number: 3,
      author: 'zoe',
      additions: 500,
      requestedReviewers: [asTeam('acme/payments')],
      reviewRequestedEvents: [{ at: now, reviewer: asTeam('acme/payments') }],
    }),
    aReviewRequest({ number: 4, author: 'mate' }),
    aReviewRequest({ number: 5, isDraft: true }),
    aReviewRequest({ number: 6, author: person('depbot', { isBot: true }) }),
  ],
  { directory: teams },
);
const numbers = (filter: Filter, hide: Partial<Hide> = {}): number[] =>
  queueView(queue, teams, { ...defaultOptions, filter, hide: { ...defaultOptions.hide, ...hide } })
    .shown.map(({ request }) => request.id.number)
    .sort((a, b) => a - b);

suite('What the user chose to see', () => {
  const all = [3, 4, 5, 6, 12, 112];
  const cases: [name: string, filter: Filter, hide: Partial<Hide>, shown: number[]][] = [
    ['everything', {}, {}, all],
    ['a blank text filters nothing', { text: '  ' }, {}, all],
    ['a person, without accents', { text: 'jose nandu' }, {}, [12]],
    ['a team by its name', { text: 'suche' }, {}, [12, 112]],
    ['a title', { text: 'REFUND' }, {}, [12]],
    ['all words must be there', { text: 'refund lee' }, {}, []],
    ['a repository', { text: 'shop' }, {}, [112]],
    ['a number, and no other that holds it', { text: '#12' }, {}, [12]],
    ['digits of a title', { text: '112' }, {}, [112]],
    ['a number with its repository', { text: 'shop#112' }, {}, [112]],
    ['teams', { teams: ['ACME/search'] }, {}, [12, 112]],
    ['repositories', { repositories: ['acme/shop'] }, {}, [112]],
    ['asked as a team', { asked: 'team' }, {}, [3]],
    ['small', { size: 'small' }, {}, [4, 5, 6, 12]],
    ['medium', { size: 'medium' }, {}, [112]],
    ['large', { size: 'large' }, {}, [3]],
    ['no bots', {}, { bots: true }, [3, 4, 5, 12, 112]],
    ['no drafts', {}, { drafts: true }, [3, 4, 6, 12, 112]],
    ['no own team', {}, { ownTeam: true }, [3, 5, 6, 12, 112]],
  ];
  for (const [name, filter, hide, shown] of cases) {
    test(name, () => assert.deepEqual(numbers(filter, hide), shown));
  }

  test('however it is grouped and filtered, each row stands once, and the count is that of the rows', () => {
    const anyOptions = fc.record({
      groupBy: fc.constantFrom(...groupings),
      filter: fc.record({
        text: fc.constantFrom('', 'a', 'acme', '12', 'kim'),
        asked: fc.constantFrom(undefined, 'direct', 'team'),
      }),
      hide: fc.record({ bots: fc.boolean(), drafts: fc.boolean(), ownTeam: fc.boolean() }),
    });
    fc.assert(
      fc.property(anyOptions, (options) => {
        const { groups, shown, waiting, hidden } = queueView(queue, teams, options);
        const rows = groups.flatMap(({ requests }) => requests.map(({ id }) => id));
        assert.deepEqual([...rows].sort(), shown.map(({ id }) => id).sort());
        assert.equal(shown.length + hidden, queue.length);
        const counted = groups.filter(({ kind }) => kind !== 'ownTeam' && kind !== 'notYourTurn');
        assert.equal(waiting.length, counted.flatMap(({ requests }) => requests).length);
      }),
    );
  });
});

suite('View options that were stored', () => {
  test('come back as they were', () => {
    const options = {
      groupBy: 'team',
      filter: { text: 'a', asked: 'team', size: 'small' },
      hide: { bots: true, drafts: false, ownTeam: true },
    };
    assert.deepEqual(optionsFrom(JSON.parse(JSON.stringify(options))), options);
  });
  for (const bad of [undefined, null, 7, 'x', [], { groupBy: 'moon', filter: 3, hide: { bots: 'yes' } }]) {
    test(`fall back: ${JSON.stringify(bad)}`, () => {
      const { groupBy, filter, hide } = optionsFrom(bad);
      assert.deepEqual([groupBy, hasFilter(filter), hide], ['rank', false, defaultOptions.hide]);
    });
  }
});

suite('Remotes of a repository', () => {
  const id = { host: 'github.com', repository: 'acme/core' };
  const cases: [url: string, is: boolean][] = [
    ['https://github.com/acme/core.git', true],
    ['https://github.com/Acme/Core/', true],
    ['https://rin@github.com/acme/core', true],
    ['git@github.com:acme/core.git', true],
    ['ssh://git@github.com/acme/core.git', true],
    ['ssh://git@ssh.github.com:443/acme/core.git', true],
    ['https://github.com/acme/core2', false],
    ['https://github.com.evil.example/acme/core', false],
    ['https://example.com/github.com/acme/core', false],
    ['', false],
  ];
  for (const [url, is] of cases) test(url || 'nothing', () => assert.equal(isRemoteOf(url, id), is));
});
