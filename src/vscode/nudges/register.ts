import { commands, l10n, window } from 'vscode';
import type { Nudges } from '../../app/nudges';
import type { QueueView } from '../../app/queueView';
import type { Clock } from '../../app/ports';
import { minute } from '../../core/instant';
import type { Activity } from '../../core/nudges/moment';
import type { Nudge } from '../../core/nudges/nudge';
import { nudgeWords, whyNudgeWords } from '../../core/words/nudgeWords';
import { innerCommandIds } from '../ids';
import type { OutputLog } from '../log';
import type { Owner } from '../owner';
import { settings } from '../settings';
import { speech } from '../speech';
import { endOfToday } from './endOfToday';
import { Moments } from './moments';

export interface NudgerParts {
  readonly nudges: Nudges;
  readonly view: QueueView;
  readonly clock: Clock;
  readonly log: OutputLog;
}

const longestOpen = 45 * minute;

/** Shows at most one nudge at a time, at natural breaks. */
export function registerNudges(owner: Owner, { nudges, view, clock, log }: NudgerParts): void {
  let openSince: number | undefined;
  const moments = new Moments(owner, clock, (moment) => {
    const activity = (): Activity => ({
      ...moments.activity(),
      // One that nobody answers has slipped into the list of notifications by then.
      isMessageOpen: openSince !== undefined && Math.abs(clock() - openSince) < longestOpen,
    });
    nudges
      .at(moment, activity)
      .then(async (nudge) => {
        if (!nudge) return;
        openSince = clock();
        try {
          await show(nudge, view);
        } finally {
          openSince = undefined;
        }
      })
      .catch((error: unknown) => {
        log.error(`A nudge failed: ${String(error)}`);
      });
  });
}

async function show(nudge: Nudge, view: QueueView): Promise<void> {
  const directory = view.list?.snapshot.directory;
  if (!directory) return;
  const [review, promise, later, why] = [
    l10n.t('Review Now'),
    l10n.t('Promise a Time…'),
    l10n.t('Later'),
    l10n.t('Why This?'),
  ];
  const off = l10n.t('Turn Off');
  const buttons =
    nudge.suggest === 'review' ? [review, promise, later, why, off] : [promise, review, later, why, off];
  const chosen = await window.showInformationMessage(nudgeWords(nudge, directory, speech()), ...buttons);
  const { id } = nudge.entry;
  if (chosen === review) await commands.executeCommand(innerCommandIds.openRequestById, id);
  else if (chosen === promise) await commands.executeCommand(innerCommandIds.promiseById, id);
  else if (chosen === why) await tellWhy(nudge);
  else if (chosen === off) await turnOff();
}

async function tellWhy(nudge: Nudge): Promise<void> {
  const [pause, off] = [l10n.t('Pause for Today'), l10n.t('Turn Nudges Off')];
  const detail = whyNudgeWords(nudge, speech()).join('\n');
  const chosen = await window.showInformationMessage(
    l10n.t('Why this nudge?'),
    { modal: true, detail },
    pause,
    off,
  );
  if (chosen === pause)
    await commands.executeCommand(innerCommandIds.pauseNudgesUntil, endOfToday(Date.now()));
  else if (chosen === off) await turnOff();
}

async function turnOff(): Promise<void> {
  await settings.setNudges(false);
  const undo = l10n.t('Turn Them On Again');
  const chosen = await window.showInformationMessage(l10n.t('Nudges are off.'), undo);
  if (chosen === undo) await settings.setNudges(true);
}
