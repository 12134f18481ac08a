import type { Failure } from '../model/failure';
import type { Instant } from '../model/instant';
import { sameLogin, sameRepository, sameTeam, type Login, type RepositoryName } from '../model/ids';
import type { Note } from '../model/notes';
import type { ReviewAction } from './reviewAction';

/** A request as GitHub shows it right before something is posted on it. */
export interface RequestNow {
  /** Whose account would post. */
  readonly viewer: Login;
  /** Where the request is now. */
  readonly repository: RepositoryName;
  readonly state: 'open' | 'closed' | 'merged';
  /** Whether the viewer, in person or as a team, is asked for a review. */
  readonly isViewerAsked: boolean;
  readonly isAnyoneAsked: boolean;
  /** Whether the comment of this action is there already. */
  readonly isPosted: boolean;
  /** Notes in comments since the action was written. */
  readonly notes: readonly Note[];
}

/** Returns why an action that the user has confirmed no longer fits; undefined if it still does. */
export function findObstacle(action: ReviewAction, now: RequestNow, madeAt: Instant): Failure | undefined {
  if (!sameLogin(now.viewer, action.by)) return { kind: 'otherAccount' };
  if (now.isPosted) return undefined;
  if (!sameRepository(now.repository, action.request.repository)) return { kind: 'overtaken', by: 'move' };
  if (now.state === 'merged') return { kind: 'overtaken', by: 'merge' };
  if (now.state === 'closed') return { kind: 'overtaken', by: 'close' };
  return isAnswered(action, now, madeAt) ? { kind: 'overtaken', by: 'answer' } : undefined;
}

/** Whether someone else's answer has ended the turn that the action was written for. */
function isAnswered(
  { asked, by, steps }: ReviewAction,
  { isViewerAsked, isAnyoneAsked, notes }: RequestNow,
  madeAt: Instant,
): boolean {
  if (asked === 'viewer' && !isViewerAsked) return true;
  if (asked === 'others' && !isAnyoneAsked) return true;
  const claimed = steps.flatMap((step) =>
    step.kind === 'comment' && step.note?.kind === 'claim' ? [step.note.team] : [],
  );
  return notes.some(
    (note) =>
      note.kind === 'claim' &&
      note.at >= madeAt &&
      !sameLogin(note.by, by) &&
      claimed.some((team) => sameTeam(team, note.team)),
  );
}
