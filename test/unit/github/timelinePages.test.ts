import { strict as assert } from 'node:assert';
import type { ReadEvents } from '../../../src/core/model/pullRequest';
import { findReach, missingPages, pageSize, type TimelinePage } from '../../../src/github/timelinePages';
import { createChance } from '../../support/seed';

suite('The pages of a long timeline', () => {
  const chance = createChance('timelinePages');
  const below = (count: number): number => Math.floor(chance() * count);
  const most = 20;

  const cut = (timeline: readonly string[], start: number): TimelinePage => ({
    start,
    ids: timeline.slice(start, start + pageSize),
  });

  /** Plays rounds over a timeline that changes in between, and tells which events are known and from where on. */
  function* play(change: (timeline: string[]) => void): Generator<{ missing: string[]; isWhole: boolean }> {
    const timeline = Array.from({ length: below(5000) }, (_, index) => `old ${index}`);
    let facts = new Set<string>();
    let known: ReadEvents | undefined;
    for (let round = 0; round < 6; round++) {
      change(timeline);
      const then = [...timeline];
      const newest = cut(then, Math.max(0, then.length - pageSize));
      const starts = missingPages(newest, known, most);
      if (below(3) === 0) change(timeline);
      const pages = starts.map((start) => cut(timeline, start));
      const { read, hasGap } = findReach(newest, pages, known);
      facts = new Set([...facts, ...newest.ids, ...pages.flatMap(({ ids }) => ids)]);
      known = hasGap ? undefined : read;
      const present = new Set(timeline);
      const missing = then.filter((id) => present.has(id) && !facts.has(id));
      yield { missing, isWhole: !hasGap && read.unread === 0 };
    }
  }

  let added = 0;
  const append = (timeline: string[]): void => {
    for (let count = below(300); count > 0; count--) timeline.push(`new ${added++}`);
  };
  const remove = (timeline: string[]): void => {
    timeline.splice(below(timeline.length), below(12));
  };
  const insert = (timeline: string[]): void => {
    const ids = Array.from({ length: below(12) }, () => `put ${added++}`);
    timeline.splice(below(timeline.length), 0, ...ids);
  };
  const kinds: [name: string, changes: ((timeline: string[]) => void)[]][] = [
    ['events come', [append]],
    ['events come and go', [append, remove]],
    ['events come and are put between others', [append, insert]],
  ];
  for (const [name, changes] of kinds)
    test(`called whole, hold every event that was there, while ${name}`, () => {
      let whole = 0;
      for (let run = 0; run < 100; run++) {
        for (const { missing, isWhole } of play((timeline) => changes[below(changes.length)]!(timeline))) {
          if (!isWhole) continue;
          whole++;
          assert.deepEqual(missing, []);
        }
      }
      assert.ok(whole > 250, `only ${whole} were whole`);
    });

  test('of a count that is too large are known all the same', () => {
    const timeline = Array.from({ length: 500 }, (_, index) => `${index}`);
    const newest = { start: 900, ids: timeline.slice(-pageSize) };
    const pages = missingPages(newest, undefined, most).map((start) => cut(timeline, start));
    const { read, hasGap } = findReach(newest, pages, undefined);
    assert.deepEqual([read.unread, hasGap], [0, false]);
  });

  test('are no more than asked for, whatever the count', () => {
    assert.equal(missingPages({ start: 1e15, ids: [] }, undefined, most).length, most);
    assert.deepEqual(missingPages({ start: 150, ids: [] }, undefined, most), [55, 0]);
  });
});
