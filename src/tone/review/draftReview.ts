import { extractProse } from '../markdown/prose';
import { splitSentences } from '../sentence';

/** A review that hasn't been submitted yet, and what was said before it. */
export interface DraftReview {
  readonly remarks: readonly { readonly path: string; readonly text: string }[];
  readonly summary: string;
  readonly changedLines: number;
  /** Login of the author who asked for the review; undefined if the account is gone. */
  readonly author: string | undefined;
  /** The threads in the code, and the conversation on the request itself; oldest comments first. */
  readonly conversations: readonly Conversation[];
  /** Whether there are more comments than could be read. */
  readonly isCut: boolean;
}

export interface Conversation {
  readonly isResolved: boolean;
  readonly said: readonly { readonly author: string | undefined; readonly text: string }[];
}

/** Returns the author's latest unanswered questions in each conversation, verbatim. */
export function findOpenQuestions({ author, conversations }: DraftReview): string[] {
  if (author === undefined) return [];
  return conversations.flatMap(({ isResolved, said }) => {
    const last = said.at(-1);
    if (isResolved || last?.author !== author) return [];
    const others = said.findLastIndex((each) => each.author !== author);
    return said.slice(others + 1).flatMap(({ text }) => questionsIn(text));
  });
}

/** Returns the questions in a text, outside code and quotations. */
function questionsIn(text: string): string[] {
  return extractProse(text)
    .flatMap(splitSentences)
    .map(({ written }) => written)
    .filter((sentence) => /[?？]["”」)）]*$/.test(sentence));
}
