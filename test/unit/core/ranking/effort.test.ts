import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { minute } from '../../../../src/core/model/instant';
import { toDuration, estimateEffort, type Effort } from '../../../../src/core/ranking/effort';
import { defaultEffort } from '../../../../src/core/settings/effortSettings';

const effort = (additions: number, deletions = 0, skipped = 0, settings = defaultEffort): Effort =>
  estimateEffort({ additions, deletions }, skipped, settings);

suite('The effort of a review', () => {
  const sizes: [additions: number, deletions: number, skipped: number, expected: Effort][] = [
    [0, 0, 0, { minutes: 15, lines: 0, skipped: 0, isLong: false }],
    [1, 0, 0, { minutes: 16, lines: 1, skipped: 0, isLong: false }],
    [0, 1, 0, { minutes: 16, lines: 1, skipped: 0, isLong: false }],
    [6, 0, 0, { minutes: 16, lines: 6, skipped: 0, isLong: false }],
    [7, 0, 0, { minutes: 17, lines: 7, skipped: 0, isLong: false }],
    [40, 25, 0, { minutes: 25, lines: 65, skipped: 0, isLong: false }],
    [400, 0, 0, { minutes: 75, lines: 400, skipped: 0, isLong: false }],
    [400, 1, 0, { minutes: 76, lines: 401, skipped: 0, isLong: true }],
    [700, 0, 0, { minutes: 120, lines: 700, skipped: 0, isLong: true }],
    [701, 0, 0, { minutes: 120, lines: 701, skipped: 0, isLong: true }],
    [1_000_000, 0, 0, { minutes: 120, lines: 1_000_000, skipped: 0, isLong: true }],
    [500, 0, 435, { minutes: 25, lines: 65, skipped: 435, isLong: false }],
    [10, 0, 10, { minutes: 15, lines: 0, skipped: 10, isLong: false }],
    [10, 0, 11, { minutes: 15, lines: 0, skipped: 10, isLong: false }],
    [-5, 10, 0, { minutes: 17, lines: 10, skipped: 0, isLong: false }],
    [-5, -5, 3, { minutes: 15, lines: 0, skipped: 0, isLong: false }],
    [10, 0, -7, { minutes: 17, lines: 10, skipped: 0, isLong: false }],
    [NaN, 10, NaN, { minutes: 17, lines: 10, skipped: 0, isLong: false }],
    [Infinity, 10, Infinity, { minutes: 17, lines: 10, skipped: 0, isLong: false }],
  ];
  for (const [additions, deletions, skipped, expected] of sizes) {
    test(`+${additions} −${deletions}, of which nobody reads ${skipped}: ${expected.minutes} minutes`, () =>
      assert.deepEqual(effort(additions, deletions, skipped), expected));
  }

  const settings: [name: string, more: Partial<typeof defaultEffort>, lines: number, minutes: number][] = [
    ['no time to switch', { switchMinutes: 0 }, 100, 15],
    ['no time to switch, nothing to read: a minute all the same', { switchMinutes: 0 }, 0, 1],
    ['an hour to switch', { switchMinutes: 60 }, 100, 75],
    ['200 lines an hour', { linesPerHour: 200 }, 100, 45],
    ['half an hour at most', { mostMinutes: 30 }, 1000, 30],
    ['more to switch than at most', { switchMinutes: 120, mostMinutes: 15 }, 0, 15],
  ];
  for (const [name, more, lines, minutes] of settings)
    test(`${name}: ${lines} lines take ${minutes} minutes`, () =>
      assert.equal(effort(lines, 0, 0, { ...defaultEffort, ...more }).minutes, minutes));

  test('at 200 lines an hour, 201 take over an hour to read', () => {
    const slow = { ...defaultEffort, linesPerHour: 200 };
    assert.deepEqual([effort(200, 0, 0, slow).isLong, effort(201, 0, 0, slow).isLong], [false, true]);
  });

  test('one more line never shortens it, and one more that nobody reads never lengthens it', () => {
    const counts = fc.oneof(fc.integer({ min: -10, max: 2000 }), fc.constantFrom(NaN, Infinity, 1e9));
    fc.assert(
      fc.property(counts, counts, counts, (additions, deletions, skipped) => {
        const { minutes } = effort(additions, deletions, skipped);
        assert.ok(effort(additions + 1, deletions, skipped).minutes >= minutes);
        assert.ok(effort(additions, deletions + 1, skipped).minutes >= minutes);
        assert.ok(effort(additions, deletions, skipped + 1).minutes <= minutes);
        assert.ok(Number.isInteger(minutes) && minutes >= 1 && minutes <= 120);
      }),
    );
  });

  test('is a length of time too', () => assert.equal(toDuration(effort(65)), 25 * minute));
});
