import type { Instant } from '../model/instant';
import type { Reviewer, PullRequest } from '../model/pullRequest';
import { getOrganization } from '../model/requestId';
import { sameLogin, sameOwner, sameTeam, type Login, type TeamId } from '../model/ids';

/** How, and when, the viewer was asked. */
export interface Ask {
  readonly asked: 'direct' | 'team';
  /** When the newest review-requested event named the viewer or one of their teams. */
  readonly askedAt: Instant;
  /** The viewer's teams that are asked now, as `organization/slug`. */
  readonly teams: readonly TeamId[];
  /** A team that the token can't see is asked too, and may be the viewer's. */
  readonly hasHiddenTeam?: true;
  /** Whether it's still open: the viewer hasn't reviewed since. */
  readonly isOpen: boolean;
}

export interface Viewer {
  readonly login: Login;
  /** Teams the viewer is known to be in, as `organization/slug`. */
  readonly teams: readonly TeamId[];
}

/** Returns undefined if the viewer was never asked, but reviewed anyway. */
export function findAsk(request: PullRequest, viewer: Viewer): Ask | undefined {
  const current = openAsks(request, viewer);
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
    ...(current.some(({ kind }) => kind === 'unknown') && { hasHiddenTeam: true }),
    isOpen: request.isAsked || current.length > 0,
  };
}

/** Who is asked now and is, or may be, the viewer or a team of theirs. */
export function openAsks(
  { requestedReviewers: all, isAsked }: PullRequest,
  viewer: Viewer,
): readonly Reviewer[] {
  const now = all.filter((reviewer) => isMine(reviewer, viewer));
  // GitHub treats a request to a hidden team of mine as one to me, so any requested team may be that team.
  if (now.length > 0 || !isAsked) return now;
  const teams = all.filter(isTeam);
  // Where my teams are known, a team that isn't one of them was asked beside the hidden one.
  return teams.some(({ kind }) => kind === 'unknown')
    ? teams.filter((team) => !isOfOthers(team, viewer))
    : teams;
}

function isMine(reviewer: Reviewer, viewer: Viewer): boolean {
  if (reviewer.kind === 'user') return sameLogin(reviewer.login, viewer.login);
  return reviewer.kind === 'team' && viewer.teams.some((team) => sameTeam(team, reviewer.team));
}

/** A team of an organization in which the viewer's teams are known. */
function isOfOthers(reviewer: Reviewer, { teams }: Viewer): boolean {
  return (
    reviewer.kind === 'team' &&
    teams.some((mine) => sameOwner(getOrganization(mine), getOrganization(reviewer.team)))
  );
}

export function isSame(a: Reviewer, b: Reviewer): boolean {
  if (a.kind === 'user') return b.kind === 'user' && sameLogin(a.login, b.login);
  if (a.kind === 'bot') return b.kind === 'bot' && sameLogin(a.login, b.login);
  if (a.kind === 'team') return b.kind === 'team' && sameTeam(a.team, b.team);
  return b.kind === 'unknown';
}

/** A known team, or one the token can't see. */
function isTeam({ kind }: Reviewer): boolean {
  return kind === 'team' || kind === 'unknown';
}

function isUser(reviewer: Reviewer): boolean {
  return reviewer.kind === 'user';
}
