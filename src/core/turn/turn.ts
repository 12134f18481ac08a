import type { Ask } from './ask';
import type { Directory } from '../model/directory';
import type { Instant } from '../model/instant';
import { findClaim } from '../model/notes';
import type { Activity, Person, PullRequest, ViewerReview } from '../model/pullRequest';
import { sameLogin, sameTeam, type Login } from '../model/ids';
import { currentComparison } from './sinceReview';
import { isStanding } from './standing';

/** Whose move it is, why, and since when. */
export type Turn =
  | {
      readonly whose: 'yours';
      readonly why: 'asked' | 'askedAgain' | 'answered' | 'pushed' | 'dismissed';
      readonly since: Instant;
    }
  | { readonly whose: 'theirs'; readonly why: 'reviewed'; readonly since: Instant }
  /** The viewer handed it over or declined it, and no one has asked them or their team since. */
  | { readonly whose: 'theirs'; readonly why: 'handedOver' | 'declined'; readonly since: Instant }
  /** Someone mentioned the viewer, who isn't a reviewer. */
  | { readonly whose: 'theirs'; readonly why: 'mentioned'; readonly since: Instant; readonly by: Person }
  /** A teammate gave the first response for the team. */
  | { readonly whose: 'theirs'; readonly why: 'teamAnswered'; readonly since: Instant; readonly by: Login }
  /** A teammate claimed the review for the team. */
  | { readonly whose: 'theirs'; readonly why: 'teamTaken'; readonly since: Instant; readonly by: Login };

/** Decides whose turn it is. `ask` is undefined if the viewer reviewed without being asked. */
export function decideTurn(
  request: PullRequest,
  login: Login,
  ask: Ask | undefined,
  directory: Directory,
): Turn {
  const review = request.viewerReview;
  const farewell = findFarewell(request, login);
  const isOver = farewell && farewell.since > Math.max(review?.at ?? -Infinity, ask?.askedAt ?? -Infinity);
  if (isOver) return { whose: 'theirs', ...farewell };
  if (ask?.isOpen && (!review || ask.askedAt > review.at)) {
    const taken = ask.asked === 'team' ? answerOfTeam(request, login, ask, directory) : undefined;
    if (taken) return { whose: 'theirs', why: taken.how, since: taken.at, by: taken.by };
    return { whose: 'yours', why: review ? 'askedAgain' : 'asked', since: readySince(request, ask.askedAt) };
  }
  if (!review) return { whose: 'theirs', why: 'reviewed', since: ask?.askedAt ?? request.createdAt };
  return afterReview(request, login, review);
}

/** Returns the note with which the viewer ended their turn, unless they've taken the request up again. */
function findFarewell(
  { notes }: PullRequest,
  login: Login,
): { why: 'handedOver' | 'declined'; since: Instant } | undefined {
  const last = notes.findLast(
    ({ kind, by }) => sameLogin(by, login) && ['handOver', 'decline', 'promise', 'claim'].includes(kind),
  );
  if (last?.kind === 'handOver') return { why: 'handedOver', since: last.at };
  return last?.kind === 'decline' ? { why: 'declined', since: last.at } : undefined;
}

/** If reviewers were asked while it was a draft, the wait starts when it's marked ready. */
function readySince(request: PullRequest, askedAt: Instant): Instant {
  return Math.max(askedAt, request.activity.findLast(({ kind }) => kind === 'ready')?.at ?? askedAt);
}

/** After a review, it's the author's turn; their answer or new commits make it the viewer's again. */
function afterReview(request: PullRequest, login: Login, review: ViewerReview): Turn {
  const last = findLastWord(request, login, review);
  const dismissedAt = review.dismissedAt ?? review.at;
  if (review.state === 'dismissed' && dismissedAt >= last)
    return { whose: 'yours', why: 'dismissed', since: dismissedAt };
  const isAuthors = ({ by }: Activity): boolean => by !== undefined && sameLogin(by, request.author.login);
  // An approval is a complete answer: a thank-you asks nothing of the reviewer, but new commits do.
  const answer =
    review.state === 'approved'
      ? undefined
      : request.activity.find((item) => isWord(item) && isAuthors(item) && item.at > last);
  const push = newCommit(request, login, review, last);
  const move = [answer, push].filter((item) => item !== undefined).sort((a, b) => a.at - b.at)[0];
  if (!move) return { whose: 'theirs', why: 'reviewed', since: last };
  return { whose: 'yours', why: move === answer ? 'answered' : 'pushed', since: move.at };
}

