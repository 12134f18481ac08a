import type { Instant } from '../model/instant';
import { sameLogin, type Login } from '../model/ids';
import { findPromise } from '../model/notes';
import type { Activity, PullRequest } from '../model/pullRequest';
import type { Ask } from './ask';

/** What machines, such as Copilot, have reviewed. */
export interface MachineReview {
  /** Each once, by when they began. */
  readonly by: readonly Login[];
  /** The newest. */
  readonly at: Instant;
  /** No person has reviewed it: open conversations are the machines'. */
  readonly isOnly: boolean;
}

/**
 * Whether machines alone have reviewed it, their threads are open, and nobody has asked the viewer since. Whoever
 * holds the viewer's promise waits for them all the same.
 */
export function isLeftByMachines(request: PullRequest, ask: Ask | undefined, login: Login): boolean {
  const review = findMachineReview(request);
  if (!review?.isOnly || !request.openThreads?.count) return false;
  const askedAt = ask?.askedAt ?? request.createdAt;
  return askedAt <= review.at && !findPromise(request.notes, login, askedAt);
}

/** Undefined where none has. */
export function findMachineReview({ activity, author }: PullRequest): MachineReview | undefined {
  const isAuthors = ({ by }: Activity): boolean => by !== undefined && sameLogin(by, author.login);
  const reviews = activity.filter(({ kind }) => kind === 'review');
  const machines = reviews.filter((review) => review.isBot && !isAuthors(review));
  const [first] = machines;
  const last = machines.at(-1);
  if (!first || !last) return undefined;
  const by = machines.flatMap((review) => review.by ?? []);
  return {
    by: by.filter((login, index) => by.findIndex((other) => sameLogin(other, login)) === index),
    at: last.at,
    // What the author reviews after a machine answers it; what came before may be conversations of their own.
    isOnly: reviews.every((review) => review.isBot ?? (isAuthors(review) && review.at > first.at)),
  };
}
