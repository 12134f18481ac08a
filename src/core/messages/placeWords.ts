import type { RankedRequest } from '../ranking/rank';
import { ordinalWords } from './ordinalWords';
import type { Formatting } from './formatting';
import { plural } from './plural';
import { momentWords, waitWords } from './timeWords';

/** Says its place and what put it there: "1st of 80: 74.1 points held up ÷ 36 min = 123 an hour". */
export function placeWords(entry: RankedRequest, waiting: number, formatting: Formatting): string {
  const { t } = formatting;
  const divided = divisionWords(entry, formatting);
  switch (entry.group) {
    case 'mentioned':
      return t('Mentioned: {0}', divided);
    case 'goneQuiet':
      return t('Gone quiet: {0}', divided);
    case 'notYourTurn':
      return t('Not your turn: {0}', divided);
    case 'snoozed':
      return t('Snoozed: {0}', divided);
    case 'ownTeam':
      return t('Your own team: {0}', divided);
    case 'leadership':
    case 'peerTeam':
    case 'outside':
      return t(
        '{0} of {1}: {2}',
        ordinalWords(entry.rank, formatting),
        waiting,
        causeWords(entry, formatting),
      );
  }
}

/** "Why is this 5th?" */
export function whyHereWords(entry: RankedRequest, formatting: Formatting): string {
  const { t } = formatting;
  return isRanked(entry)
    ? t('Why is this {0}?', ordinalWords(entry.rank, formatting))
    : t('Why is this here?');
}

/**
 * Returns whether its need may be higher than known, because packages are unread or partly read. At the
 * maximum it can't be.
 */
export function isAtLeast({ score, downstream }: Pick<RankedRequest, 'score' | 'downstream'>): boolean {
  return score.total < 100 && downstream?.isLowerBound !== false;
}

/** Returns whether its rank is meaningful. */
export function isRanked({ group }: Pick<RankedRequest, 'group'>): boolean {
  return group === 'leadership' || group === 'peerTeam' || group === 'outside';
}

/** "74.1 points held up ÷ 36 min = 123 an hour" */
export function divisionWords(entry: RankedRequest, { t }: Formatting): string {
  const { score, effort, priority } = entry;
  const [points, rate] = [score.total.toFixed(1), Math.round(priority)];
  if (isAtLeast(entry))
    return t('≥ {0} points held up ÷ {1} min = ≥ {2} an hour', points, effort.minutes, rate);
  return t('{0} points held up ÷ {1} min = {2} an hour', points, effort.minutes, rate);
}

function causeWords(entry: RankedRequest, formatting: Formatting): string {
  const { t, workingDay, locale } = formatting;
  const { clock } = entry;
  switch (entry.place) {
    case 'priority':
      return divisionWords(entry, formatting);
    case 'longestWait':
      return t(
        'the longest wait, {0}. Every {1} answer goes to it. By need: {2}',
        waitWords(entry.wait, workingDay, t),
        ordinalWords(formatting.longestWaitEvery, formatting),
        divisionWords(entry, formatting),
      );
    case 'word': {
      const until = 'until' in clock ? momentWords(clock.until, entry.asOf, locale) : '';
      return clock.state === 'missed'
        ? t('you promised {0} and missed it. By need: {1}', until, divisionWords(entry, formatting))
        : t('you promised {0}. By need: {1}', until, divisionWords(entry, formatting));
    }
  }
}

/** "36 min: 15 to switch, 21 to read 134 lines at 400 an hour" */
export function effortSentence({ effort }: RankedRequest, { t, effort: settings }: Formatting): string {
  const { minutes, lines, skipped, isLong } = effort;
  const reading = Math.max(0, minutes - settings.switchMinutes);
  const isCut = settings.switchMinutes + (60 * lines) / settings.linesPerHour > minutes;
  const base = isCut
    ? plural(
        t,
        lines,
        {
          one: '{1} min, the most a review is assumed to take: there is {0} line to read',
          other: '{1} min, the most a review is assumed to take: there are {0} lines to read',
        },
        minutes,
      )
    : lines === 0
      ? t('{0} min: {1} to switch in and out, nothing to read', minutes, settings.switchMinutes)
      : plural(
          t,
          lines,
          {
            one: '{1} min: {2} to switch in and out, {3} to read {0} line at {4} an hour',
            other: '{1} min: {2} to switch in and out, {3} to read {0} lines at {4} an hour',
          },
          minutes,
          settings.switchMinutes,
          reading,
          settings.linesPerHour,
        );
  return [
    base,
    ...(isLong ? [t('over an hour to read: consider asking for a split')] : []),
    ...(skipped > 0
      ? [
          plural(t, skipped, {
            one: 'not counted: {0} generated or lockfile line',
            other: 'not counted: {0} generated or lockfile lines',
          }),
        ]
      : []),
  ].join(' · ');
}
