import { minute, type Duration, type Instant } from '../model/instant';
import type { RankedRequest } from '../ranking/rank';
import type { WorkingCalendar } from '../calendar/workingTime';
import type { EditorActivity, Break } from './break';
import type { RequestKey } from '../model/ids';

/** A suggestion at a natural break. */
export interface Nudge {
  /** The request that leads it. */
  readonly entry: RankedRequest;
  readonly at: Instant;
  /** About how long the review takes. */
  readonly effort: Duration;
  /** A promise if the review doesn't fit the gap: it takes seconds, and the author knows what to expect. */
  readonly suggest: 'review' | 'promise';
  readonly why: NudgeReason;
  /**
   * Other overdue requests that no nudge has named today. The sentence counts them, so that no one is
   * overlooked when there are more of them than nudges in a day.
   */
  readonly others: readonly RankedRequest[];
}

/** Everything that answers "why this, and why now?" */
export interface NudgeReason {
  readonly moment: Break;
  readonly overdueSince: Instant;
  readonly choice: Choice;
  /** Number of this nudge within the day, starting at 1. */
  readonly number: number;
  readonly mostADay: number;
  /** The earliest time another one is possible; absent if no work is planned. */
  readonly nextAt?: Instant;
}

/** Why this request leads, in order of preference. */
export type Choice =
  /** Overdue for at least half a working day without leading: first, whatever its size. */
  | 'passedOver'
  /** Hasn't led since it became overdue, and its review fits the gap. */
  | 'fits'
  /** Hasn't led since it became overdue. */
  | 'firstTime'
  /** All have led; this one longest ago. */
  | 'again';

/** A nudge that was shown. */
export interface NudgeRecord {
  readonly at: Instant;
  /** The request that led it, then those it counted. */
  readonly ids: readonly RequestKey[];
}

export interface NudgeSettings {
  readonly isOn: boolean;
  readonly apart: Duration;
  readonly mostADay: number;
  readonly quietAfterTyping: Duration;
}

export const defaultNudgeSettings: NudgeSettings = {
  isOn: true,
  apart: 45 * minute,
  mostADay: 3,
  quietAfterTyping: minute / 2,
};

export interface NudgeInput {
  readonly queue: readonly RankedRequest[];
  readonly now: Instant;
  /** From all windows, in any order. */
  readonly history: readonly NudgeRecord[];
  readonly settings: NudgeSettings;
  readonly calendar: WorkingCalendar;
  readonly moment: Break;
  readonly activity: EditorActivity;
  readonly pausedUntil?: Instant;
  /** Ids of snoozed requests. */
  readonly asleep?: ReadonlySet<RequestKey>;
}

/** Converts a shown nudge to the record to keep. */
export function toRecord({ at, entry, others }: Nudge): NudgeRecord {
  return { at, ids: [entry.id, ...others.map(({ id }) => id)] };
}
