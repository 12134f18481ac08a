import type { Directory } from '../model/directory';
import { hour, minute } from '../model/instant';
import type { Break } from '../nudges/break';
import type { Choice, Nudge } from '../nudges/nudge';
import type { RankedRequest } from '../ranking/rank';
import { shortId } from '../model/requestId';
import type { Reason } from '../ranking/score';
import { withoutIcons } from '../text/withoutIcons';
import { findWidest } from './widestReason';
import { getName } from './reasonWords';
import type { Formatting } from './formatting';
import { inARow } from './inARow';
import { longWaitWords, momentWords } from './timeWords';
import type { Translate } from './translate';
import { plural } from './plural';

/** Says who is waiting, for how long, what's held up, and how long it takes. */
export function nudgeWords(nudge: Nudge, directory: Directory, formatting: Formatting): string {
  const { t } = formatting;
  const others = nudge.others.length;
  return plain(
    inARow(
      headSentence(nudge, directory, formatting),
      downstreamSentence(nudge.entry, t),
      effortSentence(nudge, t),
      stepSentence(nudge, t),
      others > 0
        ? plural(t, others, { one: '{0} more is overdue.', other: '{0} more are overdue.' })
        : undefined,
    ),
  );
}

/**
 * Explains why this request and why now: what the break was, since when it's overdue, how many nudges there
 * were and may be.
 */
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
    inARow(overdue, choiceWords(why.choice, t)),
    t('This is nudge {0} of at most {1} today.', why.number, why.mostADay),
    ...(next === undefined ? [] : [t("The next one won't come before {0}.", next)]),
  ].map(plain);
}

function headSentence({ entry, at }: Nudge, directory: Directory, formatting: Formatting): string {
  const { t, locale, workingDay } = formatting;
  const { customer, clock, wait } = entry;
  const team = directory.teams.find(({ id }) => id === customer.teams[0])?.name;
  const name = getName(customer.person);
  const who = team === undefined ? name : t('{0} ({1})', name, team);
  if (clock.state === 'missed')
    return t('You promised {0} a review by {1}.', who, momentWords(clock.until, at, locale));
  return t('{0} has waited {1}.', who, longWaitWords(wait, workingDay, t));
}

/** Names the widest group held up, the same as in the row. */
function downstreamSentence({ score }: RankedRequest, t: Translate): string | undefined {
  const reason = findWidest(score.reasons);
  return reason && heldUpSentence(reason, t);
}

function heldUpSentence(reason: Reason, t: Translate): string | undefined {
  switch (reason.kind) {
    case 'teams': {
      const count = reason.teams.length;
      if (reason.downstream.isLowerBound)
        return plural(t, count, {
          one: 'At least {0} team builds on the change.',
          other: 'At least {0} teams build on the change.',
        });
      return plural(t, count, {
        one: '{0} team builds on the change.',
        other: '{0} teams build on the change.',
      });
    }
    case 'owners': {
      const count = reason.owners.length;
      if (reason.downstream.isLowerBound)
        return plural(t, count, {
          one: 'At least {0} person owns a package that builds on the change.',
          other: 'At least {0} people own packages that build on the change.',
        });
      return plural(t, count, {
        one: '{0} person owns a package that builds on the change.',
        other: '{0} people own packages that build on the change.',
      });
    }
    case 'dependents': {
      const count = reason.packages;
      if (reason.downstream.isLowerBound)
        return plural(t, count, {
          one: 'At least {0} package depends on the change.',
          other: 'At least {0} packages depend on the change.',
        });
      return plural(t, count, {
        one: '{0} package depends on the change.',
        other: '{0} packages depend on the change.',
      });
    }
    case 'stacked': {
      const count = reason.impact.stacked.length;
      return plural(t, count, {
        one: '{0} request is stacked on the change.',
        other: '{0} requests are stacked on the change.',
      });
    }
    case 'blocks': {
      const count = reason.impact.blocked.length;
      return plural(t, count, {
        one: '{0} issue is waiting for the change.',
        other: '{0} issues are waiting for the change.',
      });
    }
    case 'awaited': {
      const count = reason.impact.awaitedBy.length;
      return plural(t, count, {
        one: "{0} other says it's waiting for the change.",
        other: "{0} others say they're waiting for the change.",
      });
    }
    case 'global':
    case 'people':
    case 'breaking':
    case 'due':
    case 'author':
      return undefined;
  }
}

function effortSentence({ entry, effort }: Nudge, t: Translate): string {
  return entry.effort.isLong
    ? t('It should take more than an hour.')
    : plural(t, effort / minute, {
        one: 'It should take about {0} minute.',
        other: 'It should take about {0} minutes.',
      });
}

/** Suggests what would help if there's no time for the review. */
function stepSentence({ entry, suggest }: Nudge, t: Translate): string | undefined {
  if (suggest === 'review') return undefined;
  return entry.clock.state === 'missed'
    ? t('Even just a new time would help.')
    : t('Even just a promise would help.');
}

function breakWords({ kind, away = 0 }: Break, t: Translate): string {
  switch (kind) {
    case 'focus':
      return away < hour
        ? plural(t, Math.floor(away / minute), {
            one: 'You came back after {0} minute.',
            other: 'You came back after {0} minutes.',
          })
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
 * A notification renders `[text](address)` as a link that may run a command, and has no way to escape it. Our
 * own words around the names never form one, so anything that looks like a link is a stranger's.
 */
function plain(text: string): string {
  return withoutIcons(text).replaceAll('](', '] (');
}
