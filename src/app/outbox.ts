import type { ReviewAction, ReviewActionStep } from '../core/actions/reviewAction';
import { failureIn, type Failure } from '../core/model/failure';
import { day, type Instant } from '../core/model/instant';
import { formatMarker, formatPlainMarker } from '../core/model/notes';
import type { PullRequestWriter } from './pullRequestWriter';
import type { Clock } from './ports';

/** What came of an action. */
export type Outcome =
  /** All of it; `left` names what GitHub would not let us do at the end, and what it said. */
  | { readonly kind: 'done'; readonly left?: Failure }
  /** GitHub would not; what had been done before is taken back, or `remains` says what could not be. */
  | { readonly kind: 'refused'; readonly failure: Failure; readonly remains: boolean }
  /** Nobody knows how far it got: `next` is the step to go on with. */
  | { readonly kind: 'broken'; readonly failure: Failure; readonly next: number };

export interface OutboxParts {
  readonly writer: PullRequestWriter;
  readonly clock: Clock;
  readonly toFailure: (error: unknown) => Failure;
}

/** An action that was tried before and broke. */
export interface Resuming {
  readonly first?: number;
  readonly tried?: boolean;
  readonly madeAt?: Instant;
}

/**
 * Takes the steps of an action in order, beginning with `first`. Never rejects. A step that may have got through
 * before is looked for on GitHub first, so that nothing is posted twice.
 */
export async function send(
  action: ReviewAction,
  { writer, clock, toFailure }: OutboxParts,
  signal: AbortSignal,
  { first = 0, tried = false, madeAt = clock() }: Resuming = {},
): Promise<Outcome> {
  for (const [index, step] of action.steps.entries()) {
    if (index < first) continue;
    try {
      // The clocks of this machine and of GitHub need not agree.
      const isThere =
        tried &&
        step.kind === 'comment' &&
        (await writer.hasComment(action.request, action.id, madeAt - day, signal));
      if (!isThere) await take(step, action, writer, signal);
    } catch (error) {
      const failure = failureIn(error) ?? toFailure(error);
      if (failure.kind !== 'refused') return { kind: 'broken', failure, next: index };
      if (step.kind === 'unask') return { kind: 'done', left: failure };
      return { kind: 'refused', failure, remains: !(await takeBack(action, index, writer, signal)) };
    }
  }
  return { kind: 'done' };
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

/** Whether all that was done before a step is undone. */
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
  // A comment cannot have gone before: it is the last step but for taking oneself off.
  return (await Promise.all(undone)).every(Boolean);
}
