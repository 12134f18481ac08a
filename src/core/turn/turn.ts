import type { Ask } from './ask';
import type { Directory } from '../model/directory';
import type { Instant } from '../model/instant';
import { findClaim } from '../model/notes';
import type { Activity, PullRequest, ViewerReview } from '../model/pullRequest';
import { sameLogin, sameTeam, type Login } from '../model/ids';

/** Whose move it is, why, and since when. */
export type Turn =
  | {
      readonly whose: 'yours';
      readonly why: 'asked' | 'askedAgain' | 'answered' | 'pushed' | 'dismissed';
      readonly since: Instant;
    }
  | { readonly whose: 'theirs'; readonly why: 'reviewed'; readonly since: Instant }
  /** The viewer handed it over, or declined it, and nobody has asked them or their team since. */
  | { readonly whose: 'theirs'; readonly why: 'handedOver' | 'declined'; readonly since: Instant }
  /** A team-mate gave the first response for the team. */
  | { readonly whose: 'theirs'; readonly why: 'teamAnswered'; readonly since: Instant; readonly by: Login }
  /** A team-mate has said that they review it for the team. */
  | { readonly whose: 'theirs'; readonly why: 'teamTaken'; readonly since: Instant; readonly by: Login };

/** `ask` is undefined for a review that was given unasked. */
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

/** What ended the viewer's turn by their own word, unless they have taken the request up again. */
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

/** A draft that was asked for early starts to wait when it is declared ready. */
function readySince(request: PullRequest, askedAt: Instant): Instant {
  return Math.max(askedAt, request.activity.findLast(({ kind }) => kind === 'ready')?.at ?? askedAt);
}

/** After a review the author moves; their answer or their commits make it the viewer's turn again. */
function afterReview(request: PullRequest, login: Login, review: ViewerReview): Turn {
  const last = findLastWord(request, login, review);
  const dismissedAt = review.dismissedAt ?? review.at;
  if (review.state === 'dismissed' && dismissedAt >= last)
    return { whose: 'yours', why: 'dismissed', since: dismissedAt };
  const isAuthors = ({ by }: Activity): boolean => by !== undefined && sameLogin(by, request.author.login);
  // An approval is a full answer: thanks for it ask nothing of the reviewer, new commits do.
  const answer =
    review.state === 'approved'
      ? undefined
      : request.activity.find((item) => isWord(item) && isAuthors(item) && item.at > last);
  const push = newCommit(request, login, review, last);
  const move = [answer, push].filter((item) => item !== undefined).sort((a, b) => a.at - b.at)[0];
  if (!move) return { whose: 'theirs', why: 'reviewed', since: last };
  return { whose: 'yours', why: move === answer ? 'answered' : 'pushed', since: move.at };
}

/** To promise a review, or to take it for the team, is no answer yet. */
function findLastWord(request: PullRequest, login: Login, review: ViewerReview): Instant {
  const isPledge = ({ at }: Activity): boolean =>
    request.notes.some(
      (note) =>
        (note.kind === 'promise' || note.kind === 'claim') && note.at === at && sameLogin(note.by, login),
    );
  const own = request.activity.filter(
    (item) => isWord(item) && item.by !== undefined && sameLogin(item.by, login) && !isPledge(item),
  );
  return Math.max(review.at, ...own.map(({ at }) => at));
}

function isWord({ kind, isMechanical }: Activity): boolean {
  return isMechanical !== true && (kind === 'review' || kind === 'comment');
}

/**
 * The first commit by somebody else that the viewer has not answered. Commits carry the committer's clock and
 * may be older than the review that they were pushed after, so the reviewed commit's place decides, and the
 * dates only where that commit is no longer there.
 */
function newCommit(
  request: PullRequest,
  login: Login,
  review: ViewerReview,
  last: Instant,
): { at: Instant } | undefined {
  const all = request.activity.filter(({ kind }) => kind === 'commit');
  const reviewed = review.oid === undefined ? -1 : all.findIndex(({ oid }) => oid === review.oid);
  // A bot that formats or regenerates answers nobody.
  const others = (reviewed < 0 ? all : all.slice(reviewed + 1)).filter(
    ({ by, isMechanical }) => isMechanical !== true && (by === undefined || !sameLogin(by, login)),
  );
  const later = others.find(({ at }) => at > last);
  if (later) return later;
  const isUndated = last === review.at && others.length > 0 && reviewed >= 0;
  return isUndated ? { at: review.at } : undefined;
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
  for (const { kind, by, at } of request.activity) {
    if (kind === 'review' && by !== undefined && at > ask.askedAt && isTeamMate(by))
      return { how: 'teamAnswered', at, by };
  }
  // The viewer may have taken over from a team-mate; what a stranger claims counts for nothing.
  const counts = (person: string): boolean => isTeamMate(person) || sameLogin(person, login);
  const claim = ask.teams
    .map((team) => findClaim(request.notes, team, ask.askedAt, counts))
    .find((found) => found !== undefined && isTeamMate(found.by));
  return claim && { how: 'teamTaken', at: claim.at, by: claim.by };
}
