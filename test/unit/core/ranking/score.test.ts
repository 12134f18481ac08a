import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { DependentPackage } from '../../../../src/core/packages/dependents';
import type { Downstream } from '../../../../src/core/packages/downstream';
import type { AffectedOwner } from '../../../../src/core/packages/owners';
import { defaultSettings } from '../../../../src/core/settings/queueSettings';
import { computeNeed, type Need } from '../../../../src/core/ranking/score';
import { defaultWeights } from '../../../../src/core/settings/weights';
import { reasonInBrief, reasonSentence } from '../../../../src/core/messages/reasonWords';
import { createFormatting } from '../../../../src/core/messages/formatting';
import { english } from '../../../../src/core/messages/translate';
import { aReviewRequest, anIssue, awaiting, hours, now, person, stackedOn } from '../../../support/builders';

suite('The score of what depends on a change', () => {
  test('one more dependent or team never lowers it', () => {
    fc.assert(
      fc.property(downstreams, surroundings, weight, (downstream, around, more) => {
        const before = score(downstream, around);
        const dependents = [...downstream.dependents, aDependent('more', more)];
        const teams = [...downstream.teams, { id: 'acme/more', weight: more }];
        assert.ok(score(summed({ ...downstream, dependents }), around).exact >= before.exact);
        assert.ok(score({ ...downstream, teams }, around).exact >= before.exact);
        const globalWeight = downstream.globalWeight + more;
        assert.ok(score({ ...downstream, globalWeight }, around).exact >= before.exact);
      }),
    );
  });

  test('nor does knowing of it at all', () => {
    fc.assert(
      fc.property(downstreams, surroundings, (downstream, around) => {
        assert.ok(score(downstream, around).exact >= score(undefined, around).exact);
      }),
    );
  });

  test('it is blind to names and to the order of what it is given', () => {
    fc.assert(
      fc.property(downstreams, surroundings, (downstream, around) => {
        const other: Downstream = summed({
          ...downstream,
          dependents: downstream.dependents.map(({ weight: each }) => aDependent('x', each)).reverse(),
          teams: downstream.teams
            .map(({ weight: each }, index) => ({ id: `z/${index}`, weight: each }))
            .reverse(),
        });
        assert.ok(Math.abs(score(other, around).exact - score(downstream, around).exact) < 1e-9);
      }),
    );
  });

  test('its reasons add up to it, and it is 100 at most', () => {
    fc.assert(
      fc.property(downstreams, surroundings, (downstream, around) => {
        const { total, reasons } = score(downstream, around);
        assert.equal(tenths(reasons.reduce((sum, { points }) => sum + points, 0)), tenths(total));
        assert.ok(total >= 0 && total <= 100);
        for (const { points } of reasons) assert.ok(points >= 0);
      }),
      { numRuns: 500 },
    );
  });

  const parts: [name: string, downstream: Partial<Downstream>, expected: Record<string, number>][] = [
    ['nothing', {}, {}],
    ['one dependent', { dependents: [aDependent('a', 1)] }, { dependents: 4.3 }],
    ['a dependent that nothing reaches', { dependents: [aDependent('a', 0)] }, {}],
    ['a team', { teams: [{ id: 'acme/a', weight: 1 }] }, { teams: 4.8 }],
    ['a team that an eighth reaches', { teams: [{ id: 'acme/a', weight: 1 / 8 }] }, { teams: 4.8 }],
    ['a team that less reaches', { teams: [{ id: 'acme/a', weight: 1 / 16 }] }, {}],
    ['global files', { globalWeight: 1000 }, { global: 7.5 }],
    [
      'global files beside more dependents than they reach',
      { dependents: [aDependent('a', 1)], globalWeight: 0.5 },
      { dependents: 4.3 },
    ],
  ];
  for (const [name, more, expected] of parts) {
    test(`${name}: ${JSON.stringify(expected)}`, () => {
      const { reasons } = score(aDownstream(more));
      assert.deepEqual(
        Object.fromEntries(
          reasons.filter(({ kind }) => kind !== 'author').map(({ kind, points }) => [kind, points]),
        ),
        expected,
      );
    });
  }
});

