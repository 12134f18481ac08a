import { minute, type Duration, type Instant } from '../model/instant';
import type { RankedRequest } from '../ranking/rank';
import type { WorkingCalendar } from '../calendar/workingTime';
import type { EditorActivity, Break } from './break';
import type { RequestKey } from '../model/ids';

/** One suggestion at a break. */
export interface Nudge {
  /** The request that leads it. */
  readonly entry: RankedRequest;
  readonly at: Instant;
  /** About how long the review takes. */
  readonly effort: Duration;
  /** A promise where the review does not fit the gap: that takes seconds, and the author knows more. */
  readonly suggest: 'review' | 'promise';
  readonly why: NudgeReason;
  /**
   * Other overdue requests that no nudge of this day has named. They are counted in the sentence, so that
   * nobody is passed over when there are more of them than nudges in a day.
   */
  readonly others: readonly RankedRequest[];
}

/** All that answers "why this, and why now?" */
export interface NudgeReason {
  readonly moment: Break;
  readonly overdueSince: Instant;
  readonly choice: Choice;
  /** Which of the day's nudges it is; 1 is the first. */
  readonly number: number;
  readonly mostADay: number;
  /** The soonest that another one is possible; absent where no work is planned. */
  readonly nextAt?: Instant;
}

/** Why this request leads and no other. In order of preference. */
export type Choice =
  /** Overdue for half a working day or longer without having led: first, whatever its size. */
  | 'passedOver'
  /** Has not led since it got overdue, and its review fits the gap. */
  | 'fits'
  /** Has not led since it got overdue. */
  | 'firstTime'
  /** All have led; this one the longest ago. */
  | 'again';

/** A nudge that was shown. */
export interface NudgeRecord {
  readonly at: Instant;
  /** The one that led it, then those that it counted. */
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
  /** Of all windows, in any order. */
  readonly history: readonly NudgeRecord[];
  readonly settings: NudgeSettings;
  readonly calendar: WorkingCalendar;
  readonly moment: Break;
  readonly activity: EditorActivity;
  readonly pausedUntil?: Instant;
  /** Ids of what the user has put off. */
  readonly asleep?: ReadonlySet<RequestKey>;
}

/** What to keep of a nudge once it is shown. */
export function toRecord({ at, entry, others }: Nudge): NudgeRecord {
  return { at, ids: [entry.id, ...others.map(({ id }) => id)] };
}
