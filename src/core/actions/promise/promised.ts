import type { Instant } from '../../model/instant';
import type { ReviewAction } from '../reviewAction';

/** Returns the time an action records as a promise; undefined if it isn't a promise. */
export function promisedBy({ steps }: Pick<ReviewAction, 'steps'>): Instant | undefined {
  const notes = steps.flatMap((step) => (step.kind === 'comment' && step.note ? [step.note] : []));
  return notes.find((note) => note.kind === 'promise')?.until;
}

/** Returns the action with another promised time; without one, with a comment that promises nothing. */
export function withPromise<T extends Pick<ReviewAction, 'steps'>>(action: T, until: Instant | undefined): T {
  return {
    ...action,
    steps: action.steps.map((step) => {
      if (step.kind !== 'comment' || step.note?.kind !== 'promise') return step;
      return until === undefined
        ? { kind: 'comment', text: step.text }
        : { ...step, note: { ...step.note, until } };
    }),
  };
}
