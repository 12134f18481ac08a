import fc from 'fast-check';
import type { Downstream } from '../../../../src/core/packages/downstream';
import { defaultSettings } from '../../../../src/core/settings/queueSettings';
import { rank, type RankedRequest } from '../../../../src/core/ranking/rank';
import type { FirstAnswer } from '../../../../src/core/ranking/answers';
import { defaultWeights } from '../../../../src/core/settings/weights';
import {
  aReviewRequest,
  aSnapshot,
  anIssue,
  asTeam,
  closing,
  comment,
  directory,
  hours,
  now,
  stackedOn,
  team,
  user,
} from '../../../support/builders';
import { aDependent, aDownstream } from '../../../support/downstreamBuilders';

/** What makes one request; any of it may change by one. */
export interface Facts {
  readonly author: string;
  readonly hoursAgo: number;
  readonly lines: number;
  readonly stacked: number;
  readonly dependents: number;
  readonly teams: number;
  readonly blocked: number;
  readonly isBreaking: boolean;
  readonly isTeam: boolean;
  readonly isDraft: boolean;
  /** Hours from now to the time that was promised, an hour ago. */
  readonly promised: number | undefined;
  /** The viewer asked something and the author answered, so many hours ago. */
  readonly answered: number | undefined;
}
export interface Scene {
  readonly all: readonly Facts[];
  /** Hours ago of first answers to requests that are closed by now, each of which had waited a day. */
  readonly given: readonly number[];
}
/** How people and places are called. */
export type Naming = (name: string) => string;
export const asIs: Naming = (name) => name;

const facts: fc.Arbitrary<Facts> = fc.record({
  author: fc.constantFrom('kim', 'lee', 'zoe', 'mate'),
  hoursAgo: fc.constantFrom(1, 3, 24, 48, 49, 72, 200, 600),
  lines: fc.constantFrom(0, 6, 20, 60, 60, 100, 400, 900),
  stacked: fc.nat(2),
  dependents: fc.nat(3),
  teams: fc.nat(3),
  blocked: fc.nat(2),
  isBreaking: fc.boolean(),
  isTeam: fc.boolean(),
  isDraft: fc.integer({ min: 0, max: 9 }).map((each) => each === 0),
  promised: fc.option(fc.constantFrom(-5, 0.4, 0.4, 3, 30), { nil: undefined, freq: 3 }),
  answered: fc.option(fc.constantFrom(2, 20), { nil: undefined, freq: 3 }),
});
export const scenes: fc.Arbitrary<Scene> = fc.record({
  all: fc.array(facts, { minLength: 1, maxLength: 14 }),
  given: fc.array(fc.constantFrom(1, 2, 5, 30), { maxLength: 4 }),
});

export function queueOf({ all, given }: Scene, name: Naming = asIs, turn = 0): readonly RankedRequest[] {
  const requests = all.map((each, index) => requestOf(each, index, name));
  const downstreams = new Map(requests.map(({ id }, index) => [id.number, getDownstream(all[index]!, name)]));
  const snapshot = aSnapshot(turned(requests, turn), {
    directory: directory(
      team(`${name('acme')}/a`, ['rin', name('mate')]),
      team(`${name('acme')}/b`, [name('lee')]),
    ),
    stacked: turned(
      all.flatMap(({ stacked }, index) =>
        Array.from({ length: stacked }, (_, above) => ({
          ...stackedOn(name(`topic-${index + 1}`), 1000 + 10 * index + above, {
            author: authorOf(all[index]!, name),
          }),
          repository: name('acme/core'),
        })),
      ),
      turn,
    ),
  });
  const answers = given.map((ago, index): FirstAnswer => ({
    id: `closed ${index}`,
    since: now - hours(ago + 24),
    at: now - hours(ago),
  }));
  return rank(snapshot, defaultSettings, defaultWeights, now, {
    getDownstream: ({ id }) => downstreams.get(id.number),
    answers: turned(answers, turn),
  });
}

function requestOf(each: Facts, index: number, name: Naming): ReturnType<typeof aReviewRequest> {
  const reviewer = each.isTeam ? asTeam(`${name('acme')}/a`) : user('rin');
  const words = [
    ...(each.answered === undefined
      ? []
      : [comment('rin', hours(each.answered + 1)), comment(name(each.author), hours(each.answered))]),
    ...(each.promised === undefined ? [] : [comment('rin', hours(0.9))]),
  ];
  return aReviewRequest({
    number: index + 1,
    repository: name('acme/core'),
    author: authorOf(each, name),
    title: each.isBreaking ? `feat!: ${name('it')}` : name('it'),
    head: { name: name(`topic-${index + 1}`), repository: name('acme/core') },
    additions: each.lines,
    deletions: 0,
    isDraft: each.isDraft,
    requestedReviewers: [reviewer],
    reviewRequestedEvents: [{ at: now - hours(each.hoursAgo), reviewer }],
    activity: words,
    notes:
      each.promised === undefined
        ? []
        : [{ kind: 'promise', until: now + hours(each.promised), by: 'rin', at: now - hours(0.9) }],
    // Of the author, and so nobody else waits.
    closes: [
      closing(
        500 + index,
        ...Array.from({ length: each.blocked }, (_, other) => anIssue(600 + 10 * index + other)),
      ),
    ],
  });
}
const authorOf = ({ author }: Facts, name: Naming): { login: string; name: string; isBot: boolean } => ({
  login: name(author),
  name: name(author).toUpperCase(),
  isBot: false,
});

function getDownstream({ dependents, teams }: Facts, name: Naming): Downstream {
  return aDownstream(
    Array.from({ length: dependents }, (_, index) => aDependent(name(`p${index}`))),
    { teams: Array.from({ length: teams }, (_, index) => ({ id: name(`acme/t${index}`), weight: 1 })) },
  );
}

function turned<T>(all: readonly T[], by: number): T[] {
  return by === 0
    ? [...all]
    : [...all.slice(by % all.length || 0), ...all.slice(0, by % all.length || 0)].toReversed();
}