suite('Words for what depends on a change', () => {
  const many = aDownstream({
    dependents: [aDependent('a', 1), aDependent('b', 1)],
    teams: [
      { id: 'acme/a', weight: 1 },
      { id: 'acme/b', weight: 1 },
    ],
  });
  const one = aDownstream({ dependents: [aDependent('a', 1)], teams: [{ id: 'acme/a', weight: 1 }] });
  const cases: [name: string, downstream: Downstream, words: string[]][] = [
    [
      'exact',
      many,
      [
        '2 other teams depend on it: acme/a and acme/b',
        'holds up 2 teams',
        '2 packages depend on it',
        '2 packages depend on it',
      ],
    ],
    [
      'one',
      one,
      [
        '1 other team depends on it: acme/a',
        'holds up 1 team',
        '1 package depends on it',
        '1 package depends on it',
      ],
    ],
    [
      'a lower bound',
      { ...many, isLowerBound: true },
      [
        '≥ 2 other teams depend on it: acme/a and acme/b',
        'holds up ≥ 2 teams',
        '≥ 2 packages depend on it',
        '≥ 2 packages depend on it',
      ],
    ],
    [
      'one, and perhaps more: never "one"',
      { ...one, isLowerBound: true },
      [
        '≥ 1 other team depends on it: acme/a',
        'holds up ≥ 1 team',
        '≥ 1 package depends on it',
        '≥ 1 package depends on it',
      ],
    ],
  ];
  const speech = createFormatting(defaultSettings, defaultWeights, 'en', english);
  for (const [name, downstream, words] of cases) {
    test(name, () => {
      const said = score(downstream)
        .reasons.filter(({ kind }) => kind !== 'author')
        .flatMap((reason) => [reasonSentence(reason, speech), reasonInBrief(reason, speech)]);
      assert.deepEqual(said, words);
    });
  }
});

const weight = fc.double({ min: 0, max: 1, noNaN: true });

const downstreams: fc.Arbitrary<Downstream> = fc
  .record({
    dependents: fc.array(weight, { maxLength: 20 }),
    teams: fc.array(weight, { maxLength: 8 }),
    globalWeight: fc.double({ min: 0, max: 500, noNaN: true }),
    isLowerBound: fc.boolean(),
  })
  .map(({ dependents, teams, ...rest }) =>
    aDownstream({
      ...rest,
      dependents: dependents.map((each, index) => aDependent(`p${index}`, each)),
      teams: teams.map((each, index): AffectedOwner => ({ id: `acme/t${index}`, weight: each })),
    }),
  );

const surroundings = fc.record({
  isBreaking: fc.boolean(),
  stacked: fc.nat(3),
  blocked: fc.nat(3),
  awaitedBy: fc.nat(3),
  wait: fc.nat(60),
});

function score(
  downstream: Downstream | undefined,
  { isBreaking, stacked, blocked, awaitedBy, wait } = {
    isBreaking: false,
    stacked: 0,
    blocked: 0,
    awaitedBy: 0,
    wait: 0,
  },
): Need {
  return computeNeed(
    {
      request: aReviewRequest(isBreaking ? { labels: ['breaking'] } : {}),
      impact: {
        stacked: Array.from({ length: stacked }, (_, index) => stackedOn('topic-1', index + 2)),
        blocked: Array.from({ length: blocked }, (_, index) => anIssue(index + 50)),
        awaitedBy: Array.from({ length: awaitedBy }, (_, index) => awaiting(index + 70)),
        people: [],
        ...(downstream && { downstream }),
      },
      asked: 'direct',
      person: person('kim'),
      wait: hours(wait),
      now,
    },
    defaultWeights,
  );
}

function aDownstream(more: Partial<Downstream> = {}): Downstream {
  return summed({
    change: { packages: [], global: more.globalWeight ? ['yarn.lock'] : [], unmapped: [] },
    changed: [],
    reached: 0,
    dependents: [],
    production: [],
    teams: [],
    people: [],
    isLockfilesOnly: false,
    weight: 0,
    globalWeight: 0,
    ambiguous: [],
    isLowerBound: false,
    unread: [],
    skippedLines: 0,
    ...more,
  });
}

function summed(downstream: Downstream): Downstream {
  return {
    ...downstream,
    reached: downstream.dependents.filter(({ weight }) => weight > 0).length,
    weight: downstream.dependents.reduce((sum, { weight }) => sum + weight, 0),
  };
}

function aDependent(name: string, worth: number): DependentPackage {
  return {
    name,
    repository: 'acme/core',
    folder: name,
    hops: 1,
    weight: worth,
    teams: [],
    path: ['lib', name],
  };
}

function tenths(points: number): number {
  return Math.round(points * 10);
}
