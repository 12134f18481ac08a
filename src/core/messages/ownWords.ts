import { reviewerName } from './askedWords';
import type { Directory } from '../model/directory';
import type { AskedReviewer, OwnEntry } from '../authored/ownQueue';
import { mostLines, type Check } from '../authored/selfCheck';
import { shortId } from '../model/requestId';
import { promiseRowWords } from './promiseWords';
import type { Formatting } from './formatting';
import { longWaitWords, momentWords, waitWords } from './timeWords';

/** Who has it, since when and what they said; or that it is the author's own move. */
export function ownDescription(entry: OwnEntry, directory: Directory, speech: Formatting): string {
  const { t } = speech;
  const { state, request, asked } = entry;
  const [first, ...others] = asked;
  const odd = [
    ...(request.hasConflicts ? [t('has conflicts')] : []),
    ...(request.checks === 'failing' ? [t('checks failing')] : []),
  ];
  const parts = ((): string[] => {
    switch (state.kind) {
      case 'waiting':
        return [
          ...(first ? askedParts(first, entry, directory, speech) : []),
          ...(others.length > 0 ? [t('+ {0} more asked', others.length)] : []),
        ];
      case 'answered':
        return [
          state.verdict === 'changesRequested'
            ? t('your move: {0} asks for changes', state.by)
            : t('your move: {0} has answered', state.by),
          waitWords(entry.wait, speech.workingDay, t),
        ];
      case 'approved':
        return [t('approved by {0}', state.by)];
      case 'unasked':
        return [t('nobody is asked')];
      case 'draft':
        return [t('draft')];
    }
  })();
  return [...parts, ...odd].join(' · ');
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
  if (reviewer.kind === 'team') return [name, t('nobody has taken it for {0}', ago)];
  return [name, t('asked {0} ago', ago)];
}

/** One sentence for each who is asked, for the hover. */
export function askedLines(entry: OwnEntry, directory: Directory, speech: Formatting): string[] {
  const { t, workingDay, locale } = speech;
  return entry.asked.map((asked) => {
    const name = reviewerName(asked.reviewer, directory, t);
    const parts = [t('{0}: asked {1} ago', name, longWaitWords(asked.wait, workingDay, t))];
    if (asked.takenBy !== undefined) parts.push(t('taken by {0}', asked.takenBy));
    else if (asked.reviewer.kind === 'team') parts.push(t('nobody has taken it'));
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

export function ownAccessibleLabel(entry: OwnEntry, directory: Directory, speech: Formatting): string {
  return [entry.request.title, ownDescription(entry, directory, speech), shortId(entry.request.id)].join(
    ', ',
  );
}

/** What serves the reviewers, in a few words, and what would be better. */
export function checkWords(check: Check, { t }: Formatting): string {
  switch (check.kind) {
    case 'size':
      return check.isGood
        ? t('{0} changed lines: one sitting', check.lines)
        : t(
            '{0} changed lines: over {1} are hard to review well; could it be split?',
            check.lines,
            mostLines,
          );
    case 'description':
      return check.isGood
        ? t('It says what it is for')
        : check.length === 0
          ? t('It has no description: what is it for, and where should one look first?')
          : t('Its description is short: what is it for, and where should one look first?');
    case 'tests':
      switch (check.what) {
        case 'withTests':
          return t('It brings tests');
        case 'withoutTests':
          return t('It changes code and no test: how do you know that it works?');
        case 'nothingToTest':
          return t('It changes nothing that tests would cover');
        case 'unknown':
          return t('It has too many files to tell whether tests are among them');
      }
    // falls through: the inner switch is exhausted
    case 'asked':
      return askedCheckWords(check, t);
    case 'checks':
      return check.isGood ? t('No check fails') : t('Checks fail: reviewers will wait for you first');
    case 'conflicts':
      return check.isGood ? t('No conflicts') : t('It has conflicts: it cannot be merged as it is');
  }
}

function askedCheckWords(
  { people, teams, isGood }: Extract<Check, { kind: 'asked' }>,
  t: Formatting['t'],
): string {
  if (people + teams === 0) return t('Nobody is asked yet');
  if (!isGood) return t('{0} people are asked: with so many, each waits for the others', people);
  if (people === 0) return t('A team is asked: name one of them, and everybody else is free');
  return people === 1 ? t('One person is asked') : t('{0} people are asked', people);
}
