import { findPassable } from '../core/actions/obstacle';
import type { ReviewAction } from '../core/actions/reviewAction';
import { buttonMessages } from '../core/messages/buttonMessages';
import type { Translate } from '../core/messages/translate';
import type { Failure } from '../core/model/failure';

/** What the user can do about what wasn't sent. */
export type UnsentChoice = 'again' | 'show' | 'anyway' | 'replace' | 'keep';

/** Trying again right after a merge would only end the same way. */
export function choicesFor(
  left: readonly ReviewAction[],
  failure: Failure | undefined,
): readonly UnsentChoice[] {
  const [only, ...others] = left;
  const by = only && others.length === 0 && failure ? findPassable(only, failure) : undefined;
  if (by === undefined) return ['again', 'show'];
  return [by === 'otherText' ? 'replace' : 'anyway', 'keep'];
}

export function choiceWords(choice: UnsentChoice, t: Translate): string {
  switch (choice) {
    case 'again':
      return buttonMessages.tryAgain(t);
    case 'show':
      return buttonMessages.showText(t);
    case 'anyway':
      return buttonMessages.postAnyway(t);
    case 'replace':
      return buttonMessages.replaceComment(t);
    case 'keep':
      return buttonMessages.keepDraft(t);
  }
}
