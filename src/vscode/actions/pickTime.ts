import { l10n } from 'vscode';
import type { Instant } from '../../core/model/instant';
import type * as times from '../../bundles/times';
import { presetWords, promiseTimeWords } from '../../core/messages/promiseWords';
import { workingCalendar } from '../../core/calendar/workingTime';
import { settings } from '../settings';
import { formatting } from '../formatting';
import { timePickerMessages } from '../../core/messages/timePickerMessages';
import { createPick, type PickItem } from '../picks';

interface TimeItem extends PickItem {
  /** Absent on informational lines. */
  readonly at?: Instant;
}

/**
 * Asks for a time within the user's working hours: one of the presets, or one typed in. Returns undefined if
 * none was chosen.
 */
export async function pickTime(title: string, more: readonly PickItem[] = []): Promise<TimeItem | undefined> {
  const code = await import('../../bundles/times');
  const pick = createPick<TimeItem>({ title, placeholder: timePickerMessages.placeholder(l10n.t) });
  const fixed = [...presetItems(code, Date.now()), ...more];
  pick.setItems(fixed);
  pick.onDidChangeValue((value) => {
    pick.setItems(value.trim() === '' ? fixed : [...typedItems(code, value, Date.now()), ...fixed]);
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      // A fast typist may press Enter before the list has updated.
      const item = pick.selected ?? typedItems(code, pick.value, Date.now())[0];
      // A line that explains why a time won't work can't be chosen.
      if (!item || (item.at === undefined && !more.includes(item))) return;
      resolve(item);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

type TimesCode = typeof times;

function presetItems({ presets }: TimesCode, now: Instant): TimeItem[] {
  const words = formatting();
  return presets(now, workingCalendar(settings.queue().workingHours)).map((preset) => ({
    label: presetWords(preset, now, words),
    description: timeWords(preset.at),
    at: preset.at,
  }));
}

/** Returns the typed time and, if it's outside working hours, the next time within them. */
function typedItems({ typedTime }: TimesCode, value: string, now: Instant): TimeItem[] {
  const typed = typedTime(value, now, workingCalendar(settings.queue().workingHours));
  const item = (more: TimeItem): TimeItem => ({ alwaysShow: true, ...more });
  switch (typed.kind) {
    case 'none':
      return [item({ label: timePickerMessages.unreadable(l10n.t), description: value })];
    case 'past':
      return [item({ label: timePickerMessages.past(l10n.t), description: timeWords(typed.at) })];
    case 'time': {
      const { at, when, instead } = typed;
      const own = item({
        label: timeWords(at),
        at,
        ...(when === 'dayOff' && { description: timePickerMessages.dayOff(l10n.t) }),
        ...(when === 'outside' && { description: timePickerMessages.outside(l10n.t) }),
      });
      if (instead === undefined) return [own];
      return [
        item({ label: timeWords(instead), description: timePickerMessages.whenBack(l10n.t), at: instead }),
        own,
      ];
    }
  }
}

function timeWords(at: Instant): string {
  const { locale } = formatting();
  return promiseTimeWords(at, locale, locale.language);
}
