import { hour, type Instant } from '../model/instant';
import { findPromise } from '../model/notes';
import type { PullRequest } from '../model/pullRequest';
import type { Turn } from './turn';
import type { WorkingCalendar } from '../calendar/workingTime';
import { sameLogin, type Login, type TeamId } from '../model/ids';
import { owedSince } from './owedSince';
import { speaks } from './standing';
import { isBy, isToOthers } from './words';

/** A request's state relative to the viewer's first-response target. */
export type ResponseClock = {
  /** When the customer started waiting: the turn came to the viewer, or the author answered their comment. */
  readonly from: Instant;
} & ClockState;

type ClockState =
  /**
   * Less than half of the target, at least half of it, or all of it has passed. `dueAt` is when it's reached.
   */
  | { readonly state: 'fresh' | 'due' | 'overdue'; readonly dueAt: Instant }
  /** The viewer has promised a time that's still ahead, or that passed without a review. */
  | { readonly state: 'promised' | 'missed'; readonly until: Instant; readonly madeAt: Instant }
  /** It isn't the viewer's turn, or they had the last word without a review. */
  | { readonly state: 'answered'; readonly at: Instant };

export interface ClockInput {
  readonly request: PullRequest;
  readonly login: Login;
  /** The viewer's teams, if all are known. */
  readonly teams?: readonly TeamId[] | undefined;
  readonly turn: Turn;
  /** Since when a review has been owed, if it's known. */
  readonly owedSince?: Instant;
  readonly calendar: WorkingCalendar;
  /** First-response target in working hours. */
  readonly target: number;
  readonly now: Instant;
}

/** Returns the clock's state. It runs from the moment the turn came to the viewer, in working time only. */
export function responseClock(input: ClockInput): ResponseClock {
  const { request, login, teams, turn, calendar, target, now } = input;
  if (turn.whose === 'theirs') return { state: 'answered', from: turn.since, at: turn.since };
  const word = lastWord(request, login, turn.since);
  const reply = word === undefined ? undefined : answerTo(request, word, { login, teams });
  const from = reply ?? turn.since;
  const owed = input.owedSince ?? owedSince(request, { login, teams: teams ?? [] }, turn);
  const promise = findPromise(request.notes, login, owed);
  if (promise) {
    const state = now <= promise.until ? 'promised' : 'missed';
    return { state, from, until: promise.until, madeAt: promise.at };
  }
  if (word !== undefined && reply === undefined) return { state: 'answered', from, at: word };
  const spent = calendar.between(from, now);
  const state = spent < (target * hour) / 2 ? 'fresh' : spent < target * hour ? 'due' : 'overdue';
  return { state, from, dueAt: calendar.after(from, target * hour) ?? now };
}

/**
 * Returns when the viewer last wrote since their turn came. Promises and claims don't count, nor do commands to
 * bots such as "/retest".
 */
function lastWord({ activity, notes }: PullRequest, login: Login, since: Instant): Instant | undefined {
  const own = notes.filter(({ by, at }) => sameLogin(by, login) && at >= since);
  const words = activity.filter(
    (item) =>
      item.kind === 'comment' &&
      speaks(item, activity) &&
      isBy(item, login) &&
      item.at > since &&
      !own.some((note) => note.at === item.at),
  );
  const answers = own.filter(({ kind }) => kind !== 'promise' && kind !== 'claim');
  const times = [...words, ...answers].map(({ at }) => at);
  return times.length === 0 ? undefined : Math.max(...times);
}

/**
 * Returns when the author first responded to it. GitHub records a reply in a thread as a review. Bringing the
 * branch up to date answers no question.
 */
function answerTo(
  { activity, author, notes }: PullRequest,
  word: Instant,
  viewer: Parameters<typeof isToOthers>[2],
): Instant | undefined {
  return activity.find(
    (item) =>
      item.isMechanical !== true &&
      item.mergesBase !== true &&
      item.at > word &&
      isBy(item, author.login) &&
      !isToOthers(item, notes, viewer),
  )?.at;
}
