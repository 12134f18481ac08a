import { extractProse } from '../markdown/prose';
import { splitSentences } from '../sentence';

/** A review that its author has not submitted yet, and what was said before. */
export interface DraftReview {
  readonly remarks: readonly { readonly path: string; readonly text: string }[];
  readonly summary: string;
  readonly changedLines: number;
  /** Login of who asked for the review; undefined if the account is gone. */
  readonly author: string | undefined;
  /** The thread of each place in the code, and the conversation below the request; oldest words first. */
  readonly conversations: readonly Conversation[];
  /** Whether there are more remarks than could be read. */
  readonly isCut: boolean;
}

export interface Conversation {
  readonly isResolved: boolean;
  readonly said: readonly { readonly author: string | undefined; readonly text: string }[];
}

/** What the author has asked last in a conversation, and nobody has answered: each question in its own words. */
export function findOpenQuestions({ author, conversations }: DraftReview): string[] {
  if (author === undefined) return [];
  return conversations.flatMap(({ isResolved, said }) => {
    const last = said.at(-1);
    if (isResolved || last?.author !== author) return [];
    const others = said.findLastIndex((each) => each.author !== author);
    return said.slice(others + 1).flatMap(({ text }) => questionsIn(text));
  });
}

/** Sentences that ask; code and quotations ask nobody. */
function questionsIn(text: string): string[] {
  return extractProse(text)
    .flatMap(splitSentences)
    .map(({ written }) => written)
    .filter((sentence) => /[?？]["”」)）]*$/.test(sentence));
}
