import { strict as assert } from 'node:assert';
import type { Snapshot } from '../../src/core/model/snapshot';
import { rank, type RankedRequest } from '../../src/core/ranking/rank';
import { defaultSettings } from '../../src/core/settings/queueSettings';
import { defaultWeights } from '../../src/core/settings/weights';
import { setAt, type Path } from '../support/nullPlaces';
import { inMemory, readFrom, withGitHub } from '../support/readThrough';

/** GitHub withholds parts of its answers for good, and says so; others it fails to read. */
suite('What GitHub withholds', () => {
  const now = '2026-08-21T09:00:00Z';
  const at = (day: number): string => `2026-08-${day}T10:00:00Z`;
  const asked = (actor: string) => ({
    type: 'review_requested',
    at: at(17),
    actor,
    reviewer: { user: 'rin' },
  });
  const pull = (number: number, more: object): object => ({
    repo: 'acme/core',
    number,
    author: 'kim',
    head: `topic-${number}`,
    createdAt: at(16),
    reviewRequests: [{ user: 'rin' }],
    timeline: [asked('kim')],
    ...more,
  });
  const world = {
    world: 1,
    now,
    viewer: 'rin',
    users: [{ login: 'rin' }, { login: 'kim' }, { login: 'lee' }, { login: 'copilot-swe-agent', bot: true }],
    organizations: [
      {
        login: 'acme',
        teams: [
          { slug: 'search', members: ['kim'] },
          { slug: 'payments', members: ['rin', 'lee'] },
        ],
      },
    ],
    repositories: [{ nameWithOwner: 'acme/core' }],
    pullRequests: [
      pull(1, { milestone: { title: 'M' }, labels: ['fix'] }),
      pull(2, {
        author: 'copilot-swe-agent',
        assignees: ['kim'],
        timeline: [asked('copilot-swe-agent')],
      }),
      pull(3, { author: 'lee', base: 'topic-1', reviewRequests: [], timeline: [] }),
    ],
  };

  const forbidden = { type: 'FORBIDDEN', message: 'Resource not accessible' };
  const singleSignOn = { ...forbidden, extensions: { saml_failure: true } };
  const untyped = { message: forbidden.message, extensions: singleSignOn.extensions };
  const failed = { message: 'Something went wrong while executing your query.' };

  /** Sets places of answers to null, each with an error, for as long as `isOn` says. */
  const withholding =
    (places: readonly Path[], error: object, isOn = () => true): typeof fetch =>
    async (...args) => {
      const answer = await fetch(...args);
      const body = (await answer.json()) as { data?: object; errors?: object[] };
      const hit = isOn() ? places.filter((path) => body.data && setAt(body.data, path, null)) : [];
      const errors = hit.map((path) => ({ ...error, path }));
      return Response.json({ ...body, ...(errors.length > 0 && { errors }) });
    };
  const rowsOf = (snapshot: Snapshot): readonly RankedRequest[] =>
    rank(snapshot, defaultSettings, defaultWeights, Date.parse(now));
  const toldOf = (snapshot: Snapshot): unknown[] =>
    rowsOf(snapshot).map(({ request, group, customer }) => [request.id.number, group, customer.person.login]);
  const whole = [
    [1, 'peerTeam', 'kim'],
    [2, 'peerTeam', 'kim'],
  ];
  const clock = (): number => Date.parse(now);
  const kindsOf = ({ missing }: Snapshot): string[] => missing.map(({ kind }) => kind).sort();

  const beside: [name: string, path: Path, alsoMissing: readonly string[]][] = [
    ['a milestone', ['asked', 'nodes', 0, 'milestone'], []],
    ['labels', ['asked', 'nodes', 0, 'labels'], []],
    ['who did something', ['asked', 'nodes', 0, 'timelineItems', 'nodes', 1, 'actor'], []],
    ['a request stacked on another', ['b0', 'pullRequests', 'nodes', 0], []],
    ['all that is stacked on it', ['b0', 'pullRequests'], []],
    ['a team', ['o0', 'teams', 'nodes', 0], ['teams']],
    ['a team’s members', ['o0', 'teams', 'nodes', 0, 'members'], ['teams']],
    ['all teams', ['o0', 'teams'], ['teams']],
  ];
  for (const [name, path, alsoMissing] of beside) {
    for (const [why, error, words] of [
      ['no permission', forbidden, []],
      ['single sign-on', singleSignOn, ['singleSignOn']],
      ['single sign-on, of no type', untyped, ['singleSignOn']],
    ] as const) {
      test(`${name}, for ${why}: nothing is lost, it is said, and quiet rounds are quiet`, async () => {
        await withGitHub(world, async ({ url }) => {
          const options = { clock, store: inMemory(), fetch: withholding([path], error) };
          let snapshot = await readFrom(url, options);
          for (let round = 0; round < 3; round++) {
            assert.deepEqual(toldOf(snapshot), whole);
            assert.deepEqual(kindsOf(snapshot), [...words, ...alsoMissing].sort());
            snapshot = await readFrom(url, { ...options, previous: snapshot });
            assert.deepEqual(snapshot.cost, { requests: 1, points: 1 });
          }
        });
      });
    }
  }

  test('once single sign-on is done, the word goes with the next whole reading', async () => {
    await withGitHub(world, async ({ url }) => {
      let isHidden = true;
      const fetch = withholding([['asked', 'nodes', 0, 'milestone']], singleSignOn, () => isHidden);
      const first = await readFrom(url, { clock, fetch });
      isHidden = false;
      const later = await readFrom(url, { clock, fetch, previous: { ...first, wholeAt: 0 } });
      assert.deepEqual([kindsOf(first), kindsOf(later)], [['singleSignOn'], []]);
    });
  });

  test('people of an organization with a hidden team are no outsiders, the next day’s window included', async () => {
    await withGitHub(world, async ({ url }) => {
      const store = inMemory();
      const fetch = withholding([['o0', 'teams', 'nodes', 0]], forbidden);
      await readFrom(url, { clock, store, fetch });
      const again = await readFrom(url, { clock, store });
      assert.deepEqual([toldOf(again), kindsOf(again)], [whole, ['teams']]);
    });
  });

  const makers: [name: string, path: Path][] = [
    ['all of them', ['madeBy']],
    ['one request’s', ['madeBy', 0]],
    ['the assignees', ['madeBy', 0, 'assignees']],
    ['the list of assignees', ['madeBy', 0, 'assignees', 'nodes']],
    ['an assignee', ['madeBy', 0, 'assignees', 'nodes', 0]],
    ['the commits', ['madeBy', 0, 'commits']],
    ['the first commit', ['madeBy', 0, 'commits', 'nodes', 0]],
    ['its authors', ['madeBy', 0, 'commits', 'nodes', 0, 'commit', 'authors']],
  ];
  for (const [name, path] of makers) {
    for (const error of [forbidden, singleSignOn, failed]) {
      test(`who had an agent write it, ${name}, ${JSON.stringify(error)}: said, and read again`, async () => {
        await withGitHub(world, async ({ url }) => {
          let isOn = true;
          const options = { clock, store: inMemory(), fetch: withholding([path], error, () => isOn) };
          const first = await readFrom(url, options);
          assert.ok(kindsOf(first).includes('partial'));
          isOn = false;
          const second = await readFrom(url, { ...options, previous: first });
          assert.deepEqual([toldOf(second), kindsOf(second)], [whole, []]);
          isOn = true;
          // What is known stays true.
          const third = await readFrom(url, { ...options, previous: { ...second, wholeAt: 0 } });
          assert.deepEqual(toldOf(third), whole);
          assert.ok(kindsOf(third).includes('partial'));
        });
      });
    }
  }

  test('an author: it is said', async () => {
    await withGitHub(world, async ({ url }) => {
      const fetch = withholding([['asked', 'nodes', 1, 'author']], forbidden);
      assert.deepEqual(kindsOf(await readFrom(url, { clock, fetch })), ['partial']);
    });
  });
});
