import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  findCandidates,
  mayBePreselected,
  type Candidate,
  type ColleagueFacts,
} from '../../../../src/core/actions/colleagues/candidates';

const people = (...logins: string[]): ColleagueFacts['changes'] => logins.map((login) => ({ login }));
const facts = (more: Partial<ColleagueFacts> = {}): ColleagueFacts => ({
  owners: [],
  members: new Map(),
  changes: [],
  loads: new Map(),
  recent: new Map(),
  statuses: new Map(),
  unread: [],
  ...more,
});
const some = (login: string, more: Partial<Candidate> = {}): Candidate => ({
  login,
  owns: false,
  teams: [],
  changes: 0,
  of: 0,
  load: undefined,
  ...more,
});

suite('Who may review instead', () => {
  const cases: [name: string, given: Partial<ColleagueFacts>, found: Candidate[]][] = [
    ['nobody is known', {}, []],
    ['an owner in person', { owners: ['lee'] }, [some('lee', { owns: true })]],
    ['a team is nobody, as long as its members are not known', { owners: ['acme/search'] }, []],
    [
      'a member of the team that owns the files, spelt otherwise',
      { owners: ['Acme/Search'], members: new Map([['acme/search', people('lee')]]) },
      [some('lee', { owns: true, teams: ['acme/search'] })],
    ],
    [
      'a member of a team that was asked and owns nothing',
      { owners: ['acme/mobile'], members: new Map([['acme/search', people('lee')]]) },
      [some('lee', { teams: ['acme/search'] })],
    ],
    [
      'of two teams, one of which owns the files',
      {
        owners: ['acme/search'],
        members: new Map([
          ['acme/search', people('lee')],
          ['acme/web', people('LEE')],
        ]),
      },
      [some('lee', { owns: true, teams: ['acme/search', 'acme/web'] })],
    ],
    [
      'named twice in a team',
      { members: new Map([['acme/search', people('lee', 'LEE')]]) },
      [some('lee', { teams: ['acme/search'] })],
    ],
    [
      'who changed the files, and how often',
      { changes: people('lee', 'mei', 'Lee') },
      [some('lee', { changes: 2, of: 3 }), some('mei', { changes: 1, of: 3 })],
    ],
    [
      'all of it for one person',
      { owners: ['lee'], members: new Map([['acme/search', people('Lee')]]), changes: people('LEE') },
      [some('lee', { owns: true, teams: ['acme/search'], changes: 1, of: 1 })],
    ],
    [
      'their name, wherever it is known',
      { owners: ['lee'], changes: [{ login: 'lee', name: 'Lee Ito' }, { login: 'lee' }] },
      [some('lee', { owns: true, name: 'Lee Ito', changes: 2, of: 2 })],
    ],
    [
      'their load, if it is known',
      { owners: ['Lee', 'mei'], loads: new Map([['lee', 0]]) },
      [some('Lee', { owns: true, load: 0 }), some('mei', { owns: true })],
    ],
    [
      'what they say of themselves, and how much of their load is recent',
      {
        owners: ['Lee'],
        loads: new Map([['lee', 3]]),
        recent: new Map([['lee', 1]]),
        statuses: new Map([['lee', { isBusy: true }]]),
      },
      [some('Lee', { owns: true, load: 3, recent: 1, status: { isBusy: true } })],
    ],
  ];
  for (const [name, given, found] of cases) {
    test(name, () => assert.deepEqual(findCandidates(facts(given), []), found));
  }

  test('but for the viewer and the author, spelt anyhow', () =>
    assert.deepEqual(
      findCandidates(
        facts({
          owners: ['Rin', 'lee'],
          members: new Map([['acme/search', people('kim', 'mei')]]),
          changes: people('RIN', 'KIM'),
        }),
        ['rin', 'Kim'],
      ).map(({ login }) => login),
      ['lee', 'mei'],
    ));

  const orders: [name: string, given: Partial<ColleagueFacts>, logins: string[]][] = [
    ['who changed the files more', { changes: people('a', 'b', 'b') }, ['b', 'a']],
    ['changes before owning', { owners: ['a'], changes: people('b') }, ['b', 'a']],
    [
      'owning before load',
      { owners: ['b'], members: new Map([['acme/x', people('a')]]), loads: new Map([['a', 0]]) },
      ['b', 'a'],
    ],
    [
      'of equals, who has less to review',
      {
        owners: ['a', 'b'],
        loads: new Map([
          ['a', 3],
          ['b', 2],
        ]),
      },
      ['b', 'a'],
    ],
    [
      'a load that is not known counts as the largest',
      { owners: ['a', 'b'], loads: new Map([['b', 99]]) },
      ['b', 'a'],
    ],
    ['of those whose load is not known, by login', { owners: ['b', 'a'] }, ['a', 'b']],
    [
      'of equals, by login',
      {
        owners: ['b', 'a'],
        loads: new Map([
          ['a', 2],
          ['b', 2],
        ]),
      },
      ['a', 'b'],
    ],
    [
      'who is not busy, before everything else',
      {
        owners: ['b'],
        members: new Map([['acme/x', people('c')]]),
        changes: people('a', 'a'),
        statuses: new Map([
          ['a', { isBusy: true }],
          ['b', { isBusy: true }],
        ]),
      },
      ['c', 'a', 'b'],
    ],
    [
      'a message alone changes nothing',
      { changes: people('b'), owners: ['a'], statuses: new Map([['b', { isBusy: false, message: 'Hi' }]]) },
      ['b', 'a'],
    ],
  ];
  for (const [name, given, logins] of orders) {
    test(`first: ${name}`, () =>
      assert.deepEqual(
        findCandidates(facts(given), []).map(({ login }) => login),
        logins,
      ));
  }

  test('may be preselected, unless they are busy', () => {
    assert.equal(mayBePreselected(some('lee')), true);
    assert.equal(mayBePreselected(some('lee', { status: { isBusy: false, message: 'Hi' } })), true);
    assert.equal(mayBePreselected(some('lee', { status: { isBusy: true } })), false);
  });

  test('nobody stands twice, and the order of the facts makes no difference', () => {
    const logins = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });
    fc.assert(
      fc.property(
        logins,
        logins,
        logins,
        fc.constantFrom('a', 'b', 'x'),
        (owners, members, changes, load) => {
          const of = (turn: <T>(list: readonly T[]) => readonly T[]): readonly Candidate[] =>
            findCandidates(
              facts({
                owners: turn(owners),
                members: new Map([['acme/x', turn(people(...members))]]),
                changes: turn(people(...changes)),
                loads: new Map([[load, 1]]),
              }),
              [],
            );
          const found = of((list) => list);
          assert.deepEqual(
            of((list) => [...list].reverse()),
            found,
          );
          assert.equal(new Set(found.map(({ login }) => login)).size, found.length);
        },
      ),
    );
  });
});
