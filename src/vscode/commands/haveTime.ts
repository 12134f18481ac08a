import { commands, l10n } from 'vscode';
import type { ReviewSession } from '../../app/reviewSession';
import { sessionEndWords, sessionWords } from '../../core/messages/sessionWords';
import { unitWords } from '../../core/messages/timeWords';
import { innerCommandIds } from '../ids';
import type { DisposableStore } from '../disposableStore';
import { formatting } from '../formatting';
import { sessionMessages } from '../../core/messages/sessionMessages';
import { showInfo } from '../messages';
import { createPick, type PickItem } from '../picks';

interface Item extends PickItem {
  readonly minutes: number;
}

const offered = [10, 20, 30, 60];
const most = 480;

/** "I have 20 minutes": groups the requests that fit at the top of the list. */
export async function haveTime(session: ReviewSession): Promise<void> {
  const minutes = await pickMinutes();
  if (minutes !== undefined) await startSession(session, minutes);
}

/** Does the same for a known time, such as the length of a break. */
export async function startSession(session: ReviewSession, minutes: number): Promise<void> {
  const chosen = session.start(minutes);
  if (chosen.requests.length === 0) {
    void showInfo(sessionWords(chosen, formatting()));
    return;
  }
  await commands.executeCommand(innerCommandIds.focusView);
}

/** Shows who's unblocked when the time is up or all requests are answered. */
export function registerSessionEnd(owner: DisposableStore, session: ReviewSession): void {
  owner.add(
    session.onDidEnd((end) => {
      void showInfo(sessionEndWords(end, formatting()));
    }),
  );
}

function pickMinutes(): Promise<number | undefined> {
  const pick = createPick<Item>({
    title: sessionMessages.title(l10n.t),
    placeholder: sessionMessages.placeholder(l10n.t),
  });
  const fixed = offered.map(toItem);
  pick.setItems(fixed);
  pick.onDidChangeValue((value) => {
    const typed = minutesIn(value);
    pick.setItems(typed === undefined ? fixed : [{ ...toItem(typed), alwaysShow: true }]);
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selected?.minutes ?? minutesIn(pick.value));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function toItem(minutes: number): Item {
  return { label: unitWords(minutes, 'minute', l10n.t), minutes };
}

/** Parses "25", "25 min", "2h" or "1.5 h". */
function minutesIn(text: string): number | undefined {
  const [, number, unit = ''] =
    /^\s*(\d{1,4}(?:[.,]\d)?)\s*(h|hours?|min(?:utes?)?|m)?\s*$/i.exec(text) ?? [];
  if (number === undefined) return undefined;
  const minutes = Math.round(Number(number.replace(',', '.')) * (/^h/i.test(unit) ? 60 : 1));
  return minutes >= 1 && minutes <= most ? minutes : undefined;
}
