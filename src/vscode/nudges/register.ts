import { commands, l10n } from 'vscode';
import type { NudgePause } from '../../app/nudgePause';
import type { Nudges } from '../../app/nudges';
import type { QueueView } from '../../app/queueView';
import type { Clock } from '../../app/ports';
import { minute } from '../../core/model/instant';
import { gapAfter, type EditorActivity } from '../../core/nudges/break';
import type { Nudge } from '../../core/nudges/nudge';
import { nudgeWords, whyNudgeWords } from '../../core/messages/nudgeWords';
import { commandArgument } from '../commandArgument';
import { showError } from '../commands/showError';
import { innerCommandIds } from '../ids';
import type { OutputLog } from '../log';
import type { DisposableStore } from '../disposableStore';
import { settings } from '../settings';
import { formatting } from '../formatting';
import { endOfToday } from './endOfToday';
import { Moments } from './moments';
import { nudgeMessages } from '../../core/messages/nudgeMessages';
import { ask, showInfo, showInfoWithLinks } from '../messages';

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
      // By then, an unanswered message has moved to the notification center.
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
        log.error(`Couldn't show a nudge: ${String(error)}`);
      });
  });
  const add = (id: string, run: () => unknown): void => {
    owner.add(commands.registerCommand(id, () => showError(id, log, run)));
  };
  add(innerCommandIds.tellWhyNudge, () => latest && tellWhy(latest, () => pause.set(endOfToday(clock()))));
  add(innerCommandIds.turnNudgesOff, turnOff);
}

async function show(nudge: Nudge, view: QueueView): Promise<void> {
  const directory = view.list?.snapshot.directory;
  if (!directory) return;
  const [review, promise, later] = [
    nudgeMessages.reviewNow(l10n.t),
    nudgeMessages.promise(l10n.t),
    nudgeMessages.later(l10n.t),
  ];
  const buttons = nudge.suggest === 'review' ? [review, promise, later] : [promise, review, later];
  // As buttons, they'd leave no room for the other three.
  const minutes = gapAfter(nudge.why.moment) / minute;
  const fits = nudgeMessages.whatFits(l10n.t, minutes);
  const links = [
    { text: fits, command: `${innerCommandIds.startSession}?${commandArgument(minutes)}` },
    { text: nudgeMessages.whyThis(l10n.t), command: innerCommandIds.tellWhyNudge },
    { text: nudgeMessages.turnOff(l10n.t), command: innerCommandIds.turnNudgesOff },
  ];
  const sentence = nudgeWords(nudge, directory, formatting());
  const chosen = await showInfoWithLinks(sentence, links, ...buttons);
  const { id } = nudge.entry;
  if (chosen === review) await commands.executeCommand(innerCommandIds.openRequestById, id);
  else if (chosen === promise) await commands.executeCommand(innerCommandIds.promiseById, id);
}

async function tellWhy(nudge: Nudge, pauseForToday: () => Promise<void>): Promise<void> {
  const [pause, off] = [nudgeMessages.pauseToday(l10n.t), nudgeMessages.turnOffButton(l10n.t)];
  const detail = whyNudgeWords(nudge, formatting()).join('\n');
  const title = nudgeMessages.whyTitle(l10n.t);
  const chosen = await ask({ text: title, detail }, pause, off);
  if (chosen === pause) await pauseForToday();
  else if (chosen === off) await turnOff();
}

async function turnOff(): Promise<void> {
  await settings.setNudges(false);
  const undo = nudgeMessages.turnOn(l10n.t);
  const chosen = await showInfo(nudgeMessages.off(l10n.t), undo);
  if (chosen === undo) await settings.setNudges(true);
}
