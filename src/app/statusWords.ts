import type { Instant } from '../core/instant';
import { failureWords } from '../core/words/failureWords';
import type { Speech } from '../core/words/speech';
import { clockWords, waitWords } from '../core/words/timeWords';
import type { QueueState, RankedList } from './reviewQueue';

export interface StatusWords {
  /** With `$(icon)`; none of GitHub's text is in it. */
  readonly text: string;
  readonly hover: string;
  readonly accessible: string;
}

export function statusWords(state: QueueState, now: Instant, speech: Speech): StatusWords {
  const { t, locale } = speech;
  switch (state.kind) {
    case 'starting':
    case 'loading':
      return same('$(sync~spin) Good Turn', t('Good Turn is looking for who is waiting for you'));
    case 'signedOut':
      return same('$(plug) Good Turn', t('Sign in to see who is waiting for your review'));
    case 'failed':
      return same('$(cloud) Good Turn', failureWords(state.failure, now, locale, t));
    case 'ready': {
      const { waiting } = state.list;
      const text =
        waiting.length === 0
          ? t('Nobody waits')
          : `${countWords(state.list, speech)} · ${longest(state.list, speech)}`;
      const icon = waiting.length === 0 ? '$(check)' : '$(comment-unresolved)';
      return {
        text: `${icon} ${text}`,
        hover: readySentence(state.list, speech),
        accessible: readySentence(state.list, speech),
      };
    }
    case 'stale': {
      const count = countWords(state.list, speech);
      const cause = failureWords(state.failure, now, locale, t);
      const asOf = clockWords(state.list.snapshot.asOf, locale);
      const sentence = t('{0}. This is the list as of {1}.', cause, asOf);
      if (state.failure.kind === 'rateLimited') {
        const until = clockWords(state.failure.until, locale);
        return {
          text: `$(watch) ${t('{0}, next look at {1}', count, until)}`,
          hover: sentence,
          accessible: `${count}. ${sentence}`,
        };
      }
      return {
        text: `$(cloud) ${t('{0}, as of {1}', count, asOf)}`,
        hover: sentence,
        accessible: `${count}. ${sentence}`,
      };
    }
  }
}

function same(text: string, hover: string): StatusWords {
  return { text, hover, accessible: hover };
}

function countWords({ waiting }: RankedList, { t }: Speech): string {
  return t('{0} waiting', waiting.length);
}

function longest({ waiting }: RankedList, { t, workingDay }: Speech): string {
  return waitWords(Math.max(...waiting.map(({ wait }) => wait)), workingDay, t);
}

function readySentence(list: RankedList, speech: Speech): string {
  const { t } = speech;
  const count = list.waiting.length;
  if (count === 0) return t('Nobody on another team is waiting for you');
  if (count === 1)
    return t('One person on another team is waiting for your review, for {0}', longest(list, speech));
  return t(
    '{0} requests of other teams are waiting for your review, the longest for {1}',
    count,
    longest(list, speech),
  );
}
