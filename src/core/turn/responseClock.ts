import { hour, type Instant } from '../model/instant';
import { findPromise } from '../model/notes';
import type { PullRequest } from '../model/pullRequest';
import type { Turn } from './turn';
import type { WorkingCalendar } from '../calendar/workingTime';
import { sameLogin, type Login } from '../model/ids';

/** How a request stands against the viewer's first-response target. */
export type ResponseClock = {
  /** When the customer began to wait: the turn came to the viewer, or the author answered a word of theirs. */
  readonly from: Instant;
} & ClockState;

type ClockState =
  /** Under half of the target, over half of it, or past it. `dueAt` is when the target is reached. */
  | { readonly state: 'fresh' | 'due' | 'overdue'; readonly dueAt: Instant }
  /** The viewer has said until when, and that is ahead, or it has passed without a review. */
  | { readonly state: 'promised' | 'missed'; readonly until: Instant; readonly madeAt: Instant }
  /** It is not the viewer's turn, or they have had the last word without a review. */
  | { readonly state: 'answered'; readonly at: Instant };

export interface ClockInput {
  readonly request: PullRequest;
  readonly login: Login;
  readonly turn: Turn;
  readonly calendar: WorkingCalendar;
  /** First-response target in working hours. */
  readonly target: number;
  readonly now: Instant;
}

/** The clock runs from the moment the turn came to the viewer, in working time only. */
export function responseClock({ request, login, turn, calendar, target, now }: ClockInput): ResponseClock {
  if (turn.whose === 'theirs') return { state: 'answered', from: turn.since, at: turn.since };
  const word = lastWord(request, login, turn.since);
  const reply = word === undefined ? undefined : answerTo(request, word);
  const from = reply ?? turn.since;
  const promise = findPromise(request.notes, login, turn.since);
  if (promise) {
    const state = now <= promise.until ? 'promised' : 'missed';
    return { state, from, until: promise.until, madeAt: promise.at };
  }
  if (word !== undefined && reply === undefined) return { state: 'answered', from, at: word };
  const spent = calendar.between(from, now);
  const state = spent < (target * hour) / 2 ? 'fresh' : spent < target * hour ? 'due' : 'overdue';
  return { state, from, dueAt: calendar.after(from, target * hour) ?? now };
}

/** The viewer's latest word since their turn came. Of notes, a promise and a claim are none yet. */
function lastWord({ activity, notes }: PullRequest, login: Login, since: Instant): Instant | undefined {
  const own = notes.filter(({ by, at }) => sameLogin(by, login) && at >= since);
  const words = activity.filter(
    ({ kind, by, at }) =>
      kind === 'comment' &&
      by !== undefined &&
      sameLogin(by, login) &&
      at > since &&
      !own.some((note) => note.at === at),
  );
  const answers = own.filter(({ kind }) => kind !== 'promise' && kind !== 'claim');
  const times = [...words, ...answers].map(({ at }) => at);
  return times.length === 0 ? undefined : Math.max(...times);
}

/** The author's first move after it. What they reply in a review thread is a review of theirs. */
function answerTo({ activity, author }: PullRequest, word: Instant): Instant | undefined {
  return activity.find(
    ({ by, at, isMechanical }) =>
      isMechanical !== true && at > word && by !== undefined && sameLogin(by, author.login),
  )?.at;
}
