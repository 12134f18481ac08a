import { recentDays, type Candidate, type ColleagueFacts } from '../actions/colleagues/candidates';
import type { ColleagueStatus } from '../actions/colleagues/statusInForce';
import { day, type Instant } from '../model/instant';
import type { Formatting } from './formatting';
import { listWords } from './lists';
import { plural } from './plural';
import { clockWords, dateWords, type Locale } from './timeWords';

/** "@lee · busy until Mon 24 Aug: “On vacation”": who it is, and their own status. */
export function candidateName({ login, status }: Candidate, now: Instant, { t, locale }: Formatting): string {
  return [`@${login}`, ...(status ? [statusWords(status, now, locale, t)] : [])].join(' · ');
}

/** Says why someone may be the right reviewer, and how much they already have to review. */
export function candidateWords(candidate: Candidate, { t }: Formatting): string {
  const { owns, teams, changes, of } = candidate;
  return [
    ...(changes > 0 ? [t('{0} of the last {1} changes here', changes, of)] : []),
    ...(owns ? [t('owns these files')] : []),
    ...(teams.length > 0 ? [t('in {0}', listWords(teams, t))] : []),
    loadWords(candidate, t),
  ].join(' · ');
}

/** Says what the list of candidates is missing; undefined if everything was read. */
export function unreadColleagueWords({ unread }: ColleagueFacts, { t }: Formatting): string | undefined {
  const parts = unread.map((part) => {
    switch (part) {
      case 'owners':
        return t('who owns the files');
      case 'members':
        return t('who is in the teams');
      case 'changes':
        return t('who changed the files');
      case 'loads':
        return t('how busy others are');
      case 'statuses':
        return t('who is away');
    }
  });
  return parts.length === 0 ? undefined : t('Unknown: {0}', listWords(parts, t));
}

function loadWords({ load, recent }: Candidate, t: Formatting['t']): string {
  if (load === undefined) return t('workload unknown');
  if (load === 0) return t('nothing else to review');
  const open = plural(t, load, { one: '{0} open review', other: '{0} open reviews' });
  if (recent === undefined) return open;
  if (recent === 0) return t('{0}, none opened in the last {1} days', open, recentDays);
  const forms = {
    one: '{1}, {0} opened in the last {2} days',
    other: '{1}, {0} opened in the last {2} days',
  };
  return plural(t, recent, forms, open, recentDays);
}

/** Quotes the message, because a stranger could write something there that reads like our own words. */
function statusWords(
  { isBusy, message: said, until }: ColleagueStatus,
  now: Instant,
  locale: Locale,
  t: Formatting['t'],
): string {
  const message = said?.replaceAll(/[“”]/g, '"');
  if (!isBusy) return t('says “{0}”', message ?? '');
  if (until === undefined) return message === undefined ? t('busy') : t('busy: “{0}”', message);
  const end = endWords(until, now, locale);
  return message === undefined ? t('busy until {0}', end) : t('busy until {0}: “{1}”', end, message);
}

/** "17:00" if today, "Fri 28 Aug" within half a year, otherwise "28 Aug 2027". */
function endWords(until: Instant, now: Instant, locale: Locale): string {
  const date = dateWords(until, locale);
  const isSoon = until - now < 180 * day;
  if (isSoon) return date === dateWords(now, locale) ? clockWords(until, locale) : date;
  const { language, timeZone } = locale;
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone }).format(until);
}
