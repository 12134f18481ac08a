import { hour, minute, type Duration } from '../instant';
import type { ReviewRequest } from '../reviewRequest';

/** Lines an hour that a reviewer can do well: 200 to 400 in 60 to 90 minutes (SmartBear, 2,500 reviews). */
const linesAnHour = 400;

/** Time to review it, rounded up to 5 minutes. */
export function effortOf({ additions, deletions }: Pick<ReviewRequest, 'additions' | 'deletions'>): Duration {
  const step = 5 * minute;
  const time = ((additions + deletions) / linesAnHour) * hour;
  return Math.max(1, Math.ceil(time / step)) * step;
}
