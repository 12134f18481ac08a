import { l10n, window, type QuickPickItem } from 'vscode';
import type { NudgePause } from '../../app/nudgePause';
import type { Nudges } from '../../app/nudges';
import { hour } from '../../core/model/instant';
import type { Suppression } from '../../core/nudges/suppression';
import { momentWords } from '../../core/messages/timeWords';
import { formatting } from '../formatting';
import { endOfToday } from './endOfToday';

interface Item extends QuickPickItem {
  readonly until: number | undefined;
}

/** For a talk, a demonstration, or an hour of peace. */
export async function pauseNudges(pause: NudgePause): Promise<void> {
  const now = Date.now();
  const { locale } = formatting();
  const item = (label: string, until: number): Item => ({
    label,
    description: momentWords(until, now, locale),
    until,
  });
  const items: Item[] = [
    item(l10n.t('For an hour'), now + hour),
    item(l10n.t('For the rest of today'), endOfToday(now)),
    ...(pause.until !== undefined && pause.until > now
      ? [{ label: l10n.t('Resume nudges'), until: undefined }]
      : []),
  ];
  const chosen = await window.showQuickPick(items, { title: l10n.t('Pause nudges') });
  if (chosen) await pause.set(chosen.until);
}

/** Answers "why did it not say anything?" */
export function tellWhyQuiet({ quiet }: Nudges): void {
  void window.showInformationMessage(
    quiet === undefined ? l10n.t("There hasn't been a natural break in this window yet.") : quietWords(quiet),
  );
}

function quietWords(quiet: Suppression): string {
  switch (quiet) {
    case 'off':
      return l10n.t('Nudges are off.');
    case 'paused':
      return l10n.t('Nudges are paused.');
    case 'outsideHours':
      return l10n.t('It was outside your working hours.');
    case 'nobodyOverdue':
      return l10n.t('No one had waited longer than your first-response target.');
    case 'allNamedToday':
      return l10n.t("You've been nudged about everyone overdue today.");
    case 'enoughToday':
      return l10n.t("You've reached today's limit.");
    case 'tooSoon':
      return l10n.t('The last nudge was too recent.');
    case 'presenting':
      return l10n.t('You were presenting.');
    case 'debugging':
      return l10n.t('You were debugging.');
    case 'elsewhere':
      return l10n.t('You were in another window.');
    case 'messageOpen':
      return l10n.t('A nudge was still open.');
    case 'typing':
      return l10n.t('You were typing.');
    case 'shortPause':
      return l10n.t('You were only away for a moment.');
    case 'breakOver':
      return l10n.t('The break was already over.');
  }
}
