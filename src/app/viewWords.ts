import type { Instant } from '../core/instant';
import { failureWords, missingWords } from '../core/words/failureWords';
import type { Speech } from '../core/words/speech';
import { momentWords } from '../core/words/timeWords';
import type { QueueState } from './reviewQueue';

/** Which welcome text, if any, the empty view shows. */
export function viewState(
  state: QueueState,
): 'starting' | 'signedOut' | 'refused' | 'loading' | 'failed' | 'nobody' | 'list' {
  switch (state.kind) {
    case 'starting':
    case 'signedOut':
    case 'loading':
      return state.kind;
    case 'failed':
      return state.failure.kind === 'signedOut' ? 'refused' : 'failed';
    case 'ready':
    case 'stale':
      return state.list.requests.length === 0 ? 'nobody' : 'list';
  }
}

/** One line above the rows: why the list is old, or what it lacks. */
export function viewMessage(state: QueueState, now: Instant, { t, locale }: Speech): string | undefined {
  switch (state.kind) {
    case 'failed':
      return t('{0}.', failureWords(state.failure, now, locale, t));
    case 'stale':
      return t(
        '{0}. This is the list as of {1}.',
        failureWords(state.failure, now, locale, t),
        momentWords(state.list.snapshot.asOf, now, locale),
      );
    case 'ready': {
      const { missing } = state.list.snapshot;
      return missing.length === 0
        ? undefined
        : missing.map((each) => t('{0}.', missingWords(each, t))).join(' ');
    }
    case 'starting':
    case 'signedOut':
    case 'loading':
      return undefined;
  }
}
