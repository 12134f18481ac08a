import type { Failure, Overtaking } from '../model/failure';
import type { Instant } from '../model/instant';
import { sameLogin, sameRepository, sameTeam, type Login, type RepositoryName } from '../model/ids';
import type { Note } from '../model/notes';
import { getText, type ReviewAction } from './reviewAction';

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
  /** Whether a comment of this action is there already. */
  readonly isPosted: boolean;
  /** The one that counts, if it's known. */
  readonly posted?: PostedComment;
  /** Notes in comments since the action was written. */
  readonly notes: readonly Note[];
}

export interface PostedComment {
  /** Absent if it isn't the viewer's own, such as a copy of it: then it's not for us to change. */
  readonly id?: number;
  readonly body: string;
  readonly isEdited: boolean;
}

/** What the user may post in spite of, once they know: GitHub takes a comment all the same. */
export const passable = ['merge', 'close', 'answer', 'otherText'] as const satisfies Overtaking[];
export type Passable = (typeof passable)[number];

export function isPassable(by: Overtaking): by is Passable {
  return passable.some((each) => each === by);
}

/** Returns what kept a text back that may be posted anyway. Reviewers are only asked where it makes sense. */
export function findPassable(action: ReviewAction, failure: Failure): Passable | undefined {
  const by = failure.kind === 'overtaken' ? failure.by : undefined;
  return by && isPassable(by) && getText(action) !== undefined ? by : undefined;
}

/**
 * Returns why an action that the user has confirmed no longer fits; undefined if it still does. `despite` is
 * what they have been told about, and want to post in spite of.
 */
export function findObstacle(
  action: ReviewAction,
  now: RequestNow,
  madeAt: Instant,
  despite: readonly Passable[] = [],
): Failure | undefined {
  if (!sameLogin(now.viewer, action.by)) return { kind: 'otherAccount' };
  if (now.isPosted) return undefined;
  if (!sameRepository(now.repository, action.request.repository)) return { kind: 'overtaken', by: 'move' };
  const by = overtakenBy(action, now, madeAt).find((each) => !despite.includes(each));
  return by && { kind: 'overtaken', by };
}

function overtakenBy(action: ReviewAction, now: RequestNow, madeAt: Instant): readonly Passable[] {
  const states = { open: [], closed: ['close'], merged: ['merge'] } as const;
  return [...states[now.state], ...(isAnswered(action, now, madeAt) ? (['answer'] as const) : [])];
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
