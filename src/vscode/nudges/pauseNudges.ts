import { l10n } from 'vscode';
import type { NudgePause } from '../../app/nudgePause';
import type { Nudges } from '../../app/nudges';
import { hour } from '../../core/model/instant';
import type { Suppression } from '../../core/nudges/suppression';
import { momentWords } from '../../core/messages/timeWords';
import { formatting } from '../formatting';
import { endOfToday } from './endOfToday';
import { nudgeMessages } from '../../core/messages/nudgeMessages';
import { showInfo } from '../messages';
import { pickOne, type PickItem } from '../picks';

interface Item extends PickItem {
  readonly until: number | undefined;
}

/** Pauses nudges for a talk, a demo, or an hour of peace. */
export async function pauseNudges(pause: NudgePause): Promise<void> {
  const now = Date.now();
  const { locale } = formatting();
  const item = (label: string, until: number): Item => ({
    label,
    description: momentWords(until, now, locale),
    until,
  });
  const items: Item[] = [
    item(nudgeMessages.forAnHour(l10n.t), now + hour),
    item(nudgeMessages.forToday(l10n.t), endOfToday(now)),
    ...(pause.until !== undefined && pause.until > now
      ? [{ label: nudgeMessages.resume(l10n.t), until: undefined }]
      : []),
  ];
  const chosen = await pickOne(items, { title: nudgeMessages.pauseTitle(l10n.t) });
  if (chosen) await pause.set(chosen.until);
}

/** Answers "Why was there no nudge?" */
export function showWhyNoNudge({ suppression: quiet }: Nudges): void {
  void showInfo(quiet === undefined ? nudgeMessages.noBreak(l10n.t) : quietWords(quiet));
}

function quietWords(quiet: Suppression): string {
  switch (quiet) {
    case 'off':
      return nudgeMessages.off(l10n.t);
    case 'paused':
      return nudgeMessages.paused(l10n.t);
    case 'outsideHours':
      return nudgeMessages.outsideHours(l10n.t);
    case 'nobodyOverdue':
      return nudgeMessages.nobodyOverdue(l10n.t);
    case 'allNamedToday':
      return nudgeMessages.allNamedToday(l10n.t);
    case 'enoughToday':
      return nudgeMessages.enoughToday(l10n.t);
    case 'tooSoon':
      return nudgeMessages.tooSoon(l10n.t);
    case 'presenting':
      return nudgeMessages.presenting(l10n.t);
    case 'debugging':
      return nudgeMessages.debugging(l10n.t);
    case 'elsewhere':
      return nudgeMessages.elsewhere(l10n.t);
    case 'messageOpen':
      return nudgeMessages.messageOpen(l10n.t);
    case 'typing':
      return nudgeMessages.typing(l10n.t);
    case 'shortPause':
      return nudgeMessages.shortPause(l10n.t);
    case 'breakOver':
      return nudgeMessages.breakOver(l10n.t);
  }
}
