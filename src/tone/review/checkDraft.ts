import type { Translate } from '../../core/messages/translate';
import { checkTone } from '../checkTone';
import type { Finding } from '../finding';
import type { ToneSettings } from '../toneSettings';
import { checkReview, type Review, type ReviewFinding } from './checkReview';
import { findOpenQuestions, type DraftReview } from './draftReview';
import { toneForAgents } from './forAgents';

/** What could be better about a draft: about the whole of it, and about single comments. */
export interface DraftFindings {
  readonly whole: readonly ReviewFinding[];
  readonly single: readonly { readonly path: string; readonly finding: Finding }[];
}

/** Checks a draft before it's submitted, for the one who acts on it. */
export function checkDraft(
  draft: DraftReview,
  { verdict, reader }: Pick<Review, 'verdict' | 'reader'>,
  t: Translate,
  wishes: ToneSettings,
): DraftFindings {
  const settings = reader === 'agent' ? toneForAgents(wishes) : wishes;
  const { changedLines, summary, remarks } = draft;
  const openQuestions = findOpenQuestions(draft);
  return {
    whole: checkReview({ ...draft, verdict, reader, openQuestions }, t, settings),
    single: [{ path: '', text: summary }, ...remarks].flatMap(({ path, text }) =>
      checkTone(text, t, settings, { changedLines }).map((finding) => ({ path, finding })),
    ),
  };
}
