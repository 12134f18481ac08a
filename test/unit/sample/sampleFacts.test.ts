import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hour } from '../../../src/core/model/instant';
import { defaultSettings } from '../../../src/core/settings/queueSettings';
import { rank } from '../../../src/core/ranking/rank';
import { defaultWeights } from '../../../src/core/settings/weights';
import { leadershipTeam, organization, ownTeam, viewer } from '../../../src/sample/names';
import { sampleColleagues } from '../../../src/sample/sampleColleagues';
import { sampleDraftReview } from '../../../src/sample/sampleDraftReview';
import { sampleSettings } from '../../../src/sample/sampleSettings';
import { sampleSource } from '../../../src/sample/sampleSource';
import { sampleWorld } from '../../../src/sample/sampleWorld';
import { hoursIn, formatName, rankSample, readSample } from '../../support/sampleDays';

const noon = Date.parse('2026-08-19T12:00:00Z');

suite('The sample', () => {
  test('nobody works: still there', async () => {
    assert.ok((await readSample(noon, hoursIn('UTC', { days: [] }))).requests.length > 0);
  });

  test('waits grow from one look to the next, and begin anew after half a day', async () => {
    const first = await readSample(noon);
    const second = await readSample(noon + hour, undefined, first);
    assert.deepEqual([second.requests, second.asOf], [first.requests, noon + hour]);
    const later = await readSample(noon + 4 * hour, undefined, second);
    assert.deepEqual(later, await readSample(noon + 4 * hour));
  });

  test('takes nothing from the list of a real account', async () => {
    const real = { ...(await readSample(noon)), viewer: { login: 'rin', isBot: false } };
    assert.deepEqual(await readSample(noon + hour, undefined, real), await readSample(noon + hour));
  });

  test('stops when told to', async () => {
    await assert.rejects(sampleSource(() => noon).read(AbortSignal.abort()), { name: 'AbortError' });
  });

  test('costs nothing, and misses nothing', async () => {
    const { cost, missing, directory } = await readSample(noon);
    assert.deepEqual([cost, missing, directory.unreadable], [{ requests: 0, points: 0 }, [], []]);
  });

  test('has the same order each time', async () => {
    const order = async (): Promise<string[]> => rankSample(await readSample(noon)).map(formatName);
    assert.deepEqual(await order(), await order());
  });

  test('sizes are those of public projects', async () => {
    const { requests } = await readSample(noon);
    const lines = requests.map(({ additions, deletions }) => additions + deletions).sort((a, b) => a - b);
    const median = lines[Math.floor(lines.length / 2)]!;
    assert.ok(median >= 55 && median <= 80, `${median}`);
    assert.ok(lines[0]! <= 2 && lines.filter((count) => count < 25).length >= 6);
    const long = lines.filter((count) => count > 400).length;
    assert.ok(long >= 4 && long <= 9 && lines.at(-1)! > 4000, lines.join(' '));
  });

  test('has two floors on one request, and others with one', async () => {
    const { requests, stacked } = await readSample(noon);
    const heads = requests.map(({ head }) => head.name);
    const onThem = stacked.filter(({ base }) => heads.includes(base));
    assert.deepEqual([stacked.length, onThem.length], [4, 3]);
    assert.ok(stacked.every(({ base }) => [...heads, ...stacked.map(({ head }) => head)].includes(base)));
  });

  test('requests close issues that block others, and an issue says that it waits', async () => {
    const { requests } = await readSample(noon);
    const closing = requests.flatMap(({ closes }) => closes);
    assert.deepEqual(closing.map(({ blocks }) => blocks?.length).sort(), [0, 1, 2]);
    assert.equal(requests.flatMap(({ awaitedBy }) => awaitedBy).length, 1);
  });

  test('every title is another one, and so is every first name', async () => {
    const { requests, own = [], stacked, directory } = await readSample(noon);
    const titles = [...requests, ...own, ...stacked].map(({ title }) => title);
    assert.equal(new Set(titles).size, titles.length);
    const everyone = directory.teams.find(({ name }) => name === 'Everyone')!;
    const first = everyone.members.map((login) => login.split('.')[0]);
    assert.equal(new Set(first).size, first.length);
  });

  test('people outside are those whom it means to be', async () => {
    const { requests, directory } = await readSample(noon);
    const everyone = directory.teams.find(({ name }) => name === 'Everyone')!;
    const outside = requests
      .map(({ author }) => author.login)
      .filter((login) => !everyone.members.includes(login));
    assert.deepEqual(outside.sort(), ['ghost', 'kit.moreau', 'siobhan.keane', 'update.bot']);
  });

  test('the parent team that the viewer shares with Checkout makes no team-mates', async () => {
    const queue = rankSample(await readSample(noon));
    const [mei, paul] = ['mei.tanaka', 'paul.weber'].map(
      (login) => queue.find(({ customer }) => customer.person.login === login)!.customer,
    );
    assert.deepEqual([mei!.kind, mei!.teams], ['peerTeam', ['acme.sample/checkout']]);
    assert.deepEqual([paul!.kind, paul!.teams], ['peerTeam', ['acme.sample/commerce']]);
  });

  test('a user who names teams of their own has an own team here too', async () => {
    const snapshot = await readSample(noon);
    const settings = { ...defaultSettings, ownTeams: ['acme/tax'], leadershipTeams: ['acme/board'] };
    const named = rank(snapshot, sampleSettings(settings), defaultWeights, noon);
    assert.deepEqual(named.map(formatName), rankSample(snapshot).map(formatName));
  });

  test('the names that are needed before it is loaded are those of the world', () => {
    const [acme] = sampleWorld.organizations;
    const teams = acme!.teams.map(({ slug }) => `${acme!.login}/${slug}`);
    assert.deepEqual([acme!.login, sampleWorld.viewer], [organization, viewer]);
    assert.ok(teams.includes(ownTeam) && teams.includes(leadershipTeam));
  });

  test('has colleagues who know the code, and a review that one may check', () => {
    const { members, changes, loads, statuses } = sampleColleagues();
    assert.equal(members.get(ownTeam)?.length, 3);
    assert.deepEqual([...statuses], [['tariq.rahman', { isBusy: true, message: 'On vacation' }]]);
    assert.deepEqual([changes.length, Math.max(...loads.values())], [4, 3]);
    const { remarks, author, conversations } = sampleDraftReview();
    assert.deepEqual([remarks.length, author, conversations.length], [5, 'mei.tanaka', 1]);
  });

  test('nobody in it can be an account of GitHub: each login has a dot', async () => {
    const { requests, stacked, directory } = await readSample(noon);
    const authors = [...requests, ...stacked].map(({ author }) => author.login);
    for (const login of [...authors, ...directory.teams.flatMap(({ members }) => members)]) {
      if (login !== 'ghost') assert.match(login, /^[a-z]+\.[a-z]+$/);
    }
    for (const { id, head } of requests) {
      assert.match(id.repository, /^acme\.sample\/[a-z]+$/);
      assert.match(head.repository ?? '', /^[a-z]+\.[a-z]+\/[a-z]+$/);
    }
  });

  test('no text holds an address or a handle', async () => {
    const { web, ...rest } = await readSample(noon);
    assert.equal(web, 'https://github.com');
    assert.doesNotMatch(JSON.stringify(rest).replaceAll('"host":"github.com"', ''), /@|:\/\/|www\.|github/i);
  });

  test('is not large', () => {
    const file = join(__dirname, '../../../src/sample/sample.world.json');
    assert.ok(readFileSync(file).length < 120_000);
  });
});
