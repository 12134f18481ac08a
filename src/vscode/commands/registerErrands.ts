import { l10n, Uri, window } from 'vscode';
import type { NudgePause } from '../../app/nudgePause';
import type { Nudges } from '../../app/nudges';
import type { Snoozes } from '../../app/snoozes';
import type { OwnEntry } from '../../core/own/ownQueue';
import type { RankedRequest } from '../../core/rank';
import { checkMyReview, type ReviewCheckParts } from '../errands/checkMyReview';
import { checkOwn } from '../errands/checkOwn';
import { claim } from '../errands/claim';
import { decline } from '../errands/decline';
import { idOf } from '../errands/draftDocuments';
import type { ErrandParts } from '../errands/errandParts';
import { handOver } from '../errands/handOver';
import { openUnsent } from '../errands/openUnsent';
import { promise } from '../errands/promise';
import { askSomeoneElse, remind } from '../errands/remind';
import { commandIds, innerCommandIds } from '../ids';
import { pauseNudges, tellWhyQuiet } from '../nudges/pauseNudges';
import { openOnGitHub, type OpenParts } from './openRequests';
import { snooze } from './snooze';

export interface ServingParts extends ErrandParts, OpenParts, ReviewCheckParts {
  readonly snoozes: Snoozes;
  readonly nudges: Nudges;
  readonly pause: NudgePause;
}

/** How commands are added: by id, for clicked or selected rows, and for one row or the first that waits. */
export interface Adding {
  readonly add: (id: string, run: (...args: unknown[]) => unknown) => void;
  readonly addForRows: (id: string, run: (entries: readonly RankedRequest[]) => unknown) => void;
  readonly addForRow: (id: string, run: (entry: RankedRequest) => unknown) => void;
}

/** What serves the people on both sides of the counter. */
export function registerErrands({ add, addForRows, addForRow }: Adding, parts: ServingParts): void {
  const { view, sender, snoozes, pause, nudges } = parts;
  const byId = (run: (entry: RankedRequest) => unknown) => (id: unknown) => {
    const entry = view.list?.requests.find((each) => each.id === id);
    return entry && run(entry);
  };
  const ofOwn = (run: (entry: OwnEntry) => unknown) => (clicked: unknown) => {
    const entry = view.list?.own.find(({ id }) => isObject(clicked) && clicked['id'] === id);
    return entry && run(entry);
  };

  addForRow(commandIds.promise, (entry) => promise(entry, parts));
  addForRow(commandIds.handOver, (entry) => handOver(entry, parts));
  addForRow(commandIds.claim, (entry) => claim(entry, parts));
  addForRow(commandIds.decline, (entry) => decline(entry, parts));
  addForRow(commandIds.checkReview, (entry) => checkMyReview(entry, parts));
  add(
    innerCommandIds.promiseById,
    byId((entry) => promise(entry, parts)),
  );
  add(
    innerCommandIds.handOverById,
    byId((entry) => handOver(entry, parts)),
  );

  addForRows(commandIds.snooze, (entries) => {
    const chosen = entries.length > 0 ? entries : (view.shown?.waiting ?? []).slice(0, 1);
    return snooze(chosen, snoozes);
  });
  addForRows(commandIds.wake, async (entries) => {
    await Promise.all(entries.map(({ id }) => snoozes.wake(id)));
  });

  add(
    commandIds.remind,
    ofOwn((entry) => remind(entry, parts)),
  );
  add(
    commandIds.askSomeoneElse,
    ofOwn((entry) => askSomeoneElse(entry, parts)),
  );
  add(
    commandIds.checkOwn,
    ofOwn(async (entry) => {
      if ((await checkOwn(entry)) === 'ask') await askSomeoneElse(entry, parts);
    }),
  );
  add(innerCommandIds.openOwnById, (id) => {
    const entry = view.list?.own.find((each) => each.id === id);
    return entry && openOnGitHub([entry], parts);
  });

  add(commandIds.openUnsent, () => openUnsent(parts));
  add(commandIds.postText, (uri) => ofDraft(uri, (id) => sender.post(id)));
  add(commandIds.discardText, (uri) => ofDraft(uri, (id) => sender.discard(id)));

  add(commandIds.pauseNudges, () => pauseNudges(pause));
  add(commandIds.whyNudge, () => {
    tellWhyQuiet(nudges);
  });
}

/** By the editor whose button was pressed; by the palette, the active one. */
function ofDraft(clicked: unknown, run: (id: string) => unknown): unknown {
  const uri = window.activeTextEditor?.document.uri;
  const id = clicked instanceof Uri ? idOf(clicked) : uri && idOf(uri);
  return id === undefined ? void window.showInformationMessage(l10n.t('This is no text of ours.')) : run(id);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
