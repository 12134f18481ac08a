import { minute, type Duration, type Instant } from '../../../../src/core/model/instant';
import type { EditorActivity, Break } from '../../../../src/core/nudges/break';
import { defaultNudgeSettings, type Nudge, type NudgeInput } from '../../../../src/core/nudges/nudge';
import { nextNudge } from '../../../../src/core/nudges/policy';
import type { Suppression } from '../../../../src/core/nudges/suppression';
import { defaultSettings } from '../../../../src/core/settings/queueSettings';
import type { RankedRequest } from '../../../../src/core/ranking/rank';
import type { PullRequest } from '../../../../src/core/model/pullRequest';
import { workingCalendar, type WorkingHours } from '../../../../src/core/calendar/workingTime';
import { aReviewRequest, days, now, ranked } from '../../../support/builders';

/** Small and overdue for an hour, unless told otherwise. */
export function anEntry({
  number = 1,
  lines = 12,
  overdueFor = 60 * minute,
  request = {},
  ...more
}: Partial<Omit<RankedRequest, 'request'>> & {
  number?: number;
  lines?: number;
  overdueFor?: Duration;
  request?: Partial<Omit<PullRequest, 'id' | 'author'>> & { author?: PullRequest['author'] };
} = {}): RankedRequest {
  const settings = { countBots: true, countDrafts: true };
  const [entry] = ranked(
    [aReviewRequest({ number, additions: lines, deletions: 0, ...request })],
    {},
    settings,
  );
  return {
    ...entry!,
    rank: number,
    clock: { state: 'overdue', from: now - overdueFor - days(1), dueAt: now - overdueFor },
    ...more,
  };
}

export const idOf = (number: number): string => `github.com/acme/core#${number}`;

export const calm: EditorActivity = { isDebugging: false, isPresenting: false, isFocused: true };

/** After a commit, calm, within the working hours of the defaults, unless told otherwise. */
export function anInput(more: Partial<NudgeInput> = {}): NudgeInput {
  const at = more.now ?? now;
  return {
    queue: [anEntry()],
    now: at,
    history: [],
    settings: defaultNudgeSettings,
    calendar: workingCalendar(defaultSettings.workingHours),
    moment: { kind: 'commit', at },
    activity: calm,
    ...more,
  };
}

/** The number of the request that leads, or why there is none. */
export function verdictOn(more: Partial<NudgeInput> = {}): number | Suppression {
  const verdict = nextNudge(anInput(more));
  return 'suppression' in verdict ? verdict.suppression : verdict.nudge.entry.request.id.number;
}

export function nudgeFor(more: Partial<NudgeInput> = {}): Nudge {
  const verdict = nextNudge(anInput(more));
  if ('suppression' in verdict) throw new Error(`quiet: ${verdict.suppression}`);
  return verdict.nudge;
}

export const led = (number: number, at: Instant, ...others: number[]): NudgeInput['history'][number] => ({
  at,
  ids: [number, ...others].map(idOf),
});

/** The office of the defaults, but for these. */
export function hoursOf(more: Partial<WorkingHours>): NudgeInput['calendar'] {
  return workingCalendar({ ...defaultSettings.workingHours, ...more });
}

export type Case<T> = readonly [name: string, more: Partial<NudgeInput>, expected: T];

export const at = (time: string): Instant => Date.parse(time);

export const after = (kind: Break['kind'], more: Partial<Break> = {}): Partial<NudgeInput> => ({
  moment: { kind, at: now, ...more },
});