/** Returns when the viewer last answered. Promising a review or claiming it for the team isn't an answer. */
function findLastWord(request: PullRequest, login: Login, review: ViewerReview): Instant {
  const isPledge = ({ at }: Activity): boolean =>
    request.notes.some(
      (note) =>
        (note.kind === 'promise' || note.kind === 'claim') && note.at === at && sameLogin(note.by, login),
    );
  const own = request.activity.filter(
    (item) =>
      (isWord(item) || isStanding(item, request.activity)) &&
      item.by !== undefined &&
      sameLogin(item.by, login) &&
      !isPledge(item),
  );
  return Math.max(review.at, ...own.map(({ at }) => at));
}

function isWord({ kind, isMechanical }: Activity): boolean {
  return isMechanical !== true && (kind === 'review' || kind === 'comment');
}

/**
 * Returns the first commit by someone else that the viewer hasn't answered. A merge of the base branch or a
 * rebase that leaves every reviewed file as it was isn't news. Commit dates come from the
 * committer's clock and may be older than the review they were pushed after, so the reviewed commit's
 * position decides. Dates decide only if that commit is gone.
 */
function newCommit(
  request: PullRequest,
  login: Login,
  review: ViewerReview,
  last: Instant,
): { at: Instant } | undefined {
  if (currentComparison(request)?.kind === 'same') return undefined;
  const all = request.activity.filter(({ kind }) => kind === 'commit');
  const reviewed = review.oid === undefined ? -1 : all.findIndex(({ oid }) => oid === review.oid);
  // A bot that formats or regenerates code isn't answering anyone.
  const others = (reviewed < 0 ? all : all.slice(reviewed + 1)).filter(
    ({ by, isMechanical }) => isMechanical !== true && (by === undefined || !sameLogin(by, login)),
  );
  const later = others.find(({ at }) => at > last);
  if (later) return later;
  const isUndated = last === review.at && others.length > 0 && reviewed >= 0;
  return isUndated ? { at: review.at } : undefined;
}

/** A dismissed review answers no one, and a teammate's "/lgtm" does unless they took it back. */
function isReview(item: Activity, { activity }: PullRequest): boolean {
  const { kind, verdict } = item;
  return (kind === 'review' && verdict !== 'dismissed') || (kind === 'comment' && isStanding(item, activity));
}

function answerOfTeam(
  request: PullRequest,
  login: Login,
  ask: Ask,
  directory: Directory,
): { how: 'teamAnswered' | 'teamTaken'; at: Instant; by: Login } | undefined {
  const asked = directory.teams.filter(({ id }) => ask.teams.some((team) => sameTeam(team, id)));
  const isTeamMate = (person: string): boolean =>
    !sameLogin(person, login) &&
    !sameLogin(person, request.author.login) &&
    asked.some(({ members }) => members.some((member) => sameLogin(member, person)));
  for (const item of request.activity) {
    const { by, at } = item;
    if (isReview(item, request) && by !== undefined && at > ask.askedAt && isTeamMate(by))
      return { how: 'teamAnswered', at, by };
  }
  // The viewer may have taken over from a teammate; claims by people outside the team are ignored.
  const counts = (person: string): boolean => isTeamMate(person) || sameLogin(person, login);
  const claim = ask.teams
    .map((team) => findClaim(request.notes, team, ask.askedAt, counts))
    .find((found) => found !== undefined && isTeamMate(found.by));
  return claim && { how: 'teamTaken', at: claim.at, by: claim.by };
}
