import type { Instant } from '../model/instant';
import { sameLogin, type Login } from '../model/ids';
import { findPromise } from '../model/notes';
import type { Activity, PullRequest } from '../model/pullRequest';
import type { Ask } from './ask';

/** Reviews by machines, such as Copilot. */
export interface MachineReview {
  /** Each machine once, in the order of their first reviews. */
  readonly by: readonly Login[];
  /** When the newest was given. */
  readonly at: Instant;
  /** No person has reviewed it, so open conversations are the machines'. */
  readonly isOnly: boolean;
}

/**
 * Returns whether only machines have reviewed it, their threads are open, and no one has asked the viewer
 * since. False if the viewer has promised a review: the author is still waiting for it.
 */
export function isLeftByMachines(
  request: PullRequest,
  ask: Ask | undefined,
  login: Login,
  owedSince: Instant,
): boolean {
  const review = findMachineReview(request);
  if (!review?.isOnly || !request.openThreads?.count) return false;
  const askedAt = ask?.askedAt ?? request.createdAt;
  return askedAt <= review.at && !findPromise(request.notes, login, Math.min(askedAt, owedSince));
}

/** Undefined if no machine has reviewed it. */
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
    // An author's review after a machine's answers it; an earlier one may have opened its own conversations.
    isOnly: reviews.every((review) => review.isBot ?? (isAuthors(review) && review.at > first.at)),
  };
}
