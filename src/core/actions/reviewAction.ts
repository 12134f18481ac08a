import type { NoteWords } from '../model/notes';
import type { RequestId } from '../model/requestId';
import type { AccountId, Login, TeamId } from '../model/ids';

/** Something to do on GitHub once the user has seen and confirmed it. */
export interface ReviewAction {
  /** Also in the comment's marker, so a comment that went through isn't posted twice. */
  readonly id: string;
  readonly request: RequestId;
  readonly kind: ReviewActionKind;
  /** Login of the person who sends it. */
  readonly by: Login;
  /** The account it was written with; text from one account is never posted by another. */
  readonly account?: AccountId;
  /**
   * Who was asked for a review when it was written: the viewer, in person or as a team, or the reviewers whom
   * the author addresses. Once none of them is asked anymore, it no longer fits.
   */
  readonly asked?: 'viewer' | 'others';
  /** In the order they're performed. */
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
      /** The text the user has seen, without the marker. */
      readonly text: string;
      readonly note?: NoteWords;
    }
  | AskStep
  /** If GitHub doesn't allow this step, the rest is still done. */
  | (Omit<AskStep, 'kind'> & { readonly kind: 'unask' });

export interface AskStep {
  readonly kind: 'ask';
  readonly users: readonly Login[];
  /** As `organization/slug`. */
  readonly teams: readonly TeamId[];
}

/** Returns the text to post; undefined for an action without a comment. */
export function getText({ steps }: Pick<ReviewAction, 'steps'>): string | undefined {
  return steps.find((step) => step.kind === 'comment')?.text;
}

export function withText<T extends Pick<ReviewAction, 'steps'>>(action: T, text: string): T {
  return {
    ...action,
    steps: action.steps.map((step) => (step.kind === 'comment' ? { ...step, text } : step)),
  };
}
