import type { Instant } from '../core/model/instant';
import type { RankedRequest } from '../core/ranking/rank';
import { failureWords } from '../core/messages/failureWords';
import { getName } from '../core/messages/reasonWords';
import { rowDescription, rowLabel } from '../core/messages/rowWords';
import type { Formatting } from '../core/messages/formatting';
import { clockWords, momentWords, waitWords } from '../core/messages/timeWords';
import type { QueueState, RankedList } from './reviewQueue';
import type { ViewCounts } from './viewWords';
import { inARow } from '../core/messages/inARow';
import { statusMessages } from '../core/messages/statusMessages';
import { noticeMessages } from '../core/messages/noticeMessages';

export interface StatusWords {
  /** A codicon. */
  readonly icon: string;
  readonly text: string;
  /** For the tooltip and screen readers. */
  readonly sentence: string;
  /** The first waiting requests, each with its id. */
  readonly first: readonly { readonly id: string; readonly text: string }[];
}

export interface StatusOptions {
  /** Shows how many are waiting, or who is first. */
  readonly style: 'count' | 'first';
  readonly isSample: boolean;
}

export function statusWords(
  { state, shown }: ViewCounts,
  { style, isSample }: StatusOptions,
  now: Instant,
  formatting: Formatting,
): StatusWords {
  if (!('list' in state)) return { ...withoutList(state, now, formatting), first: [] };
  const counted: Counted = { list: state.list, waiting: shown?.waiting ?? state.list.waiting, style };
  return {
    ...(state.kind === 'ready'
      ? ready(counted, isSample, formatting)
      : stale(counted, state.failure, now, formatting)),
    first: counted.waiting.slice(0, 3).map((entry) => ({
      id: entry.id,
      text: `${rowLabel(entry)} · ${rowDescription(entry, formatting)}`,
    })),
  };
}

type Words = Omit<StatusWords, 'first'>;

interface Counted {
  readonly list: RankedList;
  /** The rows that are shown and counted. */
  readonly waiting: readonly RankedRequest[];
  readonly style: StatusOptions['style'];
}

function withoutList(
  state: Exclude<QueueState, { list: RankedList }>,
  now: Instant,
  { t, locale }: Formatting,
): Words {
  switch (state.kind) {
    case 'starting':
    case 'loading':
      return {
        icon: 'sync~spin',
        text: 'Good Turn',
        sentence: statusMessages.checking(t),
      };
    case 'signedOut':
      return { icon: 'plug', text: 'Good Turn', sentence: statusMessages.signedOut(t) };
    case 'failed': {
      const sentence = failureWords(state.failure, now, locale, t);
      const { failure } = state;
      if (failure.kind !== 'rateLimited') return { icon: 'cloud', text: 'Good Turn', sentence };
      return {
        icon: 'watch',
        text: statusMessages.nextCheck(t, clockWords(failure.until, locale)),
        sentence,
      };
    }
  }
}

function ready(counted: Counted, isSample: boolean, formatting: Formatting): Words {
  const { t } = formatting;
  const { waiting, list } = counted;
  const sentence = readySentence(counted, formatting);
  if (isSample)
    return { icon: 'beaker', text: statusMessages.sample(t, countWords(counted, formatting)), sentence };
  if (list.waiting.length > waiting.length) {
    const text = waiting.length === 0 ? countWords(counted, formatting) : headline(counted, formatting);
    return { icon: 'filter', text: text, sentence };
  }
  if (waiting.length === 0) return { icon: 'check', text: statusMessages.nobody(t), sentence };
  return { icon: 'comment-unresolved', text: headline(counted, formatting), sentence };
}

function stale(
  counted: Counted,
  failure: Extract<QueueState, { kind: 'stale' }>['failure'],
  now: Instant,
  formatting: Formatting,
): Words {
  const { t, locale } = formatting;
  const what =
    counted.style === 'first' && counted.waiting.length > 0
      ? headline(counted, formatting)
      : countWords(counted, formatting);
  const asOf = counted.list.snapshot.asOf;
  return {
    ...(failure.kind === 'rateLimited'
      ? { icon: 'watch', text: statusMessages.untilNextCheck(t, what, clockWords(failure.until, locale)) }
      : { icon: 'cloud', text: statusMessages.asOf(t, what, momentWords(asOf, now, locale)) }),
    sentence: statusMessages.staleSentence(
      t,
      countWords(counted, formatting),
      failureWords(failure, now, locale, t),
      momentWords(asOf, now, locale),
    ),
  };
}

/** Returns the count or the first name, and the wait. */
function headline(counted: Counted, formatting: Formatting): string {
  const { waiting, style } = counted;
  const first = waiting[0];
  if (style === 'count' || !first)
    return `${countWords(counted, formatting)} · ${longest(waiting, formatting)}`;
  const wait = waitWords(first.wait, formatting.workingDay, formatting.t);
  return `${getName(first.customer.person)} · ${wait}`;
}

function countWords({ waiting, list }: Counted, { t }: Formatting): string {
  return waiting.length < list.waiting.length
    ? statusMessages.someWaiting(t, waiting.length, list.waiting.length)
    : statusMessages.waiting(t, waiting.length);
}

function longest(waiting: readonly RankedRequest[], { t, workingDay }: Formatting): string {
  return waitWords(Math.max(...waiting.map(({ wait }) => wait)), workingDay, t);
}

function readySentence({ waiting, list }: Counted, formatting: Formatting): string {
  const { t } = formatting;
  const hidden = list.waiting.length - waiting.length;
  const left = hidden > 0 ? statusMessages.notShown(t, hidden) : undefined;
  const count = waiting.length;
  if (count === 0) {
    return inARow(hidden > 0 ? noticeMessages.noMatch(t) : statusMessages.nobodyElse(t), left);
  }
  return inARow(statusMessages.otherTeams(t, count, longest(waiting, formatting)), left);
}
