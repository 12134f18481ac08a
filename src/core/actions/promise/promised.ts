import type { Instant } from '../../model/instant';
import type { ReviewAction } from '../reviewAction';

/** The time that an action records as a promise; undefined where it is none. */
export function promisedBy({ steps }: Pick<ReviewAction, 'steps'>): Instant | undefined {
  const notes = steps.flatMap((step) => (step.kind === 'comment' && step.note ? [step.note] : []));
  return notes.find((note) => note.kind === 'promise')?.until;
}

/** The same action with another time recorded; without one, as a comment that promises nothing. */
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
