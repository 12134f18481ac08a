import type { Viewer } from '../turn/ask';
import { speaks } from '../turn/standing';
import { isBy } from '../turn/words';
import { findTeams } from '../model/directory';
import type { Duration, Instant } from '../model/instant';
import { byText, formatId } from '../model/requestId';
import type { PullRequest } from '../model/pullRequest';
import type { Snapshot } from '../model/snapshot';
import { sameLogin, sameTeam, type Login, type RequestKey } from '../model/ids';

/** A first answer by the viewer. */
export interface FirstAnswer {
  /** `host/owner/repo#12`. */
  readonly id: RequestKey;
  readonly at: Instant;
  /** When it became the viewer's turn. */
  readonly since: Instant;
}

/** Returns the viewer's latest first answer to a request, as far as its facts show; undefined if none. */
export function answerIn(request: PullRequest, id: RequestKey, viewer: Viewer): FirstAnswer | undefined {
  if (!hasSpoken(request, viewer.login)) return undefined;
  const asked = request.reviewRequestedEvents
    .filter(({ reviewer }) =>
      reviewer.kind === 'user'
        ? sameLogin(reviewer.login, viewer.login)
        : reviewer.kind === 'team' && viewer.teams.some((team) => sameTeam(team, reviewer.team)),
    )
    .map(({ at }) => at);
  for (const since of [...asked].reverse()) {
    const word = request.activity.find(
      (item) =>
        (item.kind === 'review' || speaks(item, request.activity)) &&
        item.at > since &&
        isBy(item, viewer.login) &&
        !request.notes.some((note) => isPledge(note.kind) && note.at === item.at && isBy(item, note.by)),
    );
    if (word) return { id, at: word.at, since };
  }
  const review = request.viewerReview;
  if (!review) return undefined;
  // The review isn't among the activity that was read; it may be older than all of it.
  const before = asked.findLast((at) => at <= review.at);
  const since = before ?? (asked.length > 0 ? review.at : Math.min(review.at, request.createdAt));
  return { id, at: review.at, since };
}

function hasSpoken({ viewerReview, activity }: PullRequest, login: Login): boolean {
  return viewerReview !== undefined || activity.some(({ by }) => by !== undefined && sameLogin(by, login));
}

export interface PassedOverInput {
  readonly answers: readonly FirstAnswer[];
  /** When it became the viewer's turn, for each request now waiting for a place. */
  readonly waitingSince: readonly Instant[];
  readonly between: (from: Instant, to: Instant) => Duration;
  readonly limit: Duration;
  /** Stops counting here. */
  readonly most: number;
}

/**
 * Returns how many first answers the viewer has given since the last one to the longest wait. An answer went
 * to the longest wait if that wait was over the limit and nothing waiting now had waited longer. Answers from
 * before the current longest wait was over the limit passed no one over, so they don't count.
 */
export function passedOver({ answers, waitingSince, between, limit, most }: PassedOverInput): number {
  const longest = Math.min(...waitingSince);
  let count = 0;
  for (const { since, at } of [...answers].sort((a, b) => b.at - a.at)) {
    if (count >= most || at <= longest || between(longest, at) <= limit) break;
    if (since <= longest && between(since, at) > limit) break;
    count++;
  }
  return count;
}

/** Notes that promise a time or ask something in return: the author is still waiting for an answer. */
function isPledge(kind: string): boolean {
  return kind === 'promise' || kind === 'claim' || kind === 'stillNeeded' || kind === 'split';
}

/** Returns all first answers found in a snapshot. */
export function answersIn({ viewer: { login }, directory, requests }: Snapshot): readonly FirstAnswer[] {
  const viewer = { login, teams: findTeams(login, directory.teams).map(({ id }) => id) };
  return requests.flatMap((request) => answerIn(request, formatId(request.id), viewer) ?? []);
}

/** Merges without duplicates, newest first; keeps no more than the order ever uses. */
export function mergedAnswers(
  kept: readonly FirstAnswer[],
  seen: readonly FirstAnswer[],
  most = 100,
): readonly FirstAnswer[] {
  const byKey = new Map([...kept, ...seen].map((answer) => [`${answer.id} ${answer.since}`, answer]));
  return [...byKey.values()].sort((a, b) => b.at - a.at || byText(a.id, b.id)).slice(0, most);
}
