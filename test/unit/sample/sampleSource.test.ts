import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hour, minute, type Instant } from '../../../src/core/instant';
import { defaultSettings } from '../../../src/core/queueSettings';
import { rank, type RankedRequest } from '../../../src/core/rank';
import { formatId, shortId } from '../../../src/core/requestId';
import type { Snapshot } from '../../../src/core/snapshot';
import { defaultWeights } from '../../../src/core/weights';
import { workingCalendar, type WorkingHours } from '../../../src/core/workingTime';
import { sampleSettings } from '../../../src/sample/sampleSettings';
import { sampleSource } from '../../../src/sample/sampleSource';

const nows: [name: string, at: string][] = [
  ['Monday 09:05', '2026-08-17T09:05:00Z'],
  ['Wednesday noon', '2026-08-19T12:00:00Z'],
  ['Friday 16:55', '2026-08-21T16:55:00Z'],
  ['Sunday', '2026-08-23T14:30:00Z'],
];
const noon = Date.parse('2026-08-19T12:00:00Z');

for (const [name, at] of nows) {
  suite(`The sample on a ${name}`, () => {
    const now = Date.parse(at);
    let snapshot: Snapshot;
    let queue: readonly RankedRequest[];
    const yours = (): RankedRequest[] => queue.filter(({ group }) => group !== 'notYourTurn');
    suiteSetup(async () => {
      snapshot = await read(now);
      queue = ranked(snapshot, now);
    });

    test('shows 25 to 40 requests, each once', () => {
      assert.ok(queue.length >= 25 && queue.length <= 40, `${queue.length}`);
      assert.equal(new Set(queue.map(({ id }) => id)).size, queue.length);
      const numbers = [...snapshot.requests.map(({ id }) => shortId(id)), ...snapshot.stacked.map(shortId)];
      assert.equal(new Set(numbers).size, numbers.length);
    });

    const kinds: [what: string, of: (entry: RankedRequest) => readonly unknown[], all: readonly string[]][] =
      [
        ['group', ({ group }) => [group], ['leadership', 'notYourTurn', 'outside', 'ownTeam', 'peerTeam']],
        [
          'turn',
          ({ turn }) => [turn.why],
          ['answered', 'asked', 'askedAgain', 'pushed', 'reviewed', 'teamAnswered'],
        ],
        ['aside', ({ aside }) => (aside ? [aside] : []), ['authorsMove', 'bot', 'draft', 'teamAnswered']],
        ['way to be asked', ({ ask }) => [ask?.asked], ['direct', 'team']],
        [
          'reason',
          ({ score }) => score.reasons.map(({ kind }) => kind),
          ['age', 'awaited', 'blocks', 'breaking', 'due', 'fairness', 'people', 'stacked'],
        ],
        [
          'sign of a break',
          ({ score }) =>
            score.reasons.flatMap((reason) => (reason.kind === 'breaking' ? reason.mark.in : [])),
          ['label', 'title'],
        ],
        ['state of checks', ({ request }) => [request.checks], ['failing', 'passing', 'running']],
      ];
    for (const [what, of, all] of kinds) {
      test(`shows every ${what}`, () => assert.deepEqual([...new Set(queue.flatMap(of))].sort(), all));
    }

    test('shows what is odd', () => {
      assert.ok(queue.some(({ request }) => request.hasConflicts));
      assert.ok(queue.some(({ request }) => request.author.login === 'ghost'));
      assert.ok(queue.some(({ request }) => request.head.repository !== request.id.repository));
      const lines = queue.map(({ request }) => request.additions + request.deletions);
      assert.ok(Math.min(...lines) <= 2 && Math.max(...lines) > 4000, lines.join(' '));
    });

    test('shows a stack of two floors, each point of a break, and dates ahead on working days', () => {
      const reasons = yours().flatMap(({ score }) => score.reasons);
      const stacks = reasons.flatMap((reason) => (reason.kind === 'stacked' ? [reason.impact.stacked] : []));
      assert.ok(stacks.some(([first, second]) => first && second && second.base === first.head));
      for (const reason of reasons) {
        if (reason.kind === 'breaking') assert.ok(reason.points > 0);
        if (reason.kind !== 'due') continue;
        assert.ok(reason.milestone.dueAt > now && reason.points > 0);
        assert.match(new Date(reason.milestone.dueAt).toUTCString(), /^(?:Mon|Tue|Wed|Thu|Fri)/);
      }
    });

    test('has waits from minutes to over three days, and few that are over', () => {
      const waits = yours().map(({ wait }) => wait / hour);
      const within = (from: number, to: number): number => waits.filter((x) => x >= from && x < to).length;
      assert.ok(within(0, 1) >= 3 && within(1, 4) >= 3 && within(4, 8) >= 3 && within(8, 24) >= 3);
      assert.ok(within(24, Infinity) >= 3 && within(24, Infinity) <= 5);
    });

    test('has five other teams and more, with several rows each', () => {
      const teams = yours().flatMap(({ group, customer }) => (group === 'peerTeam' ? customer.teams : []));
      const names = new Set(teams);
      assert.ok(names.size >= 5 && teams.length >= 2 * names.size, [...names].join());
    });

    test('no time lies ahead, and what happens stands in order', () => {
      for (const { createdAt, asks, activity } of snapshot.requests) {
        const times = [createdAt, ...asks.map((ask) => ask.at), ...activity.map((item) => item.at)];
        assert.ok(times.every((time) => time <= now && time >= createdAt));
      }
    });

    test('has the same order each time', async () => {
      const again = ranked(await read(now), now);
      assert.deepEqual(ids(again), ids(queue));
    });
  });
}

