import type { ReviewAction, ReviewActionStep } from '../core/actions/reviewAction';
import { findObstacle, type Passable, type RequestNow } from '../core/actions/obstacle';
import { FailureError, failureIn, type Failure } from '../core/model/failure';
import { day, type Instant } from '../core/model/instant';
import { findComment, formatBody, type CommentOnGitHub } from './commentOnGitHub';
import type { PullRequestWriter } from './pullRequestWriter';
import type { Clock } from './ports';

/** Result of sending an action. */
export type Outcome =
  /**
   * Everything was done, except removing a reviewer if GitHub refused it: `left` is that refusal. `isChanged`:
   * the draft's text was changed meanwhile, and is kept.
   */
  | { readonly kind: 'done'; readonly left?: Failure; readonly isChanged?: true }
  /** GitHub refused. Earlier steps were undone; `remains` is true if some couldn't be. */
  | { readonly kind: 'refused'; readonly failure: Failure; readonly remains: boolean }
  /** It's unknown how far it got: `next` is the step to resume with. */
  | { readonly kind: 'broken'; readonly failure: Failure; readonly next: number };

export interface OutboxParts {
  readonly writer: PullRequestWriter;
  readonly clock: Clock;
  readonly toFailure: (error: unknown) => Failure;
  /** Resolves to false if another window may be sending the same. */
  readonly renew?: () => Promise<boolean>;
}

/** Where to resume an action that broke in an earlier attempt, and what the user knows by now. */
export interface Resuming {
  readonly first?: number;
  readonly madeAt?: Instant;
  /** Whether an earlier attempt may have posted the comment, perhaps with another text. */
  readonly wasTried?: boolean;
  /** What an earlier attempt told the user, who wants to post in spite of it. */
  readonly despite?: readonly Passable[];
}

/**
 * Performs the steps of an action in order, starting with `first`. Never rejects. Before the first step, and
 * again right before the comment, looks at the request: nothing is posted twice, nor on a request that it no
 * longer fits, nor with another account. If an earlier attempt has posted the comment and the user has changed
 * the text since, that comment gets the new text.
 */
export async function send(
  action: ReviewAction,
  parts: OutboxParts,
  signal: AbortSignal,
  { first = 0, madeAt = parts.clock(), wasTried = false, despite = [] }: Resuming = {},
): Promise<Outcome> {
  const { writer, toFailure } = parts;
  let left: Failure | undefined;
  let comment: CommentOnGitHub = { kind: 'missing' };
  let looked = -1;
  const begin = whereToBegin(action, first);
  for (const [index, step] of action.steps.entries()) {
    if (index < begin) continue;
    try {
      signal.throwIfAborted();
      if (looked < 0 || (step.kind === 'comment' && looked !== index && comment.kind === 'missing')) {
        const now = await check(action, step, parts, { madeAt, despite }, signal);
        comment = findComment(action, now, { wasTried, despite });
        looked = index;
      }
      // What comes before the comment is done if the comment is there.
      if (step.kind === 'ask' && comment.kind !== 'missing') continue;
      if (step.kind === 'comment' && comment.kind === 'posted') continue;
      await claimed(parts);
      // The user may have signed out meanwhile.
      signal.throwIfAborted();
      await take(step, action, comment, writer, signal);
    } catch (error) {
      const failure = failureIn(error) ?? toFailure(error);
      if (!isFinal(failure)) return { kind: 'broken', failure, next: index };
      // Today, this step comes last, but a stored draft may be another version's.
      if (step.kind === 'unask' && failure.kind !== 'otherAccount') left = failure;
      // Nothing may be taken back with another account, nor what a comment that's there speaks of.
      else if (failure.kind === 'otherAccount' || isThere(failure, comment))
        return { kind: 'refused', failure, remains: index > 0 };
      else return { kind: 'refused', failure, remains: !(await takeBack(action, index, writer, signal)) };
    }
  }
  return { kind: 'done', ...(left && { left }) };
}

/** Whether nothing was done, and trying again at once would end the same way. */
export function isFinal(failure: Failure): boolean {
  if (failure.kind === 'overtaken') return failure.by !== 'otherWindow';
  return failure.kind === 'refused' || failure.kind === 'otherAccount';
}

/** Never past the comment: whatever a stored draft says, nothing counts as sent unless it's there. */
function whereToBegin({ steps }: ReviewAction, first: number): number {
  if (first >= steps.length) return 0;
  const comment = steps.findIndex(({ kind }) => kind === 'comment');
  return comment < 0 ? first : Math.min(first, comment);
}

/** Resolves to the request as it is. Rejects if the step no longer fits. */
async function check(
  action: ReviewAction,
  step: ReviewActionStep,
  { writer }: OutboxParts,
  { madeAt, despite }: Required<Pick<Resuming, 'madeAt' | 'despite'>>,
  signal: AbortSignal,
): Promise<RequestNow> {
  // This machine's clock and GitHub's may differ.
  const now = await writer.look(action.request, action.id, madeAt - day, signal);
  const obstacle = findObstacle(action, now, madeAt, despite);
  if (obstacle && (step.kind !== 'unask' || obstacle.kind === 'otherAccount'))
    throw new FailureError(obstacle);
  return now;
}

function isThere(failure: Failure, comment: CommentOnGitHub): boolean {
  return comment.kind !== 'missing' || (failure.kind === 'overtaken' && failure.by === 'otherText');
}

async function claimed({ renew }: OutboxParts): Promise<void> {
  if (renew && !(await renew())) throw new FailureError({ kind: 'overtaken', by: 'otherWindow' });
}

function take(
  step: ReviewActionStep,
  action: ReviewAction,
  comment: CommentOnGitHub,
  writer: PullRequestWriter,
  signal: AbortSignal,
): Promise<void> {
  switch (step.kind) {
    case 'comment': {
      const body = formatBody(action) ?? '';
      return comment.kind === 'outdated'
        ? writer.edit(action.request, comment.comment, body, signal)
        : writer.comment(action.request, body, signal);
    }
    case 'ask':
      return writer.ask(action.request, step, signal);
    case 'unask':
      return writer.unask(action.request, step, signal);
  }
}

/** Undoes everything done before a step. Resolves to whether that succeeded. */
async function takeBack(
  action: ReviewAction,
  index: number,
  writer: PullRequestWriter,
  signal: AbortSignal,
): Promise<boolean> {
  const asked = action.steps.slice(0, index).filter((step) => step.kind === 'ask');
  const undone = asked.map((step) =>
    writer.unask(action.request, step, signal).then(
      () => true,
      () => false,
    ),
  );
  // No comment can have been posted yet: it comes last, followed only by removing yourself as a reviewer.
  return (await Promise.all(undone)).every(Boolean);
}
