import { l10n, window, type QuickPickItem } from 'vscode';
import type { Snoozes } from '../../app/snoozes';
import type { RankedRequest } from '../../core/ranking/rank';
import type { SnoozeChoice, SnoozeEvent } from '../../core/snooze/snooze';
import { plural } from '../../core/messages/plural';
import { pickTime } from '../actions/pickTime';

interface EventItem extends QuickPickItem {
  readonly event: SnoozeEvent;
}

/** Puts requests off until a time, or until something happens. They leave the count meanwhile. */
export async function snooze(entries: readonly RankedRequest[], snoozes: Snoozes): Promise<void> {
  const [first] = entries;
  if (!first) return;
  const items = eventItems();
  const title =
    entries.length === 1
      ? l10n.t('Snooze "{0}"', first.request.title)
      : plural(l10n.t, entries.length, { one: 'Snooze {0} request', other: 'Snooze {0} requests' });
  const picked = await pickTime(title, items);
  if (!picked) return;
  const event = items.find((item) => item === picked)?.event;
  const choice: SnoozeChoice = {
    ...(picked.at !== undefined && { until: picked.at }),
    ...(event && { event }),
  };
  const isKept = await Promise.all(entries.map(({ request }) => snoozes.snooze(request, choice)));
  if (!isKept.every(Boolean)) {
    void window.showWarningMessage(
      l10n.t(
        "Can't save to disk right now. Good Turn will keep trying; until then, this lasts only as long as this window.",
      ),
    );
  }
}

function eventItems(): EventItem[] {
  return [
    { event: 'authorAnswers', label: l10n.t('When the author answers') },
    { event: 'newCommits', label: l10n.t('When there are new commits') },
    { event: 'checksPass', label: l10n.t('When the checks pass') },
    { event: 'anything', label: l10n.t('When any of these happens') },
    { event: 'askedAgain', label: l10n.t("When I'm asked again") },
  ];
}
