import type { Instant } from '../core/instant';
import type { ShownQueue } from '../core/queueView';
import { hasFilter, type ViewOptions } from '../core/viewOptions';
import { failureWords } from '../core/words/failureWords';
import type { Speech } from '../core/words/speech';
import { momentWords } from '../core/words/timeWords';
import type { QueueState } from './reviewQueue';

/** The queue, and what of it the user chose to see. */
export interface Seen {
  readonly state: QueueState;
  /** Undefined while there is no list. */
  readonly shown: ShownQueue | undefined;
}

export type ViewState =
  | 'starting'
  | 'signedOut'
  | 'refused'
  | 'loading'
  | 'nobody'
  | 'filtered'
  | 'offline'
  | 'limited'
  | 'noPermission'
  | 'singleSignOn'
  | 'failed'
  | 'list';

/** Which welcome text, if any, the empty view shows. */
export function viewState({ state, shown }: Seen): ViewState {
  switch (state.kind) {
    case 'starting':
    case 'signedOut':
    case 'loading':
      return state.kind;
    case 'failed':
      return failedState(state.failure);
    case 'ready':
    case 'stale':
      if (state.list.requests.length === 0) return 'nobody';
      return shown?.shown.length === 0 ? 'filtered' : 'list';
  }
}

/** One line above the rows: why the list is old, or what the welcome text cannot say because it never changes. */
export function viewMessage(seen: Seen, now: Instant, speech: Speech): string | undefined {
  const { state } = seen;
  const { t, locale } = speech;
  switch (state.kind) {
    case 'failed': {
      const says = ['failed', 'limited'].includes(failedState(state.failure));
      return says ? t('{0}.', failureWords(state.failure, now, locale, t)) : undefined;
    }
    case 'stale':
      return t(
        '{0}. This is the list as of {1}.',
        failureWords(state.failure, now, locale, t),
        momentWords(state.list.snapshot.asOf, now, locale),
      );
    case 'ready':
      return viewState(seen) === 'filtered' ? filteredWords(state.list.waiting.length, speech) : undefined;
    case 'starting':
    case 'signedOut':
    case 'loading':
      return undefined;
  }
}

/** Beside the view's name: what it shows that is not all there is. */
export function viewDescription(
  { state, shown }: Seen,
  { filter }: ViewOptions,
  isSample: boolean,
  { t }: Speech,
): string | undefined {
  const parts = [
    isSample ? t('sample organisation') : undefined,
    shown && 'list' in state && hasFilter(filter)
      ? t('filtered: {0} of {1}', shown.shown.length, state.list.requests.length)
      : undefined,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' · ');
}

/** How many wait although nobody matches. */
export function filteredWords(waiting: number, { t }: Speech): string {
  return waiting === 1 ? t('One is waiting.') : t('{0} are waiting.', waiting);
}

function failedState(
  failure: Extract<QueueState, { kind: 'failed' }>['failure'],
): Extract<ViewState, 'refused' | 'offline' | 'limited' | 'noPermission' | 'singleSignOn' | 'failed'> {
  switch (failure.kind) {
    case 'signedOut':
      return 'refused';
    case 'rateLimited':
      return 'limited';
    case 'offline':
    case 'noPermission':
    case 'singleSignOn':
      return failure.kind;
    case 'serverTrouble':
    case 'nonsense':
    case 'unexpected':
      return 'failed';
  }
}
