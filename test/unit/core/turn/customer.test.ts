import { strict as assert } from 'node:assert';
import { createCustomerLookup, type CustomerKind } from '../../../../src/core/turn/customer';
import type { Directory, Team } from '../../../../src/core/model/directory';
import { defaultSettings, type QueueSettings } from '../../../../src/core/settings/queueSettings';
import { aReviewRequest, directory, person, team } from '../../../support/builders';

suite('Whose request is it?', () => {
  const crowd = Array.from({ length: 40 }, (_, index) => `someone${index}`);
  const payments = team('acme/payments', ['rin', 'kim']);
  const search = team('acme/search', ['lee', 'ida']);
  const finance = team('acme/finance', ['rin', 'kim', 'lee', 'ida']);

  const cases: [
    name: string,
    author: string,
    teams: Team[],
    kind: CustomerKind,
    ids: string[],
    settings?: Partial<QueueSettings>,
  ][] = [
    ['of another team', 'lee', [payments, search], 'peerTeam', ['acme/search']],
    ['of my team', 'kim', [payments, search], 'ownTeam', ['acme/payments']],
    ['of no known team', 'zoe', [payments, search], 'outside', []],
    ['logins differ in case only', 'KIM', [payments], 'ownTeam', ['acme/payments']],
    [
      'a shared parent team does not make a team-mate',
      'lee',
      [{ ...payments, parent: 'acme/finance' }, { ...search, parent: 'acme/finance' }, finance],
      'peerTeam',
      ['acme/search'],
    ],
    [
      'nor does a grandparent that lists only some of its people',
      'lee',
      [
        { ...payments, parent: 'acme/finance' },
        team('acme/finance', ['boss'], { parent: 'acme/all' }),
        team('acme/all', ['rin', 'lee'], { size: 9 }),
        search,
      ],
      'peerTeam',
      ['acme/search', 'acme/all'],
    ],
    [
      'nor a team of everyone that no one declared a parent',
      'lee',
      [payments, search, finance],
      'peerTeam',
      ['acme/search'],
    ],
    [
      'nor one whose other people are in no team',
      'zoe',
      [payments, team('acme/all', ['rin', 'kim', 'zoe'])],
      'peerTeam',
      ['acme/all'],
    ],
    [
      'nor a team of more people than the limit',
      'lee',
      [team('acme/guild', ['rin', 'lee', ...crowd])],
      'peerTeam',
      ['acme/guild'],
    ],
    [
      'unless the limit is higher',
      'lee',
      [team('acme/guild', ['rin', 'lee', ...crowd])],
      'ownTeam',
      ['acme/guild'],
      { ownTeamLimit: 50 },
    ],
    [
      'a team of me alone does not unmake my real team',
      'kim',
      [payments, team('acme/solo', ['rin'])],
      'ownTeam',
      ['acme/payments'],
    ],
    [
      'a team of me alone is my real team beside one that swallows other teams',
      'zoe',
      [search, team('acme/solo', ['rin']), team('acme/all', ['rin', 'lee', 'ida', 'zoe'])],
      'peerTeam',
      ['acme/all'],
    ],
    [
      'two people of one team across',
      'kim',
      [payments, team('acme/guild', ['kim', 'zoe', 'lee'])],
      'ownTeam',
      ['acme/payments', 'acme/guild'],
    ],
    [
      'own teams that are named',
      'lee',
      [payments, search],
      'ownTeam',
      ['acme/search'],
      { ownTeams: ['@acme/Search'] },
    ],
    [
      'then no other team is own',
      'kim',
      [payments, search],
      'peerTeam',
      ['acme/payments'],
      { ownTeams: ['acme/search'] },
    ],
    [
      'leadership',
      'lee',
      [payments, search],
      'leadership',
      ['acme/search'],
      { leadershipTeams: ['acme/search'] },
    ],
    ['ignored teams are not there', 'kim', [payments], 'outside', [], { ignoredTeams: ['acme/payments'] }],
  ];
  for (const [name, author, teams, kind, ids, settings] of cases) {
    test(name, () => assert.deepEqual(look(author, directory(...teams), settings), { kind, teams: ids }));
  }

  test('where teams cannot be read, everyone counts as another team', () => {
    assert.deepEqual(look('kim', { teams: [], unreadable: ['acme'] }), { kind: 'peerTeam', teams: [] });
  });

  test('a bot belongs to no team', () => {
    const request = aReviewRequest({ author: person('depbot', { isBot: true }) });
    assert.equal(
      createCustomerLookup('rin', { teams: [], unreadable: ['acme'] }, defaultSettings)(request).kind,
      'outside',
    );
  });

  test("teams that are each other's parents end nowhere, and quickly", () => {
    const circle = [
      { ...payments, parent: 'acme/search' },
      { ...search, members: ['rin', 'lee'], parent: 'acme/payments' },
    ];
    assert.equal(look('kim', directory(...circle)).teams.length <= 1, true);
  });

  function look(author: string, known: Directory, settings: Partial<QueueSettings> = {}) {
    const { kind, teams } = createCustomerLookup('rin', known, { ...defaultSettings, ...settings })(
      aReviewRequest({ author }),
    );
    return { kind, teams };
  }
});
