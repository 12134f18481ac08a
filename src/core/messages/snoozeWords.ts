import type { RankedRequest } from '../ranking/rank';
import type { Snooze } from '../snooze/snooze';
import type { Formatting } from './formatting';
import { momentWords } from './timeWords';
import { getLanguage } from './translate';

/** Says until when, or until what event, it's snoozed. */
export function snoozeWords({ snooze, asOf }: RankedRequest, { t, locale }: Formatting): string | undefined {
  if (!snooze) return undefined;
  const until = snooze.until === undefined ? undefined : momentWords(snooze.until, asOf, locale);
  const what = eventWords(snooze, t);
  const parts = [what, until === undefined ? undefined : t('until {0}', until)].filter(
    (part) => part !== undefined,
  );
  if (what !== undefined) return new Intl.ListFormat(getLanguage(t), { type: 'disjunction' }).format(parts);
  return until === undefined ? undefined : t('back {0}', until);
}

/** Says why it's back; undefined if it wasn't snoozed. */
export function returnWords({ snooze }: RankedRequest, { t }: Formatting): string | undefined {
  switch (snooze?.woken?.why) {
    case undefined:
      return undefined;
    case 'time':
      return t('back: its time is up');
    case 'authorAnswered':
      return t('back: the author answered');
    case 'newCommits':
      return t('back: new commits');
    case 'checksPassed':
      return t('back: checks pass');
    case 'askedAgain':
      return t('back: asked again');
  }
}

/** Says how many are snoozed, and when the first of them comes back. */
export function snoozedGroupWords(requests: readonly RankedRequest[], { t, locale }: Formatting): string {
  const times = requests.flatMap(({ snooze }) => snooze?.until ?? []);
  const count = String(requests.length);
  const asOf = requests[0]?.asOf ?? 0;
  if (times.length === 0) return count;
  const next = momentWords(Math.min(...times), asOf, locale);
  return requests.length === 1 ? t('{0} · back {1}', count, next) : t('{0} · next back {1}', count, next);
}

function eventWords({ event }: Snooze, t: Formatting['t']): string | undefined {
  switch (event) {
    case undefined:
      return undefined;
    case 'authorAnswers':
      return t('until the author answers');
    case 'newCommits':
      return t('until new commits');
    case 'checksPass':
      return t('until checks pass');
    case 'askedAgain':
      return t('until asked again');
    case 'anything':
      return t('until anything happens');
  }
}
