import type { Instant } from '../model/instant';
import type { Reviewer, PullRequest } from '../model/pullRequest';
import { sameLogin, sameTeam, type Login, type TeamId } from '../model/ids';

/** How, and when, the viewer was asked. */
export interface Ask {
  readonly asked: 'direct' | 'team';
  /** The newest review-requested event that names the viewer or a team of theirs. */
  readonly askedAt: Instant;
  /** The viewer's teams that are asked now, as `organisation/slug`. */
  readonly teams: readonly TeamId[];
  /** Whether the request still stands: no review of the viewer's has met it. */
  readonly isOpen: boolean;
}

export interface Viewer {
  readonly login: Login;
  /** Teams the viewer is known to be in, as `organisation/slug`. */
  readonly teams: readonly TeamId[];
}

/** Undefined when the viewer was never asked: a review given unasked. */
export function findAsk(request: PullRequest, viewer: Viewer): Ask | undefined {
  const now = request.requestedReviewers.filter((reviewer) => isMine(reviewer, viewer));
  // GitHub counts a hidden team of mine as me: then any team that is asked may be the one.
  const current = now.length > 0 || !request.isAsked ? now : request.requestedReviewers.filter(isTeam);
  const event =
    request.reviewRequestedEvents.findLast(({ reviewer }) =>
      current.some((other) => isSame(reviewer, other)),
    ) ??
    request.reviewRequestedEvents.findLast(({ reviewer }) => isMine(reviewer, viewer)) ??
    (request.isAsked
      ? request.reviewRequestedEvents.findLast(({ reviewer }) => reviewer.kind === 'unknown')
      : undefined);
  if (!event && !request.isAsked) return undefined;
  const isDirect = current.length > 0 ? current.some(isUser) : event?.reviewer.kind === 'user';
  return {
    asked: isDirect ? 'direct' : 'team',
    askedAt: event?.at ?? request.createdAt,
    teams: current.flatMap((reviewer) => (reviewer.kind === 'team' ? [reviewer.team] : [])),
    isOpen: request.isAsked || current.length > 0,
  };
}

function isMine(reviewer: Reviewer, viewer: Viewer): boolean {
  if (reviewer.kind === 'user') return sameLogin(reviewer.login, viewer.login);
  return reviewer.kind === 'team' && viewer.teams.some((team) => sameTeam(team, reviewer.team));
}

function isSame(a: Reviewer, b: Reviewer): boolean {
  if (a.kind === 'user') return b.kind === 'user' && sameLogin(a.login, b.login);
  if (a.kind === 'bot') return b.kind === 'bot' && sameLogin(a.login, b.login);
  if (a.kind === 'team') return b.kind === 'team' && sameTeam(a.team, b.team);
  return b.kind === 'unknown';
}

/** Known, or one that the token may not see. */
function isTeam({ kind }: Reviewer): boolean {
  return kind === 'team' || kind === 'unknown';
}

function isUser(reviewer: Reviewer): boolean {
  return reviewer.kind === 'user';
}
