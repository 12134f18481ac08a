import { l10n, window } from 'vscode';
import { newPromiseText, promiseText } from '../../core/messages/commentWords';
import { aboutAllWords } from '../../core/messages/entryWords';
import { formatting } from '../formatting';
import type { Compose } from './actionParts';
import { commentStep, makeAction } from './makeAction';
import { pickTime } from './pickTime';

/** Tells the author by when they will have a review. After a promise that was missed, with a word of regret. */
export const promise: Compose = async (entries, { view }) => {
  const words = formatting();
  const picked = await pickTime(l10n.t('Promise a review by… · {0}', aboutAllWords(entries, words.t)));
  if (picked?.at === undefined) return undefined;
  const until = picked.at;
  // The list may have stood open for a while.
  if (until <= Date.now()) {
    void window.showInformationMessage(l10n.t('That time has passed. Please choose another one.'));
    return undefined;
  }
  return entries.map(({ request, clock }) => {
    const text =
      clock.state === 'missed' ? newPromiseText(clock.until, until, words) : promiseText(until, words);
    return makeAction(view, request.id, 'promise', [commentStep(text, { kind: 'promise', until })]);
  });
};
