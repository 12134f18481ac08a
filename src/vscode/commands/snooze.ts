import { l10n } from 'vscode';
import type { Snoozes } from '../../app/snoozes';
import type { RankedRequest } from '../../core/ranking/rank';
import type { SnoozeChoice, SnoozeEvent } from '../../core/snooze/snooze';
import { pickTime } from '../actions/pickTime';
import { snoozeMessages } from '../../core/messages/snoozeMessages';
import { showWarning } from '../messages';
import type { PickItem } from '../picks';

interface EventItem extends PickItem {
  readonly event: SnoozeEvent;
}

/** Snoozes requests until a time, or until something happens. Until then they don't count. */
export async function snooze(entries: readonly RankedRequest[], snoozes: Snoozes): Promise<void> {
  const [first] = entries;
  if (!first) return;
  const items = eventItems();
  const title =
    entries.length === 1
      ? snoozeMessages.title(l10n.t, first.request.title)
      : snoozeMessages.titleSeveral(l10n.t, entries.length);
  const picked = await pickTime(title, items);
  if (!picked) return;
  const event = items.find((item) => item === picked)?.event;
  const choice: SnoozeChoice = {
    ...(picked.at !== undefined && { until: picked.at }),
    ...(event && { event }),
  };
  const isKept = await Promise.all(entries.map(({ request }) => snoozes.snooze(request, choice)));
  if (!isKept.every(Boolean)) {
    void showWarning(snoozeMessages.notSaved(l10n.t));
  }
}

function eventItems(): EventItem[] {
  return [
    { event: 'authorAnswers', label: snoozeMessages.authorAnswers(l10n.t) },
    { event: 'newCommits', label: snoozeMessages.newCommits(l10n.t) },
    { event: 'checksPass', label: snoozeMessages.checksPass(l10n.t) },
    { event: 'anything', label: snoozeMessages.anything(l10n.t) },
    { event: 'askedAgain', label: snoozeMessages.askedAgain(l10n.t) },
  ];
}
