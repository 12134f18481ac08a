import type { Duration, Instant } from '../model/instant';
import type { RankedRequest } from '../ranking/rank';
import { byText } from '../model/requestId';
import type { WorkingCalendar } from '../calendar/workingTime';
import { toDuration } from '../ranking/effort';
import type { Choice } from './nudge';
import type { NudgeStats } from './nudgeStats';

export interface NudgeCandidate {
  readonly entry: RankedRequest;
  readonly effort: Duration;
  readonly overdueSince: Instant;
  readonly choice: Choice;
}

/**
 * Returns when the viewer's answer became overdue or their promise was missed; undefined if neither applies.
 */
export function overdueSince({ excludedBecause, clock, request }: RankedRequest): Instant | undefined {
  if (excludedBecause !== undefined || request.author.isBot) return undefined;
  if (clock.state === 'overdue') return clock.dueAt;
  return clock.state === 'missed' ? clock.until : undefined;
}

export interface ChoiceInput {
  readonly stats: NudgeStats;
  readonly gap: Duration;
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
}

/**
 * Returns the requests that may lead, best first; those that led today may not. Size is a preference only
 * among requests that haven't led. Among the others, the one unled for longest goes first, so between two
 * turns of one request, every other gets at most one.
 */
export function candidates(overdue: readonly RankedRequest[], input: ChoiceInput): readonly NudgeCandidate[] {
  return overdue
    .filter(({ id }) => !input.stats.ledToday.has(id))
    .flatMap((entry) => waitingOne(entry, input) ?? [])
    .sort(
      (a, b) =>
        order.indexOf(a.choice) - order.indexOf(b.choice) ||
        (isByTime[a.choice] ? a.unledSince - b.unledSince : 0) ||
        byRank(a.entry, b.entry),
    );
}

/** A total order: falls back to the id if ranks are equal. */
export function byRank(a: RankedRequest, b: RankedRequest): number {
  return a.rank - b.rank || byText(a.id, b.id);
}

const order: readonly Choice[] = ['passedOver', 'fits', 'firstTime', 'again'];

const isByTime: Readonly<Record<Choice, boolean>> = {
  passedOver: true,
  fits: false,
  firstTime: false,
  again: true,
};

interface WaitingOne extends NudgeCandidate {
  readonly unledSince: Instant;
}

function waitingOne(
  entry: RankedRequest,
  { stats, gap, now, calendar }: ChoiceInput,
): WaitingOne | undefined {
  const since = overdueSince(entry);
  if (since === undefined) return undefined;
  const unledSince = Math.max(since, stats.ledAt.get(entry.id) ?? since);
  const effort = toDuration(entry.effort);
  const isPassedOver = calendar.between(unledSince, now) >= calendar.workingDay / 2;
  const isFirst = unledSince === since;
  const choice = isPassedOver ? 'passedOver' : !isFirst ? 'again' : effort <= gap ? 'fits' : 'firstTime';
  return { entry, effort, overdueSince: since, choice, unledSince };
}
