import assert from 'node:assert/strict';
import { aDesk, aDeskWithHidden, deskOpened, deskTimeline } from '../support/github/aWriter';
import { ask } from '../support/github/ask';
import { githubsForTests } from '../support/github/githubsForTests';
import { send } from '../support/github/send';
import type { World } from '../support/github/world';

const start = githubsForTests();

suite('stand-in writes: review requests', () => {
  interface Pull {
    number: number;
    updated_at: string;
    message: string;
    requested_reviewers: { login: string }[];
    requested_teams: { slug: string }[];
  }
  const path = '/acme/core/pulls/1/requested_reviewers';
  const asked = ({ requested_reviewers, requested_teams }: Pull) => [
    ...requested_reviewers.map(({ login }) => login),
    ...requested_teams.map(({ slug }) => slug),
  ];

  test('people and teams are asked, once each', async () => {
    const world = aDesk();
    const github = await start({ world });
    const { status, body } = await send<Pull>(github, `POST ${path}`, {
      reviewers: ['Lee'],
      team_reviewers: ['payments'],
    });
    assert.deepEqual([status, body.number, asked(body)], [201, 1, ['lee', 'payments']]);
    await send(github, `POST ${path}`, { reviewers: ['lee'] });
    const [person, team] = deskTimeline(world);
    assert.deepEqual(deskTimeline(world), [
      { type: 'review_requested', at: person?.at, actor: 'rin', reviewer: { user: 'lee' } },
      { type: 'review_requested', at: team?.at, actor: 'rin', reviewer: { team: 'acme/payments' } },
    ]);
    assert.deepEqual(world.pullRequests[0]?.reviewRequests, [{ user: 'lee' }, { team: 'acme/payments' }]);

    const { data } = await ask(
      github,
      `{ repository(owner: "acme", name: "core") { pullRequest(number: 1) { updatedAt reviewRequests(first: 9) { nodes {
        requestedReviewer { ... on User { login } ... on Team { slug } } } } } }
        asked: search(query: "is:pr user-review-requested:lee", type: ISSUE, first: 1) { issueCount } }`,
    );
    const nodes = [{ requestedReviewer: { login: 'lee' } }, { requestedReviewer: { slug: 'payments' } }];
    assert.deepEqual(data, {
      repository: { pullRequest: { updatedAt: team?.at, reviewRequests: { nodes } } },
      asked: { issueCount: 1 },
    });
  });

  test('whoever has reviewed since is asked anew', async () => {
    const world = aDesk({
      reviewRequests: [{ user: 'lee' }],
      timeline: [{ type: 'review', at: '2026-08-20T10:00:00Z', author: 'lee', state: 'COMMENTED' }],
    });
    const github = await start({ world });
    const waiting = async () =>
      (await ask(github, '{ search(query: "review-requested:lee", type: ISSUE, first: 1) { issueCount } }'))
        .data;
    assert.deepEqual(await waiting(), { search: { issueCount: 0 } });
    await send(github, `POST ${path}`, { reviewers: ['lee'] });
    assert.deepEqual(await waiting(), { search: { issueCount: 1 } });
    assert.equal(world.pullRequests[0]?.reviewRequests.length, 1);
  });

  const strangers =
    'Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the acme/core repository.';
  const rights = 'Must have admin rights to Repository.';
  const refused: [
    about: string,
    body: object,
    status: number,
    message: string,
    world?: World,
    at?: string,
  ][] = [
    ['somebody unknown', { reviewers: ['lee', 'nobody'] }, 422, strangers],
    [
      'somebody without access',
      { reviewers: ['lee'] },
      422,
      strangers,
      aDesk({}, { collaborators: ['rin'] }),
    ],
    ['an unknown team', { team_reviewers: ['nobody'] }, 422, strangers],
    ['a team by its whole name', { team_reviewers: ['acme/payments'] }, 422, strangers],
    [
      'the author',
      { reviewers: ['lee', 'KIM'] },
      422,
      'Review cannot be requested from pull request author.',
    ],
    [
      'no list',
      { reviewers: 'lee' },
      422,
      'Invalid request.\n\nFor \'properties/reviewers\', "lee" is not an array.',
    ],
    ['a mere reader asks', { reviewers: ['lee'] }, 403, rights, aDesk({}, { permission: 'READ' })],
    [
      'an archived repository',
      { reviewers: ['lee'] },
      403,
      'Repository was archived so is read-only.',
      aDesk({}, { archived: true }),
    ],
    ['no such request', { reviewers: ['lee'] }, 404, 'Not Found', aDesk(), path.replace('1', '9')],
    [
      'a hidden one',
      { reviewers: ['lee'] },
      404,
      'Not Found',
      aDeskWithHidden(),
      path.replace('acme', 'shy'),
    ],
  ];
  for (const [about, given, status, message, world = aDesk(), at = path] of refused) {
    test(`${about}: ${status}, and nobody is asked`, async () => {
      const answer = await send<Pull>(await start({ world }), `POST ${at}`, given);
      assert.deepEqual([answer.status, answer.body.message], [status, message]);
      assert.deepEqual([deskTimeline(world), world.pullRequests[0]?.reviewRequests], [[], []]);
    });
  }

  test('triage is enough to ask', async () => {
    const github = await start({ world: aDesk({}, { permission: 'TRIAGE', collaborators: ['lee'] }) });
    assert.equal((await send(github, `POST ${path}`, { reviewers: ['lee'] })).status, 201);
  });

  test('are taken back', async () => {
    const world = aDesk({ reviewRequests: [{ user: 'lee' }, { user: 'rin' }, { team: 'acme/payments' }] });
    const github = await start({ world });
    const { status, body } = await send<Pull>(github, `DELETE ${path}`, {
      reviewers: ['LEE'],
      team_reviewers: ['payments'],
    });
    assert.deepEqual([status, asked(body)], [200, ['rin']]);
    assert.deepEqual(world.pullRequests[0]?.reviewRequests, [{ user: 'rin' }]);
    assert.ok(body.updated_at > deskOpened);
  });

  test('of nobody who was asked leave all as it was', async () => {
    const world = aDesk({ reviewRequests: [{ user: 'rin' }] });
    const { status, body } = await send<Pull>(await start({ world }), `DELETE ${path}`, {
      reviewers: ['lee'],
    });
    assert.deepEqual([status, asked(body), body.updated_at], [200, ['rin'], deskOpened]);
  });

  test('are not taken back without a list of people', async () => {
    const { status, body } = await send(await start({ world: aDesk() }), `DELETE ${path}`, {
      team_reviewers: ['payments'],
    });
    assert.deepEqual([status, body.message], [422, 'Invalid request.\n\n"reviewers" wasn\'t supplied.']);
  });
});
