import type { RankedRequest } from './rank';
import type { ViewerReview } from '../model/pullRequest';
import { teamKey, sameLogin } from '../model/ids';

/** A review the viewer has just given, and who can continue because of it. */
export interface Unblocked {
  /** The request as ranked before the review. */
  readonly entry: RankedRequest;
  readonly verdict: ViewerReview['state'];
  /** The number of people: the author, and everyone known to wait behind them. */
  readonly people: number;
  /** The number of teams: the customer's, and those that own what depends on the change. */
  readonly teams: number;
}

/** Returns the requests that were the viewer's turn in one list and have their new review in the next. */
export function unblockedBetween(
  before: readonly RankedRequest[],
  after: readonly RankedRequest[],
): readonly Unblocked[] {
  const next = new Map(after.map((entry) => [entry.id, entry]));
  return before.flatMap((entry) => {
    const review = next.get(entry.id)?.request.viewerReview;
    const isNew = review !== undefined && review.at > (entry.request.viewerReview?.at ?? -Infinity);
    if (!isNew || entry.turn.whose !== 'yours') return [];
    return [{ entry, verdict: review.state, ...whoGoesOn(entry) }];
  });
}

function whoGoesOn({ request, customer, score }: RankedRequest): Pick<Unblocked, 'people' | 'teams'> {
  const people = score.reasons.flatMap((reason) => (reason.kind === 'people' ? reason.impact.people : []));
  const others = people.filter(({ login }) => !sameLogin(login, request.author.login));
  const teams = score.reasons.flatMap((reason) =>
    reason.kind === 'teams' ? reason.teams.map(({ id }) => id) : [],
  );
  const all = new Set([...customer.teams.slice(0, 1), ...teams].map(teamKey));
  return { people: 1 + others.length, teams: all.size };
}
