import type { ReviewAction } from '../reviewAction';
import type { Instant } from '../../model/instant';
import type { WorkingCalendar } from '../../calendar/workingTime';
import { timesIn } from './timesIn';

/** Whether the time that a promise records is the one that its text says, which may have been changed by hand. */
export type Recorded =
  | { readonly kind: 'same' }
  /** The text says one other time: that is meant. */
  | { readonly kind: 'moved'; readonly until: Instant }
  /** The text says none that is ahead, or several. */
  | { readonly kind: 'unclear'; readonly times: readonly Instant[] };

export function recordedTime(
  text: string,
  until: Instant,
  now: Instant,
  calendar: WorkingCalendar,
): Recorded {
  const times = timesIn(text, now, calendar);
  const [only] = times;
  if (only === undefined || times.length > 1) return { kind: 'unclear', times };
  return only === until ? { kind: 'same' } : { kind: 'moved', until: only };
}

/** The time that an action records as a promise; undefined where it is none. */
export function promisedBy({ steps }: Pick<ReviewAction, 'steps'>): Instant | undefined {
  const notes = steps.flatMap((step) => (step.kind === 'comment' && step.note ? [step.note] : []));
  return notes.find((note) => note.kind === 'promise')?.until;
}

/** The same action with another time recorded; without one, as a comment that promises nothing. */
export function withPromise<T extends Pick<ReviewAction, 'steps'>>(action: T, until: Instant | undefined): T {
  return {
    ...action,
    steps: action.steps.map((step) => {
      if (step.kind !== 'comment' || step.note?.kind !== 'promise') return step;
      return until === undefined
        ? { kind: 'comment', text: step.text }
        : { ...step, note: { ...step.note, until } };
    }),
  };
}
