import type { Instant } from '../model/instant';
import type { RankedRequest } from '../ranking/rank';
import type { PlannedSession } from '../ranking/session';
import type { Unblocked } from '../ranking/unblocked';
import { rowLabel } from './rowWords';
import { unblockedWords } from './unblockedWords';
import type { Formatting } from './formatting';
import { inARow } from './inARow';
import { clockWords } from './timeWords';
import { plural } from './plural';

/** "3 requests, about 55 of 60 min"; or that nothing fits, and what would. */
export function sessionWords(
  { requests, minutes, effortMinutes, shortest }: PlannedSession,
  { t }: Pick<Formatting, 't'>,
): string {
  if (requests.length > 0)
    return plural(
      t,
      requests.length,
      { one: '{0} request, about {1} of {2} min', other: '{0} requests, about {1} of {2} min' },
      effortMinutes,
      minutes,
    );
  return shortest
    ? t(
        'Nothing fits in {0} min: the shortest, {1}, takes about {2} min. A promise takes 1.',
        minutes,
        rowLabel(shortest),
        shortest.effort.minutes,
      )
    : t('No one is waiting for you.');
}

/** Next to "Now": "3 requests, about 20 min, until 15:20". */
export function sessionDescription(
  entries: readonly RankedRequest[],
  endsAt: Instant,
  { t, locale }: Formatting,
): string {
  const minutes = entries.reduce((sum, { effort }) => sum + effort.minutes, 0);
  const end = clockWords(endsAt, locale);
  return plural(
    t,
    entries.length,
    { one: '{0} request, about {1} min, until {2}', other: '{0} requests, about {1} min, until {2}' },
    minutes,
    end,
  );
}

/** The outcome of a session: whom it freed, and how many requests were chosen. */
export interface SessionEnd {
  readonly freed: readonly Unblocked[];
  readonly chosen: number;
  readonly isTimeUp: boolean;
}

/** Says whom a session freed once it's over. */
export function sessionEndWords({ freed, chosen, isTimeUp }: SessionEnd, formatting: Formatting): string {
  const { t } = formatting;
  const words = unblockedWords(freed, formatting);
  if (words === undefined)
    return isTimeUp ? t("Time's up. No review has arrived yet.") : t('Your session has ended.');
  const answered =
    freed.length < chosen
      ? plural(
          t,
          chosen,
          { one: '{1} of {0} request answered.', other: '{1} of {0} requests answered.' },
          freed.length,
        )
      : t('All {0} answered.', chosen);
  return inARow(words, answered);
}
