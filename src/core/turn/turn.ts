import type { Ask } from './ask';
import { knownTeams, type Directory } from '../model/directory';
import type { Instant } from '../model/instant';
import { findClaim } from '../model/notes';
import type { Activity, Person, PullRequest, ViewerReview } from '../model/pullRequest';
import { sameLogin, sameTeam, type Login, type TeamId } from '../model/ids';
import { newCommit } from './newCommit';
import { isApproved, isStanding, speaks, takesBack } from './standing';
import { isBy, isPledge, isToOthers, isWord } from './words';

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
  /** Someone mentioned the viewer, who isn't a reviewer or has reviewed before. */
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
    const taken = ask.asked === 'team' ? answerOfTeams(request, login, ask, directory) : undefined;
    if (taken) return { whose: 'theirs', why: taken.how, since: taken.at, by: taken.by };
    return { whose: 'yours', why: review ? 'askedAgain' : 'asked', since: readySince(request, ask.askedAt) };
  }
  if (!review) return { whose: 'theirs', why: 'reviewed', since: ask?.askedAt ?? request.createdAt };
  return afterReview(request, login, review, directory);
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
function afterReview(request: PullRequest, login: Login, review: ViewerReview, directory: Directory): Turn {
  const viewer = { login, teams: knownTeams(login, directory) };
  const dismissedAt = review.dismissedAt ?? review.at;
  const word = findLastWord(request, login, review);
  // To dismiss one's own review is a word too: it waits for the author, as before.
  const last = review.isWithdrawn ? Math.max(word, dismissedAt) : word;
  if (review.state === 'dismissed' && !review.isWithdrawn && dismissedAt >= last)
    return { whose: 'yours', why: 'dismissed', since: dismissedAt };
  const isAuthors = (item: Activity): boolean => isBy(item, request.author.login);
  const isAside = (item: Activity): boolean => isToOthers(item, request.notes, viewer);
  // An approval is a complete answer: a thank-you asks nothing of the reviewer, but new commits do.
  const answer = isApproved(request, login, review)
    ? undefined
    : request.activity.find((item) => isWord(item) && isAuthors(item) && item.at > last && !isAside(item));
  const push = newCommit(request, login, review, last);
  const move = [answer, push].filter((item) => item !== undefined).sort((a, b) => a.at - b.at)[0];
  if (!move) return { whose: 'theirs', why: 'reviewed', since: last };
  return { whose: 'yours', why: move === answer ? 'answered' : 'pushed', since: move.at };
}

/** Returns when the viewer last answered. Promising a review or claiming it for the team isn't an answer. */
export function findLastWord({ activity, notes }: PullRequest, login: Login, review: ViewerReview): Instant {
  const counts = (item: Activity): boolean => speaks(item, activity) || takesBack(item, activity);
  const own = activity.filter((item) => isBy(item, login) && counts(item) && !isPledge(item, notes));
  return Math.max(review.at, ...own.map(({ at }) => at));
}

/** A dismissed review answers no one, and a teammate's "/lgtm" does unless they took it back. */
function isReview(item: Activity, { activity }: PullRequest): boolean {
  const { kind, verdict } = item;
  return (kind === 'review' && verdict !== 'dismissed') || (kind === 'comment' && isStanding(item, activity));
}

interface TeamAnswer {
  readonly how: 'teamAnswered' | 'teamTaken';
  readonly at: Instant;
  readonly by: Login;
}

/** The answer that completed those of all the viewer's teams that are asked: each of them waits for its own. */
function answerOfTeams(
  request: PullRequest,
  login: Login,
  ask: Ask,
  directory: Directory,
): TeamAnswer | undefined {
  if (ask.hasHiddenTeam) return undefined;
  const answers = ask.teams.map((team) => answerOfTeam(request, login, ask, team, directory));
  const given = answers.filter((answer) => answer !== undefined);
  return given.length < answers.length ? undefined : given.toSorted((a, b) => a.at - b.at).at(-1);
}

function answerOfTeam(
  request: PullRequest,
  login: Login,
  ask: Ask,
  team: TeamId,
  directory: Directory,
): TeamAnswer | undefined {
  const members = directory.teams.filter(({ id }) => sameTeam(team, id)).flatMap((each) => each.members);
  const isTeamMate = (person: string): boolean =>
    !sameLogin(person, login) &&
    !sameLogin(person, request.author.login) &&
    members.some((member) => sameLogin(member, person));
  const askedAt =
    request.reviewRequestedEvents.findLast(
      ({ reviewer }) => reviewer.kind === 'team' && sameTeam(reviewer.team, team),
    )?.at ?? ask.askedAt;
  for (const item of request.activity) {
    const { by, at } = item;
    if (isReview(item, request) && by !== undefined && at > askedAt && isTeamMate(by))
      return { how: 'teamAnswered', at, by };
  }
  // The viewer may have taken over from a teammate; claims by people outside the team are ignored.
  const counts = (person: string): boolean => isTeamMate(person) || sameLogin(person, login);
  const claim = findClaim(request.notes, team, askedAt, counts);
  return claim && isTeamMate(claim.by) ? { how: 'teamTaken', at: claim.at, by: claim.by } : undefined;
}
