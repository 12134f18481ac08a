import { l10n, window } from 'vscode';
import type { RankedRequest } from '../../core/rank';
import { newPromiseText, promiseText } from '../../core/words/commentWords';
import { nameOf } from '../../core/words/reasonWords';
import { speech } from '../speech';
import type { ErrandParts } from './errandParts';
import { commentStep, makeErrand } from './makeErrand';
import { pickTime } from './pickTime';

/** Tells the author by when they will have a review. After a promise that was missed, with a word of regret. */
export async function promise(entry: RankedRequest, { view, sender }: ErrandParts): Promise<void> {
  const { request, clock, customer } = entry;
  const picked = await pickTime(l10n.t('Promise {0} a review by…', nameOf(customer.person)));
  if (picked?.at === undefined) return;
  const until = picked.at;
  // The list may have stood open for a while.
  if (until <= Date.now()) {
    void window.showInformationMessage(l10n.t('That time is over by now: please choose another one.'));
    return;
  }
  const words = speech();
  const text =
    clock.state === 'missed' ? newPromiseText(clock.until, until, words) : promiseText(until, words);
  await sender.propose(
    makeErrand(view, request.id, 'promise', [commentStep(text, { kind: 'promise', until })]),
  );
}
