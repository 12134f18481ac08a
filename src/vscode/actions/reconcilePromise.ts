import { l10n } from 'vscode';
import { getText, type ReviewAction } from '../../core/actions/reviewAction';
import type { Instant } from '../../core/model/instant';
import { promisedBy, withPromise } from '../../core/actions/promise/promised';
import { promiseTimeWords } from '../../core/messages/promiseWords';
import { workingCalendar } from '../../core/calendar/workingTime';
import { settings } from '../settings';
import { formatting } from '../formatting';
import { pickTime } from './pickTime';
import { timePickerMessages } from '../../core/messages/timePickerMessages';
import { pickOne, type PickItem } from '../picks';

interface Item extends PickItem {
  readonly choose: () => Promise<ReviewAction | undefined>;
}

/**
 * Makes a promise that was edited by hand record the time stated in its text. Asks the user if the text
 * states none or several. Returns undefined if they cancel.
 */
export async function reconcilePromise(action: ReviewAction): Promise<ReviewAction | undefined> {
  const until = promisedBy(action);
  if (until === undefined) return action;
  const { recordedTime } = await import('../../bundles/times');
  const calendar = workingCalendar(settings.queue().workingHours);
  const recorded = recordedTime(getText(action) ?? '', until, Date.now(), calendar);
  switch (recorded.kind) {
    case 'same':
      return action;
    case 'moved':
      return withPromise(action, recorded.until);
    case 'unclear':
      return ask(action, recorded.times.length > 0 ? recorded.times : [until]);
  }
}

async function ask(action: ReviewAction, times: readonly Instant[]): Promise<ReviewAction | undefined> {
  const { locale } = formatting();
  const items: Item[] = [
    ...times
      .filter((at) => at > Date.now())
      .map((at) => ({
        label: promiseTimeWords(at, locale, locale.language),
        choose: () => Promise.resolve(withPromise(action, at)),
      })),
    { label: timePickerMessages.anotherTime(l10n.t), choose: () => another(action) },
    {
      label: timePickerMessages.plainComment(l10n.t),
      choose: () => Promise.resolve(withPromise(action, undefined)),
    },
  ];
  const chosen = await pickOne(items, {
    title: timePickerMessages.whichTime(l10n.t),
    placeholder:
      times.length > 1 ? timePickerMessages.severalTimes(l10n.t) : timePickerMessages.noTime(l10n.t),
  });
  return chosen?.choose();
}

async function another(action: ReviewAction): Promise<ReviewAction | undefined> {
  const picked = await pickTime(timePickerMessages.recordedTitle(l10n.t));
  return picked?.at === undefined ? undefined : withPromise(action, picked.at);
}
