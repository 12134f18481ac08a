import { day, type Duration, type Instant } from '../model/instant';

/** What a wall clock shows, in milliseconds as if it were UTC, so midnights are whole days. */
export type WallTime = number;

export interface WallClock {
  shows(at: Instant): WallTime;
  /**
   * Returns the first moment when the clock shows this time or later. If a time occurs twice, that's the
   * first occurrence; if it's skipped, the moment of the change.
   */
  when(shown: WallTime): Instant;
}

/** Returns a time zone's wall clock, exact across offset changes. Throws a RangeError for an unknown zone. */
export function wallClock(timeZone: string): WallClock {
  const zone = new Intl.DateTimeFormat('en-US-u-ca-iso8601-nu-latn', { ...parts, timeZone });

  // Looking up an offset is slow, and most days have only one.
  const offsets = new Map<number, Duration>();
  function offsetAtMidnight(date: Instant): Duration {
    const known = offsets.get(date / day);
    if (known !== undefined) return known;
    const read = readOffset(date, zone);
    offsets.set(date / day, read);
    return read;
  }

  function offset(at: Instant): Duration {
    const date = toDate(at);
    const known = offsetAtMidnight(date);
    return known === offsetAtMidnight(date + day) ? known : readOffset(at, zone);
  }

  return {
    shows: (at) => at + offset(at),
    when(shown) {
      // No zone is a whole day ahead of or behind UTC.
      const before = offsetAtMidnight(toDate(shown) - day);
      const after = offsetAtMidnight(toDate(shown) + 2 * day);
      if (before === after || offset(shown - before) === before) return shown - before;
      if (offset(shown - after) === after) return shown - after;
      return firstFrom(shown - after, shown - before, (at) => at + offset(at) >= shown);
    },
  };
}

/** Returns the last midnight that the wall clock showed. */
export function toDate(shown: WallTime): WallTime {
  return Math.floor(shown / day) * day;
}

const parts = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
} as const;

function readOffset(at: Instant, zone: Intl.DateTimeFormat): Duration {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of zone.formatToParts(at)) part[type] = Number(value);
  const { year = 1970, month = 1, day: date = 1, hour = 0, minute: minutes = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, date, hour, minutes, second) - Math.floor(at / 1000) * 1000;
}

/**
 * Returns the first millisecond past `after`, up to `upTo`, where `holds` is true; it must then stay true.
 */
function firstFrom(after: Instant, upTo: Instant, holds: (at: Instant) => boolean): Instant {
  let [no, yes] = [after, upTo];
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2);
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}