suite('The sample', () => {
  const hours = (more: Partial<WorkingHours>): WorkingHours => ({ ...defaultSettings.workingHours, ...more });
  const places: [name: string, hours: WorkingHours][] = [
    ['Tokyo', hours({ timeZone: 'Asia/Tokyo' })],
    ['Los Angeles', hours({ timeZone: 'America/Los_Angeles' })],
    ['a night shift from Sunday to Thursday', hours({ days: [0, 1, 2, 3, 4], start: 22 * 60, end: 6 * 60 })],
    ['one short day a week', hours({ days: [2], start: 10 * 60, end: 12 * 60 })],
  ];
  for (const [name, workingHours] of places) {
    test(`waits the same in the hours of ${name}`, async () => {
      const waits = async (at: WorkingHours, now: Instant): Promise<number[]> => {
        const calendar = workingCalendar(at);
        const { requests } = await read(now, at);
        return requests.map(({ asks }) => calendar.between(asks.at(-1)!.at, now) / minute);
      };
      const usual = await waits(hours({}), noon);
      for (const [, at] of nows) {
        const here = await waits(workingHours, Date.parse(at));
        assert.ok(here.every((wait, index) => Math.abs(wait - usual[index]!) <= 1));
      }
    });
  }

  test('nobody works: still there', async () => {
    assert.ok((await read(noon, hours({ days: [] }))).requests.length > 0);
  });

  test('waits grow from one look to the next, and begin anew after half a day', async () => {
    const first = await read(noon);
    const second = await read(noon + hour, undefined, first);
    assert.deepEqual([second.requests, second.asOf], [first.requests, noon + hour]);
    const later = await read(noon + 4 * hour, undefined, second);
    assert.deepEqual(later, await read(noon + 4 * hour));
  });

  test('takes nothing from the list of a real account', async () => {
    const real = { ...(await read(noon)), viewer: { login: 'rin', isBot: false } };
    assert.deepEqual(await read(noon + hour, undefined, real), await read(noon + hour));
  });

  test('stops when told to', async () => {
    const source = sampleSource(() => noon);
    await assert.rejects(source.read(AbortSignal.abort()), { name: 'AbortError' });
  });

  test('costs nothing, and misses nothing', async () => {
    const { cost, missing, directory } = await read(noon);
    assert.deepEqual([cost, missing, directory.unreadable], [{ requests: 0, points: 0 }, [], []]);
  });

  test('every name that it refers to is there', async () => {
    const { requests, stacked, directory } = await read(noon);
    const everyone = directory.teams.find(({ name }) => name === 'Everyone')!;
    const outside = requests.filter(({ author }) => !everyone.members.includes(author.login));
    assert.deepEqual(outside.map(({ author }) => author.login).sort(), [
      'ghost',
      'kit.moreau',
      'siobhan.keane',
      'update.bot',
    ]);
    const heads = [...requests.map(({ head }) => head.name), ...stacked.map(({ head }) => head)];
    assert.ok(stacked.every(({ base }) => heads.includes(base)));
    const closing = requests.flatMap(({ closes }) => closes);
    assert.deepEqual(closing.map(({ blocks }) => blocks?.length).sort(), [0, 1, 2]);
    assert.ok(requests.every(({ isAsked, viewerReview }) => isAsked || viewerReview));
  });

  test('the parent team that the viewer shares with Checkout makes no team-mates', async () => {
    const queue = ranked(await read(noon), noon);
    const [mei, paul] = ['mei.tanaka', 'paul.weber'].map(
      (login) => queue.find(({ customer }) => customer.person.login === login)!.customer,
    );
    assert.deepEqual([mei!.kind, mei!.teams], ['peerTeam', ['acme.sample/checkout']]);
    assert.deepEqual([paul!.kind, paul!.teams], ['peerTeam', ['acme.sample/commerce']]);
  });

  test('a user who names teams of their own has an own team here too', async () => {
    const settings = { ...defaultSettings, ownTeams: ['acme/tax'], leadershipTeams: ['acme/board'] };
    assert.deepEqual(
      ids(ranked(await read(noon), noon, settings)),
      ids(ranked(await read(noon), noon, defaultSettings)),
    );
  });

  test('nobody in it can be an account of GitHub: each login has a dot', async () => {
    const { viewer, requests, stacked, directory } = await read(noon);
    const authors = [viewer, ...[...requests, ...stacked].map(({ author }) => author)];
    const logins = [...authors.map(({ login }) => login), ...directory.teams.flatMap((each) => each.members)];
    for (const login of logins) if (login !== 'ghost') assert.match(login, /^[a-z]+\.[a-z]+$/);
    for (const { id, head } of requests) {
      assert.match(id.repository, /^acme\.sample\/[a-z]+$/);
      assert.match(head.repository ?? '', /^[a-z]+\.[a-z]+\/[a-z]+$/);
    }
  });

  test('no text holds an address or a handle', async () => {
    const { web, ...rest } = await read(noon);
    assert.equal(web, 'https://github.com');
    assert.doesNotMatch(JSON.stringify(rest).replaceAll('"host":"github.com"', ''), /@|:\/\/|www\.|github/i);
  });

  test('is small', () => {
    const folder = join(__dirname, '../../../src/sample');
    const sizes = readdirSync(folder).map((file) => readFileSync(join(folder, file)).length);
    assert.ok(sizes.reduce((a, b) => a + b) < 36 * 1024);
  });
});

function read(now: Instant, hours = defaultSettings.workingHours, previous?: Snapshot): Promise<Snapshot> {
  return sampleSource(
    () => now,
    () => hours,
  ).read(new AbortController().signal, previous);
}

function ranked(snapshot: Snapshot, now: Instant, settings = defaultSettings): readonly RankedRequest[] {
  return rank(snapshot, sampleSettings(settings), defaultWeights, now);
}

function ids(queue: readonly RankedRequest[]): string[] {
  return queue.map(({ request }) => formatId(request.id));
}
