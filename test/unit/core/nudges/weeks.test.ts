import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { hour, minute, type Instant } from '../../../../src/core/model/instant';
import type { Nudge } from '../../../../src/core/nudges/nudge';
import type { WorkingHours } from '../../../../src/core/calendar/workingTime';
import { live, type Life, type Plan, type Request } from './simulation';

/**
 * Two weeks at a time, with up to 40 overdue requests, hundreds of breaks a day, typing, debugging and
 * presenting, reviews given, days off, and two windows. `GOOD_TURN_FIGURES=1` prints what was measured.
 */
suite('Nudges in simulated weeks', () => {
  const office: WorkingHours = {
    days: [1, 2, 3, 4, 5],
    start: 9 * 60,
    end: 17 * 60,
    timeZone: 'Europe/Berlin',
  };
  const lives: [name: string, hours: WorkingHours, mondays: string[]][] = [
    ['an office in Berlin', office, ['2026-08-17', '2026-03-23', '2026-10-19']],
    [
      'nights in New York',
      { ...office, start: 22 * 60, end: 6 * 60, days: [0, 1, 2, 3, 4, 5, 6], timeZone: 'America/New_York' },
      ['2026-08-17', '2026-03-02', '2026-10-26'],
    ],
    [
      'part-time in London',
      { ...office, days: [1, 3], end: 13 * 60, timeZone: 'Europe/London' },
      ['2026-08-17', '2026-03-23'],
    ],
    [
      'days off and a short Friday in Kathmandu',
      {
        ...office,
        timeZone: 'Asia/Kathmandu',
        byDay: { 5: { start: 8 * 60, end: 12 * 60 } },
        daysOff: [
          { from: '2026-08-19', to: '2026-08-20' },
          { from: '2026-08-31', to: '2026-08-31' },
        ],
      },
      ['2026-08-17'],
    ],
    ['half of the time for this work', { ...office, focus: 0.5 }, ['2026-08-17']],
    [
      'long days and short nights',
      { ...office, start: 6 * 60, end: 0, timeZone: 'Australia/Lord_Howe' },
      ['2026-03-30', '2026-09-28'],
    ],
  ];

  for (const [name, hours, mondays] of lives) {
    test(name, () => {
      const figures = new Figures();
      const plan: fc.Arbitrary<Plan> = fc.record({
        hours: fc.constant(hours),
        monday: fc.constantFrom(...mondays),
        requests: fc.integer({ min: 1, max: 40 }),
        breaksADay: fc.constantFrom(20, 150, 400),
        answered: fc.constantFrom(0, 50, 90),
        seed: fc.integer(),
      });
      fc.assert(
        fc.property(plan, (each) => {
          const life = live(each);
          keepsTheLimits(life);
          namesEverybody(life, figures);
          givesEachATurn(life, figures);
          figures.add(life);
        }),
        { seed: 20260817, numRuns: Number(process.env['GOOD_TURN_RUNS'] ?? 12) },
      );
      assert.ok(figures.nudges > 100 && figures.promises > 10, figures.toString());
      if (process.env['GOOD_TURN_FIGURES']) console.log(`      ${figures.toString()}`);
    });
  }
});

function keepsTheLimits({ nudges, calendar, requests }: Life): void {
  const shifts = new Map<Instant, Nudge[]>();
  for (const [index, nudge] of nudges.entries()) {
    const previous = nudges[index - 1];
    assert.ok(calendar.between(nudge.at, nudge.at + 2) > 0, 'within working hours');
    assert.ok(!previous || nudge.at - previous.at >= 45 * minute, '45 minutes apart');
    const shift = calendar.nextShift(nudge.at)!.start;
    shifts.set(shift, [...(shifts.get(shift) ?? []), nudge]);
    for (const entry of [nudge.entry, ...nudge.others]) {
      const { from, until } = requests[entry.request.id.number - 1]!;
      assert.ok(from <= nudge.at && nudge.at < until, 'overdue and not answered');
    }
  }
  for (const each of shifts.values()) {
    assert.ok(each.length <= 3, 'three in a shift');
    assert.equal(new Set(each.map(({ entry }) => entry.id)).size, each.length, 'each leads once in a shift');
    const named = each.flatMap(({ others }) => others.map(({ id }) => id));
    assert.equal(new Set(named).size, named.length, 'each is counted once in a shift');
  }
  for (const { at } of nudges) {
    const near = nudges.filter((other) => other.at > at - 8 * hour && other.at <= at);
    assert.ok(near.length <= 3, 'three in any eight hours');
  }
}

/**
 * Whoever stays overdue for a working day is named in it, if the user could be spoken to at least once in
 * every half an hour of it.
 */
function namesEverybody(
  { calendar, focus, nudges, requests, calmBreaks, end }: Life,
  figures: Figures,
): void {
  for (const request of requests) {
    const deadline = calendar.after(request.from, calendar.workingDay);
    if (deadline === undefined || deadline > Math.min(request.until, end)) continue;
    const calm = calmBreaks.filter((at) => at >= request.from && at < deadline);
    const edges = [request.from, ...calm, deadline];
    const isDense = edges.every(
      (at, index) => index === 0 || calendar.between(edges[index - 1]!, at) <= focus * (hour / 2),
    );
    if (!isDense) continue;
    const first = nudges.find(
      ({ at, entry, others }) => at >= request.from && [entry, ...others].includes(request.entry),
    );
    assert.ok(first && first.at < deadline, `named within a working day: ${request.entry.id}`);
    figures.named(calendar.between(request.from, first.at) / calendar.workingDay);
  }
}

/** Between two turns of one that stays overdue, and before its first, no other leads twice. */
function givesEachATurn({ nudges, requests }: Life, figures: Figures): void {
  for (const request of requests) {
    let since = new Set<string>();
    for (const { entry } of nudges.filter(isWithin(request))) {
      if (entry.id === request.entry.id) since = new Set();
      else {
        assert.ok(!since.has(entry.id), `${entry.id} leads twice before ${request.entry.id} does`);
        since.add(entry.id);
        figures.waitedFor(since.size);
      }
    }
  }
}

function isWithin({ from, until }: Request): (nudge: Nudge) => boolean {
  return ({ at }) => at >= from && at < until;
}

class Figures {
  nudges = 0;
  promises = 0;
  private lives = 0;
  private asked = 0;
  private readonly shares: number[] = [];
  private longest = 0;

  add(life: Life): void {
    this.lives++;
    this.asked += life.asked;
    this.nudges += life.nudges.length;
    this.promises += life.nudges.filter(({ suggest }) => suggest === 'promise').length;
  }

  named(share: number): void {
    this.shares.push(share);
  }

  waitedFor(others: number): void {
    this.longest = Math.max(this.longest, others);
  }

  toString(): string {
    const sorted = this.shares.toSorted((a, b) => a - b);
    const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? NaN).toFixed(2);
    return [
      `${this.lives} fortnights`,
      `${this.asked} breaks`,
      `${this.nudges} nudges, ${this.promises} for a promise`,
      `named after ${at(0.5)} of a working day at the median, ${at(0.95)} at 95 %, ${at(1)} at most, of ${sorted.length}`,
      `at most ${this.longest} others between two turns`,
    ].join('; ');
  }
}
