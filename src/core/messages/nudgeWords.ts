import type { Directory } from '../model/directory';
import { hour, minute } from '../model/instant';
import type { Break } from '../nudges/break';
import type { Choice, Nudge } from '../nudges/nudge';
import type { RankedRequest } from '../ranking/rank';
import { shortId } from '../model/requestId';
import type { Reason } from '../ranking/score';
import { withoutIcons } from '../text/withoutIcons';
import { nameOf } from './reasonWords';
import type { Formatting } from './formatting';
import { longWaitWords, momentWords } from './timeWords';
import type { Translate } from './translate';

/** Who waits, how long, what is held up, and what it takes. */
export function nudgeWords(nudge: Nudge, directory: Directory, speech: Formatting): string {
  const { t } = speech;
  const head = headWords(nudge, directory, speech);
  const downstream = downstreamWords(nudge.entry, t);
  const parts = [
    downstream === undefined ? t('{0}.', head) : t('{0}, and {1}.', head, downstream),
    effortWords(nudge, t),
  ];
  const others = nudge.others.length;
  if (others === 1) parts.push(t('One other is past its time as well.'));
  if (others > 1) parts.push(t('{0} others are past their time as well.', others));
  return plain(parts.reduce((text, part) => t('{0} {1}', text, part)));
}

/** Why this one, and why now: what the break was, since when it is overdue, how many there are and may be. */
export function whyNudgeWords({ entry, at, why }: Nudge, { t, locale }: Formatting): readonly string[] {
  const since = momentWords(why.overdueSince, at, locale);
  const what = shortId(entry.request.id);
  const overdue =
    entry.clock.state === 'missed'
      ? t('You promised {0} by {1}, and that time has passed.', what, since)
      : t('{0} has been past your first-response target since {1}.', what, since);
  const next = why.nextAt === undefined ? undefined : momentWords(why.nextAt, at, locale);
  return [
    breakWords(why.moment, t),
    t('{0} {1}', overdue, choiceWords(why.choice, t)),
    t('This is nudge {0} of at most {1} today.', why.number, why.mostADay),
    ...(next === undefined ? [] : [t("The next one won't come before {0}.", next)]),
  ].map(plain);
}

function headWords({ entry, at }: Nudge, directory: Directory, speech: Formatting): string {
  const { t, locale, workingDay } = speech;
  const { customer, clock, wait } = entry;
  const team = directory.teams.find(({ id }) => id === customer.teams[0])?.name;
  const name = nameOf(customer.person);
  const who = team === undefined ? name : t('{0} ({1})', name, team);
  if (clock.state === 'missed')
    return t('You promised {0} a review by {1}', who, momentWords(clock.until, at, locale));
  return t('{0} has waited {1}', who, longWaitWords(wait, workingDay, t));
}

/** The widest that is held up: teams, else what is stacked on it, packages, issues, or what says it waits. */
function downstreamWords({ score }: RankedRequest, t: Translate): string | undefined {
  for (const kind of widestFirst) {
    const reason = score.reasons.find((each) => each.kind === kind);
    if (reason) return heldUpWords(reason, t);
  }
  return undefined;
}

const widestFirst: readonly Reason['kind'][] = ['teams', 'stacked', 'dependents', 'blocks', 'awaited'];

function heldUpWords(reason: Reason, t: Translate): string | undefined {
  switch (reason.kind) {
    case 'teams': {
      const count = reason.teams.length;
      if (reason.downstream.isLowerBound)
        return count === 1
          ? t('at least one team builds on the change')
          : t('at least {0} teams build on the change', count);
      return count === 1 ? t('one team builds on the change') : t('{0} teams build on the change', count);
    }
    case 'dependents': {
      const count = reason.packages;
      if (reason.downstream.isLowerBound)
        return count === 1
          ? t('at least one package depends on the change')
          : t('at least {0} packages depend on the change', count);
      return count === 1
        ? t('one package depends on the change')
        : t('{0} packages depend on the change', count);
    }
    case 'stacked': {
      const count = reason.impact.stacked.length;
      return count === 1
        ? t('one request is stacked on the change')
        : t('{0} requests are stacked on the change', count);
    }
    case 'blocks': {
      const count = reason.impact.blocked.length;
      return count === 1 ? t('one issue waits for the change') : t('{0} issues wait for the change', count);
    }
    case 'awaited': {
      const count = reason.impact.awaitedBy.length;
      return count === 1
        ? t('one other says that it waits for the change')
        : t('{0} others say that they wait for the change', count);
    }
    case 'global':
    case 'people':
    case 'breaking':
    case 'due':
    case 'author':
      return undefined;
  }
}

function effortWords({ entry, effort, suggest }: Nudge, t: Translate): string {
  const size = entry.effort.isLong
    ? t('It looks like more than an hour')
    : t('It looks like {0} minutes', effort / minute);
  if (suggest === 'review') return t('{0}.', size);
  return entry.clock.state === 'missed'
    ? t('{0}: a new time would help already.', size)
    : t('{0}: a promise would help already.', size);
}

function breakWords({ kind, away = 0 }: Break, t: Translate): string {
  switch (kind) {
    case 'focus':
      return away < hour
        ? t('You came back after {0} minutes.', Math.floor(away / minute))
        : t('You came back after more than an hour.');
    case 'commit':
      return t('You just committed.');
    case 'push':
      return t('You just pushed.');
    case 'task':
      return t('A task just finished.');
    case 'test':
      return t('A test run just finished.');
    case 'debug':
      return t('A debug session just ended.');
  }
}

function choiceWords(choice: Choice, t: Translate): string {
  switch (choice) {
    case 'passedOver':
      return t("Of all overdue requests, it's gone the longest without a nudge.");
    case 'fits':
      return t("Of those that fit this break, it's first in your queue.");
    case 'firstTime':
      return t("It's the first overdue request in your queue.");
    case 'again':
      return t("Every overdue request has had a nudge; this one's was the longest ago.");
  }
}

/**
 * A notification draws `[text](address)` as a link that may run a command, and has no escape for it. The
 * words around the names make none, so whatever looks like one is a stranger's.
 */
function plain(text: string): string {
  return withoutIcons(text).replaceAll('](', '] (');
}
