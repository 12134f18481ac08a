import { toDate } from '../../calendar/wallClock';
import { day, hour, minute, type Instant } from '../../model/instant';
import type { Shift, WorkingCalendar } from '../../calendar/workingTime';

/** A time that can be promised with one click; `presetWords` formats it. */
export interface Preset {
  readonly at: Instant;
  readonly kind: 'inAnHour' | 'early' | 'end';
  /** The day of the shift. */
  readonly day: 'today' | 'tomorrow' | 'later';
  readonly shiftStart: Instant;
}

/** Returns at most six presets, nearest first, none outside the working hours. */
export function presets(now: Instant, calendar: WorkingCalendar): Preset[] {
  const found = [...ofToday(now, calendar), ...ofNextDays(now, calendar)]
    .filter(({ at }) => at >= now + soonest)
    .sort((a, b) => a.at - b.at);
  return found.filter(({ at }, index) => found.findIndex((each) => each.at === at) === index).slice(0, 6);
}

/** No one finishes a review sooner. */
const soonest = 20 * minute;

/** Returns the day's work that has started or starts later today. */
function currentDay(now: Instant, calendar: WorkingCalendar): Shift | undefined {
  const shift = calendar.nextDay(now);
  return shift && (shift.start <= now || calendar.sameDay(shift.start, now)) ? shift : undefined;
}

function ofToday(now: Instant, calendar: WorkingCalendar): Preset[] {
  const shift = currentDay(now, calendar);
  if (!shift) return [];
  const about = { day: 'today', shiftStart: shift.start } as const;
  const inAnHour = roundUp(now + hour);
  // An hour from now may be before work, or just as it starts.
  const isInside = [1, soonest].every((ago) => calendar.isWorking(inAnHour - ago));
  return [
    { at: shift.end, kind: 'end', ...about },
    ...(isInside ? [{ at: inAnHour, kind: 'inAnHour', ...about } as const] : []),
  ];
}

function ofNextDays(now: Instant, calendar: WorkingCalendar): Preset[] {
  const next = calendar.nextDay(currentDay(now, calendar)?.end ?? now);
  const second = next && calendar.nextDay(next.end);
  return [
    ...(next ? [toEndPreset(next, now, calendar), earlyIn(next, now, calendar)] : []),
    ...(second ? [toEndPreset(second, now, calendar)] : []),
  ];
}

function toEndPreset({ start, end }: Shift, now: Instant, calendar: WorkingCalendar): Preset {
  return { at: end, kind: 'end', day: getDay(start, now, calendar), shiftStart: start };
}

/** Morning for most people, but some start work in the evening. */
function earlyIn({ start, end }: Shift, now: Instant, calendar: WorkingCalendar): Preset {
  const at = Math.min(roundUp(start + hour), calendar.nextShift(start)?.end ?? end);
  return { at, kind: 'early', day: getDay(start, now, calendar), shiftStart: start };
}

function getDay(start: Instant, now: Instant, { clock }: WorkingCalendar): Preset['day'] {
  const isTomorrow = toDate(clock.shows(start)) === toDate(clock.shows(now)) + day;
  return isTomorrow ? 'tomorrow' : 'later';
}

function roundUp(at: Instant): Instant {
  return Math.ceil(at / (5 * minute)) * 5 * minute;
}
