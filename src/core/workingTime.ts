import { day, minute, type Duration, type Instant } from './instant';

export interface WorkingHours {
  /** Days on which work starts, 0 for Sunday to 6 for Saturday. */
  readonly days: readonly number[];
  /** Minutes after midnight. */
  readonly start: number;
  /** Minutes after midnight; at or before `start` the shift ends on the next day. */
  readonly end: number;
  /** IANA name: `Europe/Berlin`. */
  readonly timeZone: string;
}

export interface WorkingCalendar {
  /** Working time from one moment to a later one; 0 when the second is not later. */
  between(from: Instant, to: Instant): Duration;
  /** Length of an ordinary working day. */
  readonly workingDay: Duration;
}

/**
 * A calendar that counts working time only. Exact across daylight-saving changes: each shift begins and ends
 * by the wall clock of its zone. Throws a RangeError on an unknown time zone.
 */
export function workingCalendar(hours: WorkingHours): WorkingCalendar {
  const known = calendars.get(hours) ?? makeCalendar(hours);
  calendars.set(hours, known);
  return known;
}

// Asking a time zone for its offsets is slow; the same hours are ranked by again and again.
const calendars = new WeakMap<WorkingHours, WorkingCalendar>();

function makeCalendar(hours: WorkingHours): WorkingCalendar {
  const zone = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', {
    ...wallClock,
    timeZone: hours.timeZone,
  });
  const length = hours.end > hours.start ? hours.end - hours.start : 24 * 60 - hours.start + hours.end;
  const shifts = new Map<number, Shift | null>();

  function shiftOn(date: number): Shift | null {
    const known = shifts.get(date);
    if (known !== undefined) return known;
    const start = date + hours.start * minute;
    const shift = hours.days.includes(new Date(date).getUTCDay())
      ? { start: fromWallClock(start, zone), end: fromWallClock(start + length * minute, zone) }
      : null;
    shifts.set(date, shift);
    return shift;
  }

  // Asked again and again for the same moment: that of the ranking.
  let latest: { readonly at: Instant; readonly date: number } | undefined;
  function today(at: Instant): number {
    if (latest?.at !== at) latest = { at, date: Math.floor(toWallClock(at, zone) / day) * day };
    return latest.date;
  }

  return {
    workingDay: length * minute,
    between(from, to) {
      let total = 0;
      const last = today(to);
      // Two days earlier, since a night shift that began the day before may still run, and the clock may have
      // been changed in between; what lies outside of the two moments counts nothing.
      const first = last - Math.ceil((to - from) / day) * day - 2 * day;
      for (let date = first; date <= last; date += day) {
        const shift = shiftOn(date);
        if (shift) total += Math.max(0, Math.min(to, shift.end) - Math.max(from, shift.start));
      }
      return total;
    },
  };
}

interface Shift {
  readonly start: Instant;
  readonly end: Instant;
}

const wallClock = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
} as const;

/** What the wall clock shows at a moment, read as though it were UTC. */
function toWallClock(at: Instant, zone: Intl.DateTimeFormat): number {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of zone.formatToParts(at)) part[type] = Number(value);
  const { year = 1970, month = 1, day: date = 1, hour = 0, minute: minutes = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, date, hour, minutes, second);
}

/** The moment at which the wall clock shows a time. Twice, because the offset may change on the way there. */
function fromWallClock(shown: number, zone: Intl.DateTimeFormat): Instant {
  const guess = shown - (toWallClock(shown, zone) - shown);
  return guess + (shown - toWallClock(guess, zone));
}
