import type { ReviewAction, ReviewActionStep } from '../core/actions/reviewAction';
import { failureIn, type Failure } from '../core/model/failure';
import { day, type Instant } from '../core/model/instant';
import { formatMarker, formatPlainMarker } from '../core/model/notes';
import type { PullRequestWriter } from './pullRequestWriter';
import type { Clock } from './ports';

/** Result of sending an action. */
export type Outcome =
  /** Everything was done, except removing a reviewer if GitHub refused it: `left` is that refusal. */
  | { readonly kind: 'done'; readonly left?: Failure }
  /** GitHub refused. Earlier steps were undone; `remains` is true if some couldn't be. */
  | { readonly kind: 'refused'; readonly failure: Failure; readonly remains: boolean }
  /** It's unknown how far it got: `next` is the step to resume with. */
  | { readonly kind: 'broken'; readonly failure: Failure; readonly next: number };

export interface OutboxParts {
  readonly writer: PullRequestWriter;
  readonly clock: Clock;
  readonly toFailure: (error: unknown) => Failure;
}

/** Where to resume an action that broke in an earlier attempt. */
export interface Resuming {
  readonly first?: number;
  readonly tried?: boolean;
  readonly madeAt?: Instant;
}

/**
 * Performs the steps of an action in order, starting with `first`. Never rejects. If a step may have
 * succeeded before, checks GitHub first so that nothing is posted twice.
 */
export async function send(
  action: ReviewAction,
  { writer, clock, toFailure }: OutboxParts,
  signal: AbortSignal,
  { first = 0, tried = false, madeAt = clock() }: Resuming = {},
): Promise<Outcome> {
  let left: Failure | undefined;
  for (const [index, step] of action.steps.entries()) {
    if (index < first) continue;
    try {
      // This machine's clock and GitHub's may differ.
      const isThere =
        tried &&
        step.kind === 'comment' &&
        (await writer.hasComment(action.request, action.id, madeAt - day, signal));
      if (!isThere) await take(step, action, writer, signal);
    } catch (error) {
      const failure = failureIn(error) ?? toFailure(error);
      if (failure.kind !== 'refused') return { kind: 'broken', failure, next: index };
      // Today, this step comes last, but a stored draft may be another version's.
      if (step.kind === 'unask') left = failure;
      else return { kind: 'refused', failure, remains: !(await takeBack(action, index, writer, signal)) };
    }
  }
  return { kind: 'done', ...(left && { left }) };
}

function take(
  step: ReviewActionStep,
  action: ReviewAction,
  writer: PullRequestWriter,
  signal: AbortSignal,
): Promise<void> {
  switch (step.kind) {
    case 'comment':
      return writer.comment(action.request, formatBody(step, action), signal);
    case 'ask':
      return writer.ask(action.request, step, signal);
    case 'unask':
      return writer.unask(action.request, step, signal);
  }
}

function formatBody(
  { text, note }: Extract<ReviewActionStep, { kind: 'comment' }>,
  { by, id }: ReviewAction,
): string {
  return `${text.trim()}\n\n${note ? formatMarker(note, by, id) : formatPlainMarker(by, id)}`;
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
