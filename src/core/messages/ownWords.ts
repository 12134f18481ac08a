import { reviewerName } from './askedWords';
import type { Directory } from '../model/directory';
import type { AskedReviewer, OwnEntry } from '../authored/ownQueue';
import { mostLines, type Check } from '../authored/selfCheck';
import type { Login } from '../model/ids';
import { shortId } from '../model/requestId';
import { agentName } from '../turn/agents';
import { machineReviewInBrief } from './machineWords';
import { promiseRowWords } from './promiseWords';
import type { Formatting } from './formatting';
import { longWaitWords, momentWords, waitWords } from './timeWords';
import { plural } from './plural';

/** Says who has it, since when and what they said; or that it's the author's own move. */
export function ownDescription(entry: OwnEntry, directory: Directory, formatting: Formatting): string {
  const { t } = formatting;
  const { state, request, asked } = entry;
  const machines = machineReviewInBrief(request, t);
  const [first, ...others] = asked;
  const odd = [
    ...(request.agent ? [t('by {0}', agentName(request.agent))] : []),
    ...(entry.botDemand === undefined ? [] : [t('{0} requested changes', botName(entry.botDemand))]),
    ...(request.hasConflicts ? [t('has conflicts')] : []),
    ...(request.checks === 'failing' ? [t('checks failing')] : []),
    ...(machines === undefined ? [] : [machines]),
  ];
  const parts = ((): string[] => {
    switch (state.kind) {
      case 'waiting':
        return [
          ...(first ? askedParts(first, entry, directory, formatting) : []),
          ...(others.length > 0 ? [t('+ {0} more asked', others.length)] : []),
        ];
      case 'answered': {
        const who = state.isBot ? botName(state.by) : state.by;
        return [
          state.verdict === 'changesRequested'
            ? t('your move: {0} requested changes', who)
            : t('your move: {0} answered', who),
          waitWords(entry.wait, formatting.workingDay, t),
        ];
      }
      case 'approved':
        return [state.isBot ? t('approved by a bot only') : t('approved by {0}', state.by)];
      case 'unasked':
        return [t('no one is asked')];
      case 'draft':
        return [t('draft')];
    }
  })();
  return [...parts, ...odd].join(' · ');
}

function botName(login: Login): string {
  return agentName({ login });
}

function askedParts(
  { reviewer, wait, promise, takenBy }: AskedReviewer,
  { asOf }: OwnEntry,
  directory: Directory,
  { t, workingDay, locale }: Formatting,
): string[] {
  const name = reviewerName(reviewer, directory, t);
  const ago = waitWords(wait, workingDay, t);
  if (promise) {
    const at = promiseRowWords(promise.until, asOf, locale);
    const said = promise.isMissed ? t('promise missed ({0})', at) : t('promised {0}', at);
    return [takenBy ?? name, t('asked {0} ago', ago), said];
  }
  if (takenBy !== undefined) return [t('{0} has taken it for {1}', takenBy, name), t('asked {0} ago', ago)];
  if (reviewer.kind === 'team') return [name, t('no one has picked it up for {0}', ago)];
  return [name, t('asked {0} ago', ago)];
}

/** Returns one line for each reviewer asked, for the hover. */
export function askedLines(entry: OwnEntry, directory: Directory, formatting: Formatting): string[] {
  const { t, workingDay, locale } = formatting;
  return [...entry.asked, ...entry.askedBots].map((asked) => {
    const name = reviewerName(asked.reviewer, directory, t);
    const parts = [t('{0}: asked {1} ago', name, longWaitWords(asked.wait, workingDay, t))];
    if (asked.takenBy !== undefined) parts.push(t('taken by {0}', asked.takenBy));
    else if (asked.reviewer.kind === 'team') parts.push(t('no one has picked it up'));
    if (asked.promise) {
      const at = momentWords(asked.promise.until, entry.asOf, locale);
      parts.push(asked.promise.isMissed ? t('promise missed ({0})', at) : t('promised {0}', at));
    }
    if (asked.remindedAt !== undefined) {
      parts.push(t('reminded {0}', momentWords(asked.remindedAt, entry.asOf, locale)));
    }
    return parts.join(' · ');
  });
}

export function ownAccessibleLabel(entry: OwnEntry, directory: Directory, formatting: Formatting): string {
  return [entry.request.title, ownDescription(entry, directory, formatting), shortId(entry.request.id)].join(
    ', ',
  );
}

/** Says in a few words whether a check helps the reviewers, and what would be better. */
export function checkWords(check: Check, { t }: Formatting): string {
  switch (check.kind) {
    case 'size':
      return check.isGood
        ? plural(t, check.lines, {
            one: '{0} changed line: one sitting',
            other: '{0} changed lines: one sitting',
          })
        : plural(
            t,
            check.lines,
            {
              one: '{0} changed line: more than {1} are hard to review well; could it be split?',
              other: '{0} changed lines: more than {1} are hard to review well; could it be split?',
            },
            mostLines,
          );
    case 'description':
      return check.isGood
        ? t("It says what it's for")
        : check.length === 0
          ? t("It has no description: what's it for, and where should reviewers look first?")
          : t("Its description is short: what's it for, and where should reviewers look first?");
    case 'tests':
      switch (check.what) {
        case 'withTests':
          return t('It includes tests');
        case 'withoutTests':
          return t('It changes code but no tests: how do you know it works?');
        case 'nothingToTest':
          return t('It changes nothing that tests would cover');
        case 'unknown':
          return t('It has too many files to tell whether they include tests');
      }
    // falls through: the inner switch is exhausted
    case 'asked':
      return askedCheckWords(check, t);
    case 'checks':
      return check.isGood
        ? t('No checks are failing')
        : t('Checks are failing: reviewers will wait for you first');
    case 'conflicts':
      return check.isGood ? t('No conflicts') : t("It has conflicts: it can't be merged as is");
  }
}

function askedCheckWords(
  { people, teams, isGood }: Extract<Check, { kind: 'asked' }>,
  t: Formatting['t'],
): string {
  if (people + teams === 0) return t('No one is asked yet');
  if (!isGood)
    return plural(t, people, {
      one: '{0} person is asked: with that many, each waits for the others',
      other: '{0} people are asked: with that many, each waits for the others',
    });
  if (people === 0) return t('A whole team is asked: name one person, and the rest are free');
  return plural(t, people, { one: '{0} person is asked', other: '{0} people are asked' });
}
