import { strict as assert } from 'node:assert';
import { day } from '../../../src/core/model/instant';
import { loadTeams } from '../../../src/github/teams';

suite('Teams that were stored', () => {
  const now = Date.parse('2026-08-21T09:00:00Z');
  const team = { id: 'acme/core', name: 'Core', members: ['kim'], size: 1 };
  const known = (more: object = {}): object => ({
    readAt: now,
    organizations: ['acme'],
    logins: ['kim'],
    teams: [team, { ...team, id: 'acme/search', parent: 'acme/core' }],
    ...more,
  });
  const load = (stored: unknown) =>
    loadTeams({ get: () => stored, set: () => Promise.resolve() }, 'teams', now);

  test('are known for a day', () => {
    assert.deepEqual(load(known()), known());
    assert.deepEqual(load(known({ readAt: now - day })).teams, []);
  });

  const damaged: [name: string, stored: unknown][] = [
    ['nothing', undefined],
    ['a list', [known()]],
    ['no time', known({ readAt: '2026' })],
    ['a time to come', known({ readAt: now + 1 })],
    ['no organisations', known({ organizations: null })],
    ['an organisation without a name', known({ organizations: [null] })],
    ['no logins', known({ logins: 'kim' })],
    ['teams that are none', known({ teams: { 0: team } })],
    ['a team without an id', known({ teams: [{ ...team, id: null }] })],
    ['a team whose parent is no name', known({ teams: [{ ...team, parent: 7 }] })],
    ['a team without members', known({ teams: [{ ...team, members: undefined }] })],
    ['a member who is nobody', known({ teams: [{ ...team, members: [{}] }] })],
    ['a team without a size', known({ teams: [{ ...team, size: 'many' }] })],
  ];
  for (const [name, stored] of damaged) {
    test(`are read anew: ${name}`, () => assert.deepEqual(load(stored).teams, []));
  }
});
