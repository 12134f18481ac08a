import { commands, l10n, window } from 'vscode';
import type { NudgePause } from '../../app/nudgePause';
import type { Nudges } from '../../app/nudges';
import type { QueueView } from '../../app/queueView';
import type { Clock } from '../../app/ports';
import { minute } from '../../core/model/instant';
import { gapAfter, type EditorActivity } from '../../core/nudges/break';
import type { Nudge } from '../../core/nudges/nudge';
import { plural } from '../../core/messages/plural';
import { nudgeWords, whyNudgeWords } from '../../core/messages/nudgeWords';
import { commandArgument } from '../commandArgument';
import { tellOfError } from '../commands/tellOfError';
import { innerCommandIds } from '../ids';
import type { OutputLog } from '../log';
import type { DisposableStore } from '../disposableStore';
import { settings } from '../settings';
import { formatting } from '../formatting';
import { endOfToday } from './endOfToday';
import { Moments } from './moments';

export interface NudgerParts {
  readonly nudges: Nudges;
  readonly pause: NudgePause;
  readonly view: QueueView;
  readonly clock: Clock;
  readonly log: OutputLog;
}

const longestOpen = 45 * minute;

/** Shows at most one nudge at a time, at natural breaks. */
export function registerNudges(
  owner: DisposableStore,
  { nudges, pause, view, clock, log }: NudgerParts,
): void {
  let openSince: number | undefined;
  let latest: Nudge | undefined;
  const moments = new Moments(owner, clock, (moment) => {
    const activity = (): EditorActivity => ({
      ...moments.activity(),
      // One that nobody answers has slipped into the list of notifications by then.
      isMessageOpen: openSince !== undefined && Math.abs(clock() - openSince) < longestOpen,
    });
    nudges
      .at(moment, activity)
      .then(async (nudge) => {
        if (!nudge) return;
        openSince = clock();
        latest = nudge;
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
  const add = (id: string, run: () => unknown): void => {
    owner.add(commands.registerCommand(id, () => tellOfError(id, log, run)));
  };
  add(innerCommandIds.tellWhyNudge, () => latest && tellWhy(latest, () => pause.set(endOfToday(clock()))));
  add(innerCommandIds.turnNudgesOff, turnOff);
}

async function show(nudge: Nudge, view: QueueView): Promise<void> {
  const directory = view.list?.snapshot.directory;
  if (!directory) return;
  const [review, promise, later] = [l10n.t('Review Now'), l10n.t('Promise a Time…'), l10n.t('Later')];
  const buttons = nudge.suggest === 'review' ? [review, promise, later] : [promise, review, later];
  // The sentence is cleared of links; these are ours. As buttons they would leave no room for the three.
  const minutes = gapAfter(nudge.why.moment) / minute;
  const fits = plural(l10n.t, minutes, {
    one: 'What fits in {0} minute?',
    other: 'What fits in {0} minutes?',
  });
  const links = [
    `[${fits}](command:${innerCommandIds.startSession}?${commandArgument(minutes)})`,
    `[${l10n.t('Why this?')}](command:${innerCommandIds.tellWhyNudge})`,
    `[${l10n.t('Turn off nudges')}](command:${innerCommandIds.turnNudgesOff})`,
  ];
  const sentence = nudgeWords(nudge, directory, formatting());
  const chosen = await window.showInformationMessage(`${sentence} ${links.join(' · ')}`, ...buttons);
  const { id } = nudge.entry;
  if (chosen === review) await commands.executeCommand(innerCommandIds.openRequestById, id);
  else if (chosen === promise) await commands.executeCommand(innerCommandIds.promiseById, id);
}

async function tellWhy(nudge: Nudge, pauseForToday: () => Promise<void>): Promise<void> {
  const [pause, off] = [l10n.t('Pause for Today'), l10n.t('Turn Off Nudges')];
  const detail = whyNudgeWords(nudge, formatting()).join('\n');
  const title = l10n.t('Why this nudge?');
  const chosen = await window.showInformationMessage(title, { modal: true, detail }, pause, off);
  if (chosen === pause) await pauseForToday();
  else if (chosen === off) await turnOff();
}

async function turnOff(): Promise<void> {
  await settings.setNudges(false);
  const undo = l10n.t('Turn Back On');
  const chosen = await window.showInformationMessage(l10n.t('Nudges are off.'), undo);
  if (chosen === undo) await settings.setNudges(true);
}
