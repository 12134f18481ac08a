import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Group, RankedRequest } from '../../../../src/core/ranking/rank';
import { asIs, queueOf, scenes, type Facts, type Naming, type Scene } from './scenes';

const rankOf = (queue: readonly RankedRequest[], index: number): number =>
  queue.find(({ request }) => request.id.number === index + 1)!.rank;
/** The same scene but for one request. */
const changed = (scene: Scene, index: number, change: Partial<Facts>): Scene => ({
  ...scene,
  all: scene.all.map((each, at) => (at === index ? { ...each, ...change } : each)),
});
const runs = { seed: 20260819, numRuns: 1500 };

suite('The order of any queue', () => {
  test('is the same whatever order the facts come in', () => {
    fc.assert(
      fc.property(scenes, fc.integer({ min: 1, max: 13 }), (scene, turn) =>
        assert.deepEqual(queueOf(scene, asIs, turn), queueOf(scene)),
      ),
      { ...runs, numRuns: 300 },
    );
  });

  test('has ranks from 1 on without gaps, and its sections in order', () => {
    const sections: Group[][] = [
      ['leadership', 'peerTeam', 'outside'],
      ['ownTeam'],
      ['mentioned'],
      ['goneQuiet'],
      ['notYourTurn'],
      ['snoozed'],
    ];
    fc.assert(
      fc.property(scenes, (scene) => {
        const queue = queueOf(scene);
        assert.deepEqual(
          queue.map(({ rank: place }) => place),
          queue.map((_, index) => index + 1),
        );
        const places = queue.map(({ group }) => sections.findIndex((groups) => groups.includes(group)));
        assert.deepEqual(
          places,
          [...places].sort((a, b) => a - b),
        );
      }),
      runs,
    );
  });

  test('is blind to the names of people, teams, titles, branches, packages and repositories', () => {
    const others: Naming[] = [
      (name) =>
        name
          .split('/')
          .map((part) => `z${part}`)
          .join('/'),
      (name) =>
        name
          .split('/')
          .map((part) => `${part}-x`)
          .join('/'),
    ];
    const numbersOf = (queue: readonly RankedRequest[]): unknown[] =>
      queue.map(({ request, score, priority, place, group }) => [
        request.id.number,
        score.total,
        priority,
        place,
        group,
      ]);
    fc.assert(
      fc.property(scenes, fc.constantFrom(...others), (scene, name) =>
        assert.deepEqual(numbersOf(queueOf(scene, name)), numbersOf(queueOf(scene))),
      ),
      { ...runs, numRuns: 500 },
    );
  });
});

suite('One more in any queue', () => {
  const more: [what: string, change: (each: Facts) => Partial<Facts>][] = [
    ['stacked request', ({ stacked }) => ({ stacked: stacked + 1 })],
    ['dependent', ({ dependents }) => ({ dependents: dependents + 1 })],
    ['team', ({ teams }) => ({ teams: teams + 1 })],
    ['blocked issue', ({ blocked }) => ({ blocked: blocked + 1 })],
  ];
  for (const [what, change] of more) {
    test(`${what} never lowers the place`, () => {
      fc.assert(
        fc.property(scenes, fc.nat(13), (scene, at) => {
          const index = at % scene.all.length;
          const after = changed(scene, index, change(scene.all[index]!));
          assert.ok(rankOf(queueOf(after), index) <= rankOf(queueOf(scene), index));
        }),
        runs,
      );
    });
  }

  test('line to read never raises the place', () => {
    fc.assert(
      fc.property(scenes, fc.nat(13), fc.constantFrom(1, 10, 300), (scene, at, lines) => {
        const index = at % scene.all.length;
        const after = changed(scene, index, { lines: scene.all[index]!.lines + lines });
        assert.ok(rankOf(queueOf(after), index) >= rankOf(queueOf(scene), index));
      }),
      runs,
    );
  });

  test('line does not make it the longest wait by making a promise due', () => {
    const small: Facts = {
      ...{ author: 'kim', hoursAgo: 1, lines: 0, stacked: 0, dependents: 0, teams: 0, blocked: 0 },
      ...{ isBreaking: false, isTeam: false, isDraft: false, promised: undefined, answered: undefined },
    };
    const promised = { ...small, lines: 400, hoursAgo: 168, promised: 0.4 };
    const placeWith = (lines: number): number => {
      const all = [{ ...small, lines, hoursAgo: 120 }, promised, ...Array<Facts>(8).fill(small)];
      return rankOf(queueOf({ all, given: [] }), 0);
    };
    assert.equal(placeWith(61), placeWith(60));
  });
});
