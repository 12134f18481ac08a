import { l10n } from 'vscode';
import { newPromiseText, promiseText } from '../../core/messages/commentWords';
import { aboutAllWords } from '../../core/messages/entryWords';
import { formatting } from '../formatting';
import type { Compose } from './actionParts';
import { commentStep, makeAction } from './makeAction';
import { pickTime } from './pickTime';
import { timePickerMessages } from '../../core/messages/timePickerMessages';
import { showInfo } from '../messages';

/** Tells the author when to expect a review. After a missed promise, it includes an apology. */
export const promise: Compose = async (entries, { view }) => {
  const words = formatting();
  const picked = await pickTime(timePickerMessages.promiseTitle(l10n.t, aboutAllWords(entries, words.t)));
  if (picked?.at === undefined) return undefined;
  const until = picked.at;
  // The list may have been open for a while.
  if (until <= Date.now()) {
    void showInfo(timePickerMessages.chooseAnother(l10n.t));
    return undefined;
  }
  return entries.map(({ request, clock }) => {
    const text =
      clock.state === 'missed' ? newPromiseText(clock.until, until, words) : promiseText(until, words);
    return makeAction(view, request.id, 'promise', [commentStep(text, { kind: 'promise', until })]);
  });
};
