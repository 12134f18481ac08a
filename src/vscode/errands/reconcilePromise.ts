import { l10n, window, type QuickPickItem } from 'vscode';
import { textOf, type Errand } from '../../core/actions/errand';
import type { Instant } from '../../core/model/instant';
import { promisedBy, recordedTime, withPromise } from '../../core/actions/promise/recordedTime';
import { promiseTimeWords } from '../../core/messages/promiseWords';
import { workingCalendar } from '../../core/calendar/workingTime';
import { settings } from '../settings';
import { speech } from '../speech';
import { pickTime } from './pickTime';

interface Item extends QuickPickItem {
  readonly choose: () => Promise<Errand | undefined>;
}

/**
 * A promise that was edited by hand records the time that its text says. Where the text says none, or several, the
 * user is asked. Undefined when they turn away.
 */
export async function reconcilePromise(errand: Errand): Promise<Errand | undefined> {
  const until = promisedBy(errand);
  if (until === undefined) return errand;
  const calendar = workingCalendar(settings.queue().workingHours);
  const recorded = recordedTime(textOf(errand) ?? '', until, Date.now(), calendar);
  switch (recorded.kind) {
    case 'same':
      return errand;
    case 'moved':
      return withPromise(errand, recorded.until);
    case 'unclear':
      return ask(errand, recorded.times.length > 0 ? recorded.times : [until]);
  }
}

async function ask(errand: Errand, times: readonly Instant[]): Promise<Errand | undefined> {
  const { locale } = speech();
  const items: Item[] = [
    ...times
      .filter((at) => at > Date.now())
      .map((at) => ({
        label: promiseTimeWords(at, locale, locale.language),
        choose: () => Promise.resolve(withPromise(errand, at)),
      })),
    { label: l10n.t('Another time…'), choose: () => another(errand) },
    {
      label: l10n.t('None: post it as a plain comment'),
      choose: () => Promise.resolve(withPromise(errand, undefined)),
    },
  ];
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Which time shall be recorded as your promise?'),
    placeHolder:
      times.length > 1 ? l10n.t('The text names several times') : l10n.t('The text names no time ahead'),
  });
  return chosen?.choose();
}

async function another(errand: Errand): Promise<Errand | undefined> {
  const picked = await pickTime(l10n.t('Recorded as your promise'));
  return picked?.at === undefined ? undefined : withPromise(errand, picked.at);
}
