import { strict as assert } from 'node:assert';
import { minute } from '../../../src/core/model/instant';
import { workingCalendar, type WorkingHours } from '../../../src/core/calendar/workingTime';
import { sampleWorld } from '../../../src/sample/sampleWorld';
import { worldAround } from '../../../src/sample/worldAround';
import { days, hoursIn, places, rankSample, readSample, getWaits } from '../../support/sampleDays';

const wednesday = days[1]![1];
const odd: [name: string, hours: WorkingHours][] = [
  ['Tokyo', hoursIn('Asia/Tokyo')],
  ['Los Angeles', hoursIn('America/Los_Angeles')],
  ['a night shift', hoursIn('UTC', { days: [0, 1, 2, 3, 4], start: 22 * 60, end: 6 * 60 })],
  ['half of the time', hoursIn('Europe/Berlin', { focus: 0.5 })],
];

suite('The world around any moment', () => {
  for (const [place, hours] of [...places, ...odd]) {
    test(`waits are the same on each day, in the hours of ${place}`, async () => {
      const usual = getWaits(rankSample(await readSample(Date.parse(sampleWorld.now))));
      for (const [name, at] of days) {
        const here = getWaits(rankSample(await readSample(at, hours), hours));
        for (const [request, wait] of usual)
          assert.ok(
            Math.abs(here.get(request)! - wait) <= 1,
            `${name}: ${request} ${here.get(request)} ${wait}`,
          );
      }
    });

    test(`promises are made for working hours to come, in the hours of ${place}`, () => {
      const calendar = workingCalendar(hours);
      for (const [, now] of days) {
        const promised = promisesIn(worldAround(sampleWorld, now, hours)).map(({ until }) => until);
        assert.equal(promised.length, 5);
        const ahead = promised.filter((until) => until > now);
        assert.equal(ahead.length, 3);
        for (const until of ahead) assert.ok(calendar.between(until - minute, until) > 0);
      }
    });
  }

  test('what happened keeps its order, however far back, and however little one works', () => {
    const hours = hoursIn('UTC', { days: [2], start: 10 * 60, end: 12 * 60 });
    for (const [, now] of days) {
      const moved = timesIn(worldAround(sampleWorld, now, hours));
      const own = timesIn(sampleWorld);
      const byOwn = own.map((at, index) => [at, moved[index]!] as const).sort(([a], [b]) => a - b);
      for (const [index, [at, then]] of byOwn.entries()) {
        const [before, thenBefore] = byOwn[index - 1] ?? [-Infinity, -Infinity];
        assert.ok(at > before ? then > thenBefore : then === thenBefore);
        assert.ok(then <= now);
      }
    }
  });

  test('the words of a promise tell the time of its marker', () => {
    const now = Date.parse('2026-11-23T01:05:00Z');
    const [soon] = promisesIn(worldAround(sampleWorld, now, hoursIn('Asia/Shanghai'))).filter(
      ({ until }) => until > now,
    );
    assert.match(soon!.body, /I will review it by \*\*Mon 23 Nov, 10:15 \(UTC\+8\)\*\*\./);
    assert.equal(soon!.until, Date.parse('2026-11-23T02:15:00Z'));
  });

  test('all but times is kept, and its own moment changes nothing of the order', () => {
    const masked = (world: object): string =>
      JSON.stringify(world).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z|\*\*[^*]+\*\*/g, '…');
    const moved = worldAround(sampleWorld, wednesday, hoursIn('Asia/Shanghai'));
    assert.equal(masked(moved), masked(sampleWorld));
    const same = timesIn(worldAround(sampleWorld, Date.parse(sampleWorld.now), hoursIn('UTC')));
    assert.deepEqual(same, timesIn(sampleWorld));
  });
});

type Timed = Pick<typeof sampleWorld, 'pullRequests' | 'issues'>;

function timesIn({ pullRequests, issues }: Timed): number[] {
  const events = pullRequests.flatMap(({ timeline }) => timeline.map(({ at }) => at));
  return [...events, ...issues.map(({ createdAt }) => createdAt)].map((at) => Date.parse(at));
}

function promisesIn({ pullRequests }: Timed): { body: string; until: number }[] {
  return pullRequests
    .flatMap(({ timeline }) => timeline)
    .flatMap(({ body = '' }) => {
      const until = /good-turn:promise v1 .* until=(\S+)/.exec(body)?.[1];
      return until === undefined ? [] : [{ body, until: Date.parse(until) }];
    });
}
