import { strict as assert } from 'node:assert';
import { getLocal, type Mockttp, type RequestRuleBuilder } from 'mockttp';
import { findCandidates, type ColleagueFacts } from '../../src/core/actions/colleagues/candidates';
import type { ColleagueStatus } from '../../src/core/actions/colleagues/statusInForce';
import { failureIn, type Failure } from '../../src/core/model/failure';
import { connect, type Answer, type Client } from '../../src/github/client';
import { readColleagues } from '../../src/github/colleagues/readColleagues';
import { startGitHub, type GitHubOptions, type RunningGitHub } from '../support/github/server';
import { readWorld, type World } from '../support/github/world';
import { readFrom, serverAt, withGitHub } from '../support/readThrough';
import { worldOfOne } from '../support/worldOfOne';

/** Who may review Kim's request to Rin instead, read over the wire. */
suite('Colleagues', () => {
  const a = { path: 'src/a.ts', additions: 9 };
  const b = { path: 'src/b.ts', additions: 3 };
  const never = new AbortController().signal;
  const now = Date.parse('2026-08-21T09:00:00Z');

  interface Given {
    pull?: object;
    core?: object;
    codeowners?: string;
    more?: object;
  }

  /** One file changed by the request, and the owners that a CODEOWNERS file names. */
  const world = ({ pull = {}, core = {}, codeowners, more = {} }: Given = {}) => {
    const one = worldOfOne({ files: [a], ...pull }) as { users: object[] };
    const files = codeowners === undefined ? {} : { CODEOWNERS: codeowners };
    return {
      ...one,
      users: [
        ...one.users,
        { login: 'lee', name: 'Lee Li' },
        { login: 'mia' },
        { login: 'depbot', bot: true },
      ],
      repositories: [{ nameWithOwner: 'acme/core', files, ...core }],
      ...more,
    };
  };
  const pushed = (day: number, author: string | null, ...paths: string[]): object => ({
    at: `2026-08-0${day}T09:00:00Z`,
    author,
    paths,
  });

  interface Reading {
    teams?: string[];
    options?: Omit<GitHubOptions, 'world'>;
    /** Between the list and the look at the colleagues. */
    meanwhile?: (world: World) => void;
  }

  const readAt = async (github: RunningGitHub, { teams = [], meanwhile }: Reading = {}) => {
    const [request] = (await readFrom(github.url)).requests;
    assert.ok(request);
    meanwhile?.(github.world);
    const client = connect(serverAt(github.url), 'good-turn', Date.now);
    const answers: Answer[] = [];
    const listening: Pick<Client, 'query'> = {
      query: async (...args) => {
        const answer = await client.query(...args);
        answers.push(answer);
        return answer;
      },
    };
    const before = { ...github.stats };
    const facts = await readColleagues(listening, request, teams, now, never);
    const cost = {
      requests: github.stats.requests - before.requests,
      points: github.stats.points - before.points,
    };
    return { facts, cost, answers, candidates: findCandidates(facts, ['kim']) };
  };
  const read = (given: object, reading: Reading = {}) =>
    withGitHub(given, (github) => readAt(github, reading), reading.options);
  const logins = (people: readonly { login: string }[] | undefined): string[] | undefined =>
    people?.map(({ login }) => login);

  suite('owners', () => {
    const places = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
    const owned = (...owners: string[]): Record<string, string> =>
      Object.fromEntries(owners.map((owner, index) => [places[index]!, owner && `* @${owner}\n`]));
    for (const path of places) {
      test(`are read from ${path}`, async () => {
        const { facts } = await read(world({ core: { files: { [path]: '* @lee\n' } } }));
        assert.deepEqual([facts.owners, facts.unread], [['lee'], []]);
      });
    }

    const firsts: [name: string, files: Record<string, string>, owners: string[]][] = [
      ['the first place wins', owned('lee', 'mia', 'rin'), ['lee']],
      ['then the second', { [places[1]!]: '* @mia', [places[2]!]: '* @rin' }, ['mia']],
      ['a first one that is empty wins too', { ...owned('', 'mia') }, []],
      ['no other place counts', { 'src/CODEOWNERS': '* @lee', codeowners: '* @lee' }, []],
      [
        'a folder of that name counts for nothing',
        { 'CODEOWNERS/x': '* @lee', 'docs/CODEOWNERS': '* @mia' },
        ['mia'],
      ],
    ];
    for (const [name, files, owners] of firsts) {
      test(name, async () => {
        assert.deepEqual((await read(world({ core: { files } }))).facts.owners, owners);
      });
    }

    test("the base branch's own file is asked for, not the default branch's", async () => {
      const base = 'release/1.0 "x"';
      const given = world({ pull: { base }, codeowners: '* @lee' });
      assert.deepEqual((await read(given)).facts.owners, []);
      const main = world({
        pull: { base: 'trunk' },
        codeowners: '* @lee',
        core: { files: { CODEOWNERS: '* @lee' }, defaultBranch: 'trunk' },
      });
      assert.deepEqual((await read(main)).facts.owners, ['lee']);
    });

    const rules: [name: string, codeowners: string, owners: string[]][] = [
      ['in person and by team', '* @lee @acme/search', ['lee', 'acme/search']],
      ['of the last rule that matches', '* @lee\n/src/ @mia\n/docs/ @rin', ['mia']],
      [
        'of each file, once',
        '/src/a.ts @lee @mia\n/src/b.ts @mia @acme/search',
        ['lee', 'mia', 'acme/search'],
      ],
      ['not by e-mail address', '* lee@acme.example @mia', ['mia']],
      ['nobody, where a rule says so', '* @lee\n/src/', []],
      ['without what GitHub skips', '* @lee\n/src/ mia\n!/src/ @mia\n/src/[ab].ts @mia', ['lee']],
    ];
    for (const [name, codeowners, owners] of rules) {
      test(name, async () => {
        const { facts } = await read(world({ codeowners, pull: { files: [a, b] } }));
        assert.deepEqual(facts.owners, owners);
      });
    }
  });

  suite('members', () => {
    const organizations = [
      {
        login: 'acme',
        teams: [
          { slug: 'payments', members: ['rin', 'lee'] },
          { slug: 'search', members: ['kim', 'mia'] },
          { slug: 'index', parent: 'search', members: ['lee'] },
        ],
      },
    ];
    test('of the teams that own the files and of those that were asked, by name', async () => {
      const given = world({ codeowners: '* @acme/search', more: { organizations } });
      const { facts, candidates } = await read(given, { teams: ['acme/payments'] });
      const known = [...facts.members].map(([team, members]) => [team, members]);
      const lee = { login: 'lee', name: 'Lee Li' };
      assert.deepEqual(known, [
        ['acme/payments', [{ login: 'rin' }, lee]],
        ['acme/search', [{ login: 'kim', name: 'Kim' }, { login: 'mia' }, lee]],
      ]);
      assert.deepEqual(
        candidates.map(({ login, owns, teams }) => [login, owns, teams]),
        [
          ['lee', true, ['acme/payments', 'acme/search']],
          ['mia', true, ['acme/search']],
          ['rin', false, ['acme/payments']],
        ],
      );
    });

    test('a team that owns and was asked is read once, six at most', async () => {
      const teams = Array.from({ length: 8 }, (_, index) => ({ slug: `t${index}`, members: [`m${index}`] }));
      const codeowners = `* ${teams.map(({ slug }) => `@acme/${slug}`).join(' ')}`;
      const given = world({ codeowners, more: { organizations: [{ login: 'acme', teams }] } });
      const { facts } = await read(given, { teams: ['acme/t0'] });
      assert.deepEqual(
        [...facts.members.keys()],
        ['t0', 't1', 't2', 't3', 't4', 't5'].map((slug) => `acme/${slug}`),
      );
      assert.deepEqual(facts.unread, ['members']);
    });
  });

  suite('history', () => {
    const history = [
      pushed(1, 'mia', 'src/a.ts'),
      pushed(2, 'lee', 'src/a.ts', 'src/b.ts'),
      pushed(3, 'lee', 'src/b.ts'),
      pushed(4, 'depbot', 'src/a.ts'),
      pushed(5, 'renovate[bot]', 'src/a.ts'),
      pushed(6, null, 'src/a.ts'),
      pushed(7, 'rin', 'docs/a.md'),
      pushed(8, 'kim', 'src/a.ts'),
    ];
    test('each change counts once; bots, deleted accounts and other files do not', async () => {
      const { facts, candidates } = await read(world({ pull: { files: [a, b] }, core: { history } }));
      assert.deepEqual(logins(facts.changes), ['kim', 'lee', 'mia', 'lee']);
      assert.deepEqual(facts.unread, []);
      assert.deepEqual(
        candidates.map(({ login, changes, of }) => [login, changes, of]),
        [
          ['lee', 2, 4],
          ['mia', 1, 4],
        ],
      );
    });

    test('files that nobody has changed before have none, which is known', async () => {
      const { facts } = await read(world({ core: { history: [pushed(1, 'lee', 'docs/a.md')] } }));
      assert.deepEqual([facts.changes, facts.unread], [[], []]);
    });

    test('of the ten files that change most', async () => {
      const files = Array.from({ length: 12 }, (_, index) => ({
        path: `src/${index}.ts`,
        additions: index,
        deletions: 1,
      }));
      const changes = files.map(({ path }, index) => pushed(1 + (index % 9), `p${index}`, path));
      const { facts } = await read(world({ pull: { files }, core: { history: changes } }));
      assert.deepEqual(
        logins(facts.changes),
        [11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((index) => `p${index}`),
      );
    });
  });

  suite('loads', () => {
    const waiting = (number: number, more: object = {}): object => ({
      repo: 'acme/core',
      number,
      author: 'kim',
      createdAt: '2026-08-19T09:00:00Z',
      reviewRequests: [{ user: 'lee' }],
      ...more,
    });
    const table: [name: string, more: object, load: number][] = [
      ['one that waits', {}, 1],
      ['one in another repository of the organisation', { repo: 'acme/shop' }, 1],
      ['one of another organisation', { repo: 'other/core' }, 0],
      ['a merged one', { state: 'MERGED' }, 0],
      ['one in an archived repository', { repo: 'acme/attic' }, 0],
      ['one that asks a team', { reviewRequests: [{ team: 'acme/search' }] }, 0],
      ['one that asks somebody else', { reviewRequests: [{ user: 'rin' }] }, 0],
      [
        'one that is reviewed',
        { timeline: [{ type: 'review', at: '2026-08-20T09:00:00Z', author: 'lee', state: 'APPROVED' }] },
        0,
      ],
    ];
    for (const [name, more, load] of table) {
      test(`${name} counts ${load === 1 ? 'once' : 'not'}`, async () => {
        const organizations = [{ login: 'acme', teams: [{ slug: 'search', members: ['kim', 'lee'] }] }];
        const one = world({ codeowners: '* @LEE', more: { organizations } });
        const repositories = ['acme/shop', 'other/core', 'acme/attic'].map((nameWithOwner) => ({
          nameWithOwner,
          archived: nameWithOwner === 'acme/attic',
        }));
        const given = {
          ...one,
          repositories: [...one.repositories, ...repositories],
          pullRequests: [...(one as unknown as { pullRequests: object[] }).pullRequests, waiting(30, more)],
        };
        const { facts } = await read(given);
        assert.deepEqual([...facts.loads], [['lee', load]]);
      });
    }

    test('of the first twelve who are not the author', async () => {
      const owners = Array.from({ length: 14 }, (_, index) => `p${String(index).padStart(2, '0')}`);
      const { facts } = await read(
        world({ codeowners: `* @kim ${owners.map((owner) => `@${owner}`).join(' ')}` }),
      );
      assert.deepEqual([...facts.loads.keys()], owners.slice(0, 12));
    });
  });

  suite('recent loads', () => {
    const table: [opened: string, recent: number][] = [
      ['2026-08-21T08:59:00Z', 1],
      ['2026-08-06T09:00:00Z', 1],
      ['2026-08-06T08:59:59Z', 0],
      ['2025-08-20T09:00:00Z', 0],
    ];
    for (const [createdAt, recent] of table) {
      test(`a request opened at ${createdAt} counts ${recent === 1 ? 'as one' : 'not'}`, async () => {
        const waiting = { repo: 'acme/core', number: 30, createdAt, reviewRequests: [{ user: 'lee' }] };
        const one = world({ codeowners: '* @lee' }) as unknown as { pullRequests: object[] };
        // Asked lately for an old one: GitHub's search has no word for that.
        const at = '2026-08-20T09:00:00Z';
        const timeline = [{ type: 'review_requested', at, actor: 'kim', reviewer: { user: 'lee' } }];
        const given = { ...one, pullRequests: [...one.pullRequests, { ...waiting, timeline }] };
        const { candidates } = await read(given);
        assert.deepEqual(
          candidates.map(({ login, load, recent: lately }) => [login, load, lately]),
          [['lee', 1, recent]],
        );
      });
    }
  });

  suite('statuses', () => {
    const until = '2026-08-24T09:00:00Z';
    const read24 = Date.parse(until);
    const table: [name: string, status: object | null, expected: ColleagueStatus | undefined][] = [
      ['none, or none that the viewer may see', null, undefined],
      ['busy, and no more', { limited: true }, { isBusy: true }],
      [
        'busy, with a reason and an end',
        { limited: true, message: 'On vacation', expiresAt: until },
        { isBusy: true, message: 'On vacation', until: read24 },
      ],
      ['not busy, with a message', { message: 'At home' }, { isBusy: false, message: 'At home' }],
      ['not busy, with an end alone', { expiresAt: until }, undefined],
      ['over by now', { limited: true, message: 'Away', expiresAt: '2026-08-21T09:00:00Z' }, undefined],
      ['busy, with a picture alone', { limited: true, message: '🌴🏝️' }, { isBusy: true }],
      ['a picture alone', { message: ':palm_tree: 🌴' }, undefined],
    ];
    for (const [name, status, expected] of table) {
      test(name, async () => {
        const users = [{ login: 'rin' }, { login: 'kim' }, { login: 'lee', status }];
        const { facts } = await read(world({ codeowners: '* @lee', more: { users } }));
        assert.deepEqual([...facts.statuses], expected ? [['lee', expected]] : []);
        assert.deepEqual(facts.unread, []);
      });
    }

    test('of owners, members of teams and authors of changes alike', async () => {
      const busy = { status: { limited: true } };
      const given = world({
        codeowners: '* @Lee @acme/search',
        core: { history: [pushed(1, 'zoe', 'src/a.ts')] },
        more: {
          users: ['rin', 'kim', 'lee', 'mia', 'zoe'].map((login) => ({ login, ...busy })),
          organizations: [{ login: 'acme', teams: [{ slug: 'search', members: ['mia'] }] }],
        },
      });
      assert.deepEqual([...(await read(given)).facts.statuses.keys()].sort(), ['lee', 'mia', 'zoe']);
    });

    test('an owner who is a bot, an organisation or gone has none, which is known', async () => {
      const { facts, candidates, answers } = await read(world({ codeowners: '* @depbot @acme @nobody' }));
      assert.deepEqual([facts.statuses.size, facts.unread], [0, []]);
      assert.deepEqual(logins(candidates), ['acme', 'depbot', 'nobody']);
      assert.equal(answers.at(-1)?.notFound, 3);
    });

    test('of the first fifty', async () => {
      const owners = Array.from({ length: 55 }, (_, index) => `p${String(index).padStart(2, '0')}`);
      const users = ['rin', 'kim', ...owners].map((login) => ({ login, status: { limited: true } }));
      const codeowners = `* ${owners.map((owner) => `@${owner}`).join(' ')}`;
      const { facts, candidates, cost } = await read(world({ codeowners, more: { users } }));
      assert.deepEqual([...facts.statuses.keys()], owners.slice(0, 50));
      assert.equal(facts.loads.size, 12);
      // Nobody is left out, and who isn't known to be busy comes first.
      assert.deepEqual(logins(candidates), [...owners.slice(50), ...owners.slice(0, 50)]);
      assert.deepEqual(cost, { requests: 3, points: 3 });
    });

    test('are made harmless', async () => {
      const message = `\u202eeiL\u0000\n$(alert)\u200b [x](command:y) ${'x'.repeat(500)}`;
      const users = [{ login: 'rin' }, { login: 'kim' }, { login: 'lee', status: { message } }];
      const { facts } = await read(world({ codeowners: '* @lee', more: { users } }));
      const said = facts.statuses.get('lee')?.message ?? '';
      assert.ok(said.startsWith('eiL $(alert) [x](command:y) xxx') && said.endsWith('x…'), said);
      assert.equal(said.length, 80);
    });
  });

  suite('cost', () => {
    const files = Array.from({ length: 100 }, (_, index) => ({ path: `src/${index}.ts`, additions: 1 }));
    const costs: [name: string, given: object, requests: number][] = [
      ['all of it: three requests, three points', world({ codeowners: '* @lee @acme/search' }), 3],
      ['100 files: no more', world({ codeowners: '* @lee @acme/search', pull: { files } }), 3],
      [
        'a team of 40: no more',
        world({
          codeowners: '* @acme/large',
          more: {
            organizations: [
              {
                login: 'acme',
                teams: [{ slug: 'large', members: Array.from({ length: 40 }, (_, n) => `m${n}`) }],
              },
            ],
          },
        }),
        3,
      ],
      ['nobody found: no loads', world(), 2],
      ['no files: no history either', world({ pull: { files: [] } }), 1],
    ];
    for (const [name, given, requests] of costs) {
      test(name, async () => {
        const { cost, answers } = await read(given);
        assert.deepEqual(cost, { requests, points: requests });
        assert.deepEqual(
          answers.map(({ cost: { points } }) => points),
          Array.from({ length: requests }, () => 1),
        );
      });
    }
  });

  suite('what cannot be read is named', () => {
    const known = { codeowners: '* @lee @acme/search', core: { history: [pushed(1, 'mia', 'src/a.ts')] } };
    const whole = world({ core: { files: { CODEOWNERS: known.codeowners }, ...known.core } });
    const many = Array.from({ length: 300 }, (_, index) => ({ path: `src/${index}.ts`, additions: 1 }));
    const vault = {
      organizations: [{ login: 'vault', sso: true, teams: [{ slug: 'keys', members: ['mia'] }] }],
    };

    const sixty = Array.from({ length: 60 }, (_, index) => `m${index}`);
    const large = { organizations: [{ login: 'acme', teams: [{ slug: 'large', members: sixty }] }] };

    type Seen = Pick<ColleagueFacts, 'unread' | 'owners'> & { changes: string[] };
    const table: [name: string, given: object, expected: Partial<Seen>, reading?: Reading][] = [
      ['nothing', whole, { unread: [], owners: ['lee', 'acme/search'], changes: ['mia'] }],
      ['a team that is hidden', world({ codeowners: '* @lee @acme/secret' }), { unread: ['members'] }],
      ['a team of an unknown organisation', world({ codeowners: '* @nobody/team' }), { unread: ['members'] }],
      [
        'a team behind single sign-on',
        world({ codeowners: '* @vault/keys', more: vault }),
        { unread: ['members'] },
      ],
      [
        'a token that may not read teams',
        whole,
        { unread: ['members'], changes: ['mia'] },
        { options: { scopes: ['repo'] } },
      ],
      [
        'a team of 60: the first fifty',
        world({ codeowners: '* @acme/large', more: large }),
        { unread: ['members'] },
      ],
      ['no CODEOWNERS, which is known', world(), { unread: [], owners: [] }],
      [
        'an empty repository',
        world({ core: { defaultBranch: 'trunk' } }),
        { unread: ['changes'], owners: [] },
      ],
      [
        '300 files: the first hundred',
        world({ codeowners: '* @lee', pull: { files: many } }),
        { unread: ['owners'], owners: ['lee'] },
      ],
      [
        'a repository that is out of reach by now',
        whole,
        { unread: ['owners', 'changes'], owners: [], changes: [] },
        { meanwhile: ({ organizations: [acme] }) => (acme!.sso = true) },
      ],
      [
        'a request that is gone',
        whole,
        { unread: ['owners', 'changes'], owners: [], changes: [] },
        { meanwhile: (each) => (each.pullRequests = []) },
      ],
    ];
    for (const [name, given, expected, reading] of table) {
      test(name, async () => {
        const { facts } = await read(given, reading);
        const seen: Seen = {
          unread: facts.unread,
          owners: facts.owners,
          changes: logins(facts.changes) ?? [],
        };
        assert.deepEqual(seen, { ...seen, ...expected });
      });
    }

    suite('after trouble on the wire', () => {
      let github: RunningGitHub;
      let front: Mockttp;
      setup(async () => {
        github = await startGitHub({ world: readWorld(whole) });
        front = getLocal();
        await front.start();
      });
      teardown(() => Promise.all([front.stop(), github.close()]));

      type Fault = (rule: RequestRuleBuilder) => Promise<unknown>;
      const json = { 'content-type': 'application/json' };
      const calls = ['files and owners', 'people', 'loads'];
      /** It happens at one of the three requests. */
      const readWith = async (fault: Fault, call: number): Promise<ColleagueFacts> => {
        if (call > 0) await front.forAnyRequest().times(call).thenForwardTo(github.url);
        await fault(front.forAnyRequest().once());
        await front.forAnyRequest().always().thenForwardTo(github.url);
        const [request] = (await readFrom(github.url)).requests;
        const client = connect(serverAt(front.url), 'good-turn', () => 0);
        return readColleagues(client, request!, ['acme/payments'], now, never);
      };

      const borne: [name: string, fault: Fault][] = [
        ['502', (rule) => rule.thenReply(502)],
        ['403', (rule) => rule.thenReply(403, '{}', json)],
        ['a refused query', (rule) => rule.thenReply(200, '{"errors":[{"message":"No"}]}', json)],
        [
          'scopes that lack',
          (rule) => rule.thenReply(200, '{"errors":[{"type":"INSUFFICIENT_SCOPES","message":"No"}]}', json),
        ],
      ];
      // Without its files, nobody is asked who changed them; the teams are, and people a second time without teams.
      const unread: ColleagueFacts['unread'][] = [['owners', 'changes'], ['members'], ['loads', 'statuses']];
      for (const [name, fault] of borne) {
        for (const [call, which] of calls.entries()) {
          test(`${name} at ${which}: unread are ${unread[call]?.join(' and ')}`, async () => {
            const facts = await readWith(fault, call);
            assert.deepEqual(facts.unread, unread[call]);
            assert.deepEqual(facts.owners, call === 0 ? [] : ['lee', 'acme/search']);
            assert.deepEqual(
              [...facts.members.keys()],
              [['acme/payments'], [], ['acme/payments', 'acme/search']][call],
            );
            assert.deepEqual(logins(facts.changes), call === 0 ? [] : ['mia']);
            assert.equal(facts.loads.size > 0, call !== 2);
          });
        }
      }

      const parts: [call: number, path: string, expected: ColleagueFacts['unread']][] = [
        [0, 'node', ['owners']],
        [1, 'repository', ['changes']],
        [2, 'l0', ['loads']],
        [2, 'r0', ['loads']],
        [2, 'u0', ['statuses']],
      ];
      for (const [call, key, expected] of parts) {
        test(`an answer in part at ${calls[call]}: unread are ${expected.join()}`, async () => {
          const inPart: Fault = (rule) =>
            rule.thenForwardTo(github.url, {
              beforeResponse: async ({ body }) => {
                const { data } = (await body.getJson()) as { data: Record<string, unknown> };
                const errors = [{ message: 'Something went wrong', path: [key] }];
                if (call > 0) data[key] = null;
                return { body: JSON.stringify({ data, errors }) };
              },
            });
          assert.deepEqual((await readWith(inPart, call)).unread, expected);
        });
      }

      const fatal: [name: string, fault: Fault, failure: Failure][] = [
        ['401', (rule) => rule.thenReply(401, '{}', json), { kind: 'signedOut' }],
        [
          '429',
          (rule) => rule.thenReply(429, '{}', { 'retry-after': '90' }),
          { kind: 'rateLimited', until: 90_000 },
        ],
        ['a cut connection', (rule) => rule.thenCloseConnection(), { kind: 'offline' }],
        ['an HTML page', (rule) => rule.thenReply(200, '<html>'), { kind: 'nonsense' }],
      ];
      for (const [name, fault, failure] of fatal) {
        for (const [call, which] of calls.entries()) {
          test(`${name} at ${which} ends it`, async () => {
            await assert.rejects(readWith(fault, call), (error) => {
              assert.deepEqual(failureIn(error), failure);
              return true;
            });
          });
        }
      }
    });
  });

  suite('hostile names', () => {
    const paths = [
      'src/"a$(x)`.ts',
      "src/'){__typename}#.ts",
      'src/\\u0022 .ts',
      'src/..%2f',
      '谢谢/é 😀.ts',
      '-x',
      'src/\n.ts',
    ];
    test('of files, read as they are', async () => {
      const history = paths.map((path, index) => pushed(1 + index, `p${index}`, path));
      const files = paths.map((path, index) => ({ path, additions: 99 - index }));
      const { facts } = await read(
        world({ pull: { files }, core: { history }, codeowners: '/src/* @lee\n/谢谢/ @mia' }),
      );
      assert.deepEqual(
        logins(facts.changes),
        paths.map((_path, index) => `p${index}`),
      );
      assert.deepEqual([facts.owners, facts.unread], [['lee', 'mia'], []]);
    });

    for (const base of ['main:CODEOWNERS', '../main', 'a" b', 'refs/heads/main', '$o0', '^{/x}', '谢谢']) {
      test(`of a branch: ${base} is no other branch`, async () => {
        const given = world({
          pull: { base },
          codeowners: '* @lee',
          core: { files: { CODEOWNERS: '* @lee' }, history: [pushed(1, 'mia', 'src/a.ts')] },
        });
        const { facts, answers } = await read(given);
        assert.deepEqual([facts.owners, facts.changes, facts.unread], [[], [], ['changes']]);
        assert.ok(answers.every(({ isPartial }) => !isPartial));
      });
    }

    test('of people, made harmless', async () => {
      const name = '\u202eeiL eeL\u0000\n$(alert)\u200b <img src=x onerror=alert(1)>';
      const users = [
        { login: 'rin' },
        { login: 'kim' },
        { login: 'lee', name },
        { login: 'mia', name: 'x'.repeat(500) },
      ];
      const organizations = [{ login: 'acme', teams: [{ slug: 'search', members: ['lee', 'mia'] }] }];
      const { facts } = await read(world({ codeowners: '* @acme/search', more: { users, organizations } }));
      const [lee, mia] = facts.members.get('acme/search') ?? [];
      assert.equal(lee?.name, 'eiL eeL $(alert) <img src=x onerror=alert(1)>');
      assert.equal(mia?.name?.length, 60);
    });

    for (const owner of ['constructor', '__proto__', 'toString', 'a-'.repeat(30)]) {
      test(`of an owner: ${owner}`, async () => {
        const { facts, candidates } = await read(world({ codeowners: `* @${owner} @lee` }));
        assert.deepEqual(facts.owners, [owner, 'lee']);
        assert.deepEqual(logins(candidates)?.toSorted(), [owner, 'lee'].toSorted());
      });
    }

    for (const line of [
      '* @lee\u202e',
      '* @a"b',
      '* @lee:is:closed',
      '* @a/b/c',
      '* @{x}',
      '* @',
      '* @lee\u0000',
    ]) {
      test(`of what is no owner: ${JSON.stringify(line)}`, async () => {
        assert.deepEqual((await read(world({ codeowners: `* @mia\n${line}` }))).facts.owners, ['mia']);
      });
    }
  });
});
