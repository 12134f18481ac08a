import { day, type Duration } from '../model/instant';
import type { Shift } from './shifts';
import type { WallTime } from './wallClock';

/**
 * Returns a function that totals the working time of all days before a date, counted from the first date it's
 * called with, so it's negative for earlier dates. Months are summed only once, and every wait is the
 * difference of two totals.
 */
export function runningTotal(shiftsOn: (date: WallTime) => readonly Shift[]): (date: WallTime) => Duration {
  let origin: WallTime | undefined;
  const later: Duration[] = [0];
  const earlier: Duration[] = [0];

  const worked = (date: WallTime): Duration =>
    shiftsOn(date).reduce((sum, { start, end }) => sum + end - start, 0);

  return (date) => {
    origin ??= date;
    const days = (date - origin) / day;
    if (days >= 0) {
      for (let next = later.length; next <= days; next++)
        later.push((later[next - 1] ?? 0) + worked(origin + (next - 1) * day));
      return later[days] ?? 0;
    }
    for (let next = earlier.length; next <= -days; next++)
      earlier.push((earlier[next - 1] ?? 0) - worked(origin - next * day));
    return earlier[-days] ?? 0;
  };
}
