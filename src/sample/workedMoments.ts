import { parseFocus } from '../core/calendar/hoursText';
import { day, minute, type Duration, type Instant } from '../core/model/instant';
import { workingCalendar, type Shift, type WorkingHours } from '../core/calendar/workingTime';

/** Finds moments by the working time between them and now. */
export interface WorkedMoments {
  /** Returns the latest moment since which this much time was worked. */
  ago(worked: Duration): Instant;
  /** Returns the first quarter-hour by which this much will have been worked, within working hours. */
  ahead(worked: Duration): Instant;
  /** Returns the time this many days ahead, or the end of work before that: nothing is due on a day off. */
  due(days: number): Instant;
}

export function workedMoments(now: Instant, hours: WorkingHours): WorkedMoments {
  const calendar = workingCalendar(hours);
  const focus = parseFocus(hours.focus);
  const past = shiftsBefore(now, (at) => calendar.shiftOn(at));

  function ago(worked: Duration): Instant {
    let left = worked / focus;
    let earliest = now;
    for (const { start, end } of past) {
      if (left <= end - start) return end - left;
      left -= end - start;
      earliest = start;
    }
    // Some people work on no day at all, or on so few that years aren't enough.
    return earliest - left;
  }

  function ahead(worked: Duration): Instant {
    const exact = calendar.after(now, worked) ?? now + worked;
    const rounded = Math.ceil(exact / quarter) * quarter;
    return calendar.isWorking(rounded) ? rounded : exact;
  }

  function due(days: number): Instant {
    const [last] = shiftsBefore(now + days * day, (at) => calendar.shiftOn(at), 1);
    const at =
      last && last.end - minute > now ? last.end : (calendar.nextShift(now)?.end ?? now + days * day);
    // A shift that ends at midnight would show the next day's date.
    return at - minute;
  }

  return { ago, ahead, due };
}

/** Returns shifts newest first, cutting the current one off at `end`. */
function shiftsBefore(
  end: Instant,
  shiftOn: (at: Instant) => Shift | undefined,
  enough = Infinity,
): readonly Shift[] {
  const found: Shift[] = [];
  // Steps by half days, because where the clocks change a full day may skip a date.
  for (let at = end; at > end - farthest && found.length < enough; at -= day / 2) {
    const shift = shiftOn(at);
    if (!shift || shift.start >= end || shift.start === found.at(-1)?.start) continue;
    found.push({ start: shift.start, end: Math.min(shift.end, end) });
  }
  return found;
}

const quarter = 15 * minute;
const farthest = 3 * 366 * day;
