import type { RankedRequest } from '../ranking/rank';
import { promiseRowWords } from './promiseWords';
import type { Formatting } from './formatting';
import { longWaitWords, momentWords } from './timeWords';

/**
 * For the row: what was promised, or that the viewer had the last word. The other states are shown by shape
 * only.
 */
export function clockWordsInBrief(
  { clock, asOf }: RankedRequest,
  { t, locale }: Formatting,
): string | undefined {
  switch (clock.state) {
    case 'promised':
      return t('promised {0}', promiseRowWords(clock.until, asOf, locale));
    case 'missed':
      return t('promise missed ({0})', promiseRowWords(clock.until, asOf, locale));
    case 'answered':
      return t('you had the last word');
    case 'fresh':
    case 'due':
    case 'overdue':
      return undefined;
  }
}

/** The same state as a word, for people who hear the row instead of seeing its shape. */
export function clockStateWord({ clock }: RankedRequest, { t }: Formatting): string {
  switch (clock.state) {
    case 'fresh':
      return t('fresh');
    case 'due':
      return t('due soon');
    case 'overdue':
      return t('overdue');
    case 'promised':
      return t('promised');
    case 'missed':
      return t('promise missed');
    case 'answered':
      return t('answered');
  }
}

/** One sentence for the hover; undefined if it's not the viewer's turn. */
export function clockSentence(
  { clock, excludedBecause, asOf }: RankedRequest,
  formatting: Formatting,
): string | undefined {
  const { t, locale, target, workingDay } = formatting;
  if (excludedBecause !== undefined && excludedBecause !== 'snoozed') return undefined;
  const limit = longWaitWords(target, workingDay, t);
  switch (clock.state) {
    case 'fresh':
    case 'due':
      return t('A first response is due {0} (target: {1})', momentWords(clock.dueAt, asOf, locale), limit);
    case 'overdue':
      return t('A first response was due {0} (target: {1})', momentWords(clock.dueAt, asOf, locale), limit);
    case 'promised':
      return t('You promised a review by {0}', momentWords(clock.until, asOf, locale));
    case 'missed':
      return t(
        'You promised a review by {0}; a new time and an apology would help',
        momentWords(clock.until, asOf, locale),
      );
    case 'answered':
      return t("You had the last word; the author hasn't responded since");
  }
}
