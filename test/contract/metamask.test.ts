import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hour } from '../../src/core/model/instant';
import { defaultSettings } from '../../src/core/settings/queueSettings';
import { rank, type RankedRequest } from '../../src/core/ranking/rank';
import { defaultWeights } from '../../src/core/settings/weights';
import { readFrom, withGitHub } from '../support/readThrough';

interface WorldFile {
  now: string;
  organizations: { login: string; teams: { slug: string; members: string[] }[] }[];
  pullRequests: {
    repo: string;
    number: number;
    author: string;
    timeline: { at: string; reviewer: { user?: string } }[];
  }[];
}

/** 24 real changes of a real monorepo, read over the wire: nobody is left out, and each is who they are. */
suite('A real organisation', () => {
  const world = JSON.parse(
    readFileSync(join(__dirname, '../support/worlds/metamask_core.world.json'), 'utf8'),
  ) as WorldFile;
  let queue: readonly RankedRequest[];

  suiteSetup(async () => {
    const snapshot = await withGitHub(world, ({ url }) => readFrom(url));
    queue = rank(snapshot, defaultSettings, defaultWeights, Date.parse(world.now));
  });

  test('has 24 requests, all of other teams', () => {
    assert.deepEqual(
      queue.map(({ group }) => group),
      Array<string>(24).fill('peerTeam'),
    );
    assert.equal(new Set(queue.map(({ id }) => id)).size, 24);
  });

  for (const { repo, number, author, timeline } of world.pullRequests) {
    test(`${repo}#${number}: asked when, how, and by whom`, () => {
      const entry = queue.find(
        ({ request }) => request.id.repository === repo && request.id.number === number,
      );
      const teams = world.organizations.flatMap(({ login, teams: all }) =>
        all.filter(({ members }) => members.includes(author)).map(({ slug }) => `${login}/${slug}`),
      );
      const [event] = timeline;
      assert.deepEqual(
        {
          at: entry?.ask?.askedAt,
          asked: entry?.ask?.asked,
          login: entry?.customer.person.login,
          teams: entry?.customer.teams,
        },
        { at: Date.parse(event!.at), asked: event!.reviewer.user ? 'direct' : 'team', login: author, teams },
      );
    });
  }

  test('stands by points freed for each hour, and every fifth place is the longest wait', () => {
    const longest = queue.filter(({ place }) => place === 'longestWait');
    assert.deepEqual(
      longest.map(({ rank: place, request, wait }) => [place, request.id.number, wait / hour]),
      [
        [5, 108, 64],
        [10, 110, 40],
        [15, 104, 40],
      ],
    );
    const others = queue.filter(({ place }) => place === 'priority').map(({ priority }) => priority);
    assert.equal(others.length, 21);
    assert.deepEqual(
      others,
      [...others].sort((a, b) => b - a),
    );
  });
});
