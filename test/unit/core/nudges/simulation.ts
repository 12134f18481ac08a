import { day, hour, minute, type Instant } from '../../../../src/core/model/instant';
import type { EditorActivity, Break } from '../../../../src/core/nudges/break';
import {
  defaultNudgeSettings,
  toRecord,
  type Nudge,
  type NudgeRecord,
} from '../../../../src/core/nudges/nudge';
import { nextNudge } from '../../../../src/core/nudges/policy';
import type { RankedRequest } from '../../../../src/core/ranking/rank';
import {
  workingCalendar,
  type WorkingCalendar,
  type WorkingHours,
} from '../../../../src/core/calendar/workingTime';
import { anEntry } from './entries';

/** Two weeks of somebody's life, made from a number. */
export interface Plan {
  readonly hours: WorkingHours;
  /** A date: the Monday of the first week. */
  readonly monday: string;
  /** Requests that get overdue within the two weeks. */
  readonly requests: number;
  readonly breaksADay: number;
  /** Out of 100 that get overdue, how many are answered at some time. */
  readonly answered: number;
  readonly seed: number;
}

export interface Life {
  readonly calendar: WorkingCalendar;
  readonly focus: number;
  readonly end: Instant;
  readonly nudges: readonly Nudge[];
  readonly requests: readonly Request[];
  /** Breaks within working hours at which the user could be spoken to. */
  readonly calmBreaks: readonly Instant[];
  readonly asked: number;
}

/** Overdue from a moment until it is answered. */
export interface Request {
  readonly entry: RankedRequest;
  readonly from: Instant;
  readonly until: Instant;
}

/** Two windows see each break, one after the other, and share one history. */
export function live(plan: Plan): Life {
  const chance = chanceFrom(plan.seed);
  const calendar = workingCalendar(plan.hours);
  const start = Date.parse(plan.monday);
  const end = start + 14 * day;
  const requests = Array.from({ length: plan.requests }, (_, index) =>
    aRequest(index + 1, { plan, chance, start, end }),
  );
  // Most of them while at work.
  const time = (): Instant => start + Math.floor(chance() * (end - start));
  const times = Array.from({ length: 14 * plan.breaksADay }, () =>
    [time(), time(), time()].reduce((at, other) => (calendar.isWorking(at) ? at : other)),
  );
  const breaks = times.sort((a, b) => a - b).map((at) => aBreak(at, chance));
  const history: NudgeRecord[] = [];
  const nudges: Nudge[] = [];
  for (const { moment, activity, delay } of breaks) {
    const now = moment.at + delay;
    const queue = requests.filter(({ from, until }) => from <= now && now < until).map(({ entry }) => entry);
    for (const shown of [queue, queue.toReversed()]) {
      const settings = defaultNudgeSettings;
      const verdict = nextNudge({ queue: shown, now, history, settings, calendar, moment, activity });
      if ('suppression' in verdict) continue;
      nudges.push(verdict.nudge);
      history.unshift(toRecord(verdict.nudge));
    }
  }
  const calmBreaks = breaks
    .filter(isCalm)
    .map(({ moment, delay }) => moment.at + delay)
    .filter((at) => calendar.isWorking(at))
    .sort((a, b) => a - b);
  const { focus = 1 } = plan.hours;
  return { calendar, focus, end, nudges, requests, calmBreaks, asked: 2 * breaks.length };
}

interface NaturalBreak {
  readonly moment: Break;
  readonly activity: EditorActivity;
  readonly delay: number;
}

function aBreak(at: Instant, chance: Chance): NaturalBreak {
  const kind = kinds[Math.floor(chance() * kinds.length)]!;
  const delay = Math.floor(chance() * 2.5 * minute);
  return {
    moment: { kind, at, ...(kind === 'focus' && { away: chance() * 20 * minute }) },
    delay,
    activity: {
      lastTyped: at + delay - Math.floor(chance() * 5 * minute),
      isDebugging: chance() < 0.15,
      isPresenting: chance() < 0.05,
      isFocused: chance() < 0.9,
    },
  };
}

const kinds: readonly Break['kind'][] = ['focus', 'commit', 'push', 'task', 'test', 'debug'];

/** Said once more in the simplest way, so that the policy is not judged by itself. */
function isCalm({ moment, activity, delay }: NaturalBreak): boolean {
  const now = moment.at + delay;
  const { lastTyped = -Infinity } = activity;
  return (
    activity.isFocused &&
    !activity.isDebugging &&
    !activity.isPresenting &&
    delay <= 2 * minute &&
    now - lastTyped >= 30_000 &&
    lastTyped <= moment.at &&
    (moment.kind !== 'focus' || (moment.away ?? 0) >= 5 * minute)
  );
}

function aRequest(
  number: number,
  { plan, chance, start, end }: { plan: Plan; chance: Chance; start: Instant; end: Instant },
): Request {
  // A third of them wait from the beginning, and many of those since the same moment.
  const from = chance() < 0.3 ? start - hour : start + Math.floor(chance() * 10 * day);
  const isAnswered = chance() * 100 < plan.answered;
  const until = isAnswered ? from + hour + Math.floor(chance() * 8 * day) : end;
  const clock =
    chance() < 0.2
      ? ({ state: 'missed', from: from - day, until: from, madeAt: from - 5 * hour } as const)
      : ({ state: 'overdue', from: from - day, dueAt: from } as const);
  const lines = Math.ceil(2000 * chance() ** 3);
  const rank = 1 + Math.floor(chance() * plan.requests);
  return { entry: anEntry({ number, lines, rank, clock }), from, until };
}

type Chance = () => number;

/** Mulberry32: the same numbers from the same seed. */
function chanceFrom(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
