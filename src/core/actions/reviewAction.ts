import type { NoteWords } from '../model/notes';
import type { RequestId } from '../model/requestId';
import type { Login, TeamId } from '../model/ids';

/** Something to be done on GitHub once the user has seen and confirmed it. */
export interface ReviewAction {
  /** Stands in the comment's marker too, so that a comment that got through is not posted twice. */
  readonly id: string;
  readonly request: RequestId;
  readonly kind: ReviewActionKind;
  /** Whoever sends it. */
  readonly by: Login;
  /** In the order they are taken. */
  readonly steps: readonly ReviewActionStep[];
}

export const reviewActionKinds = [
  'promise',
  'handOver',
  'decline',
  'claim',
  'stillNeeded',
  'split',
  'reminder',
  'askSomeoneElse',
] as const;
export type ReviewActionKind = (typeof reviewActionKinds)[number];

export type ReviewActionStep =
  | {
      readonly kind: 'comment';
      /** What the user has seen, without the marker. */
      readonly text: string;
      readonly note?: NoteWords;
    }
  | AskStep
  /** Where GitHub does not permit it, the rest is done all the same. */
  | (Omit<AskStep, 'kind'> & { readonly kind: 'unask' });

export interface AskStep {
  readonly kind: 'ask';
  readonly users: readonly Login[];
  /** As `organisation/slug`. */
  readonly teams: readonly TeamId[];
}

/** The text that is to be posted; undefined for an action without a comment. */
export function getText({ steps }: Pick<ReviewAction, 'steps'>): string | undefined {
  return steps.find((step) => step.kind === 'comment')?.text;
}

export function withText<T extends Pick<ReviewAction, 'steps'>>(action: T, text: string): T {
  return {
    ...action,
    steps: action.steps.map((step) => (step.kind === 'comment' ? { ...step, text } : step)),
  };
}
