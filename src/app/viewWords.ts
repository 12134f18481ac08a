import type { Failure } from '../core/model/failure';
import type { Instant } from '../core/model/instant';
import type { ShownQueue } from '../core/view/queueView';
import { hasFilter, type Hide, type ViewOptions } from '../core/view/viewOptions';
import type { Translate } from '../core/messages/translate';
import { failureWords } from '../core/messages/failureWords';
import type { Formatting } from '../core/messages/formatting';
import { clockWords, momentWords } from '../core/messages/timeWords';
import type { QueueState } from './reviewQueue';
import { listWords } from '../core/messages/lists';
import { statusMessages } from '../core/messages/statusMessages';
import { noticeMessages } from '../core/messages/noticeMessages';

/** The queue, and the part of it that the user chose to see. */
export interface ViewCounts {
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
  | 'trouble'
  | 'nonsense'
  | 'failed'
  | 'list';

/** Returns which welcome text, if any, the empty view shows. */
export function viewState({ state, shown }: ViewCounts): ViewState {
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

/** Returns the line above the rows that says why the list is stale. VS Code shows no welcome text with it. */
export function viewMessage(
  { state }: ViewCounts,
  now: Instant,
  { t, locale }: Formatting,
): string | undefined {
  if (state.kind !== 'stale') return undefined;
  return statusMessages.staleList(
    t,
    failureWords(state.failure, now, locale, t),
    momentWords(state.list.snapshot.asOf, now, locale),
  );
}

/**
 * Returns the text next to the view's name: how many are waiting and have gone quiet, and what isn't shown.
 * Short, because the name leaves little room; what's hidden comes first.
 */
export function viewDescription(
  { state, shown }: ViewCounts,
  { filter, hide }: ViewOptions,
  isSample: boolean,
  { t, locale }: Formatting,
): string | undefined {
  const failure = state.kind === 'failed' ? state.failure : undefined;
  const quiet = shown?.shown.filter(({ excludedBecause }) => excludedBecause === 'goneQuiet').length ?? 0;
  const parts = [
    shown && 'list' in state && hasFilter(filter)
      ? statusMessages.filtered(t, shown.shown.length, state.list.requests.length)
      : undefined,
    shown ? hiddenWords(hide, t) : undefined,
    shown && shown.waiting.length > 0 ? statusMessages.waiting(t, shown.waiting.length) : undefined,
    quiet > 0 ? statusMessages.goneQuiet(t, quiet) : undefined,
    isSample ? statusMessages.inSample(t) : undefined,
    failure?.kind === 'rateLimited'
      ? statusMessages.thenNextCheck(t, clockWords(failure.until, locale))
      : undefined,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(' · ');
}

function hiddenWords({ bots, drafts, ownTeam }: Hide, t: Translate): string | undefined {
  const names = [
    ...(bots ? [statusMessages.bots(t)] : []),
    ...(drafts ? [statusMessages.drafts(t)] : []),
    ...(ownTeam ? [statusMessages.ownTeam(t)] : []),
  ];
  return names.length === 0 ? undefined : statusMessages.without(t, listWords(names, t));
}

/** Returns how many are waiting although none match the filter. */
export function filteredWords(waiting: number, { t }: Formatting): string {
  return noticeMessages.areWaiting(t, waiting);
}

function failedState({ kind }: Failure): ViewState {
  switch (kind) {
    case 'signedOut':
      return 'refused';
    case 'rateLimited':
      return 'limited';
    case 'offline':
    case 'noPermission':
    case 'singleSignOn':
    case 'nonsense':
      return kind;
    case 'serverTrouble':
      return 'trouble';
    case 'refused':
    case 'overtaken':
    case 'otherAccount':
    case 'unexpected':
      return 'failed';
  }
}
