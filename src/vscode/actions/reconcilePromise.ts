import { l10n, window, type QuickPickItem } from 'vscode';
import { textOf, type ReviewAction } from '../../core/actions/reviewAction';
import type { Instant } from '../../core/model/instant';
import { promisedBy, recordedTime, withPromise } from '../../core/actions/promise/recordedTime';
import { promiseTimeWords } from '../../core/messages/promiseWords';
import { workingCalendar } from '../../core/calendar/workingTime';
import { settings } from '../settings';
import { formatting } from '../formatting';
import { pickTime } from './pickTime';

interface Item extends QuickPickItem {
  readonly choose: () => Promise<ReviewAction | undefined>;
}

/**
 * A promise that was edited by hand records the time that its text says. Where the text says none, or several, the
 * user is asked. Undefined when they turn away.
 */
export async function reconcilePromise(action: ReviewAction): Promise<ReviewAction | undefined> {
  const until = promisedBy(action);
  if (until === undefined) return action;
  const calendar = workingCalendar(settings.queue().workingHours);
  const recorded = recordedTime(textOf(action) ?? '', until, Date.now(), calendar);
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
    { label: l10n.t('Another time…'), choose: () => another(action) },
    {
      label: l10n.t('None: post it as a regular comment'),
      choose: () => Promise.resolve(withPromise(action, undefined)),
    },
  ];
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Which time should be recorded as your promise?'),
    placeHolder:
      times.length > 1
        ? l10n.t('The text mentions several times')
        : l10n.t("The text doesn't mention a future time"),
  });
  return chosen?.choose();
}

async function another(action: ReviewAction): Promise<ReviewAction | undefined> {
  const picked = await pickTime(l10n.t('Recorded as your promise'));
  return picked?.at === undefined ? undefined : withPromise(action, picked.at);
}
