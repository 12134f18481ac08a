import { l10n, Uri, window } from 'vscode';
import type { NudgePause } from '../../app/nudgePause';
import type { Nudges } from '../../app/nudges';
import type { OwnEntry } from '../../core/authored/ownQueue';
import type { RankedRequest } from '../../core/ranking/rank';
import { checkMyReview, type ReviewCheckParts } from '../actions/checkMyReview';
import { checkOwn } from '../actions/checkOwn';
import { claim } from '../actions/claim';
import { decline } from '../actions/decline';
import { getDraftId } from '../actions/draftDocuments';
import type { Compose } from '../actions/actionParts';
import { handOver } from '../actions/handOver';
import { openUnsent } from '../actions/openUnsent';
import { promise } from '../actions/promise';
import { askSomeoneElse, remind } from '../actions/remind';
import { askStillNeeded, askToSplit } from '../actions/stillNeeded';
import { commandIds, innerCommandIds } from '../ids';
import { pauseNudges, showWhyNoNudge } from '../nudges/pauseNudges';
import { getRequests } from '../sidebar/nodes';
import { clearBacklog, type BacklogParts } from './clearBacklog';
import { openOnGitHub } from './openRequests';
import { snooze } from './snooze';
import { actionMessages } from '../../core/messages/actionMessages';
import { rowMessages } from '../../core/messages/rowMessages';
import { showInfo } from '../messages';

export interface ServingParts extends BacklogParts, ReviewCheckParts {
  readonly nudges: Nudges;
  readonly pause: NudgePause;
}

/**
 * Registers commands: by ID, or for rows, either those clicked or those the user chooses from a list with
 * this title.
 */
export interface Adding {
  readonly add: (id: string, run: (...args: unknown[]) => unknown) => void;
  readonly addForRows: (
    id: string,
    title: () => string,
    run: (entries: readonly RankedRequest[]) => unknown,
    isFor?: (entry: RankedRequest) => boolean,
  ) => void;
  readonly addForRow: (
    id: string,
    title: () => string,
    run: (entry: RankedRequest) => unknown,
    isFor?: (entry: RankedRequest) => boolean,
  ) => void;
}

/** Registers the actions for reviewers and for authors. */
export function registerActions({ add, addForRows, addForRow }: Adding, parts: ServingParts): void {
  const { view, sender, snoozes, pause, nudges } = parts;
  const serve = (compose: Compose) => async (entries: readonly RankedRequest[]) => {
    const actions = await compose(entries, parts);
    if (actions) await sender.propose(actions);
  };
  const byId = (compose: Compose) => (id: unknown) => {
    const entry = view.list?.requests.find((each) => each.id === id);
    return entry && serve(compose)([entry]);
  };

  addForRows(commandIds.promise, () => actionMessages.promiseTime(l10n.t), serve(promise), isYours);
  addForRows(commandIds.handOver, () => actionMessages.handOver(l10n.t), serve(handOver), isYours);
  addForRows(commandIds.claim, () => actionMessages.takeForTeam(l10n.t), serve(claim), isAskedAsTeam);
  addForRows(commandIds.decline, () => actionMessages.declineKindly(l10n.t), serve(decline), isYours);
  addForRows(
    commandIds.askStillNeeded,
    () => actionMessages.askStillNeeded(l10n.t),
    serve(askStillNeeded),
    isYours,
  );
  addForRows(commandIds.askToSplit, () => actionMessages.askToSplit(l10n.t), serve(askToSplit), isYours);
  addForRow(
    commandIds.checkReview,
    () => actionMessages.checkMyReview(l10n.t),
    (entry) => checkMyReview(entry, parts),
  );
  add(innerCommandIds.promiseById, byId(promise));
  add(innerCommandIds.handOverById, byId(handOver));
  add(innerCommandIds.askStillNeededById, byId(askStillNeeded));
  add(innerCommandIds.askToSplitById, byId(askToSplit));
  add(commandIds.clearBacklog, (clicked, chosen) =>
    clearBacklog(clicked ? getRequests(clicked, chosen).filter(isYours) : [], parts),
  );

  addForRows(
    commandIds.snooze,
    () => actionMessages.snooze(l10n.t),
    (entries) => snooze(entries, snoozes),
    isYours,
  );
  addForRows(
    commandIds.wake,
    () => actionMessages.wake(l10n.t),
    async (entries) => {
      await Promise.all(entries.map(({ id }) => snoozes.wake(id)));
    },
    ({ excludedBecause }) => excludedBecause === 'snoozed',
  );
  registerOwnActions(add, parts);

  add(commandIds.openUnsent, () => openUnsent(parts));
  add(commandIds.postText, (uri) => ofDraft(uri, (id) => sender.post(id)));
  add(commandIds.discardText, (uri) => ofDraft(uri, (id) => sender.discard(id)));

  add(commandIds.pauseNudges, () => pauseNudges(pause));
  add(commandIds.whyNudge, () => {
    showWhyNoNudge(nudges);
  });
}

/** Registers the commands for rows of "You Are Waiting For". */
function registerOwnActions(add: Adding['add'], parts: ServingParts): void {
  const { view, sender } = parts;
  const toRows = (clicked: unknown, chosen: unknown): readonly OwnEntry[] => {
    const rows: unknown[] = Array.isArray(chosen) && chosen.length > 0 ? chosen : [clicked];
    return rows.flatMap((row) => view.list?.own.find(({ id }) => isObject(row) && row['id'] === id) ?? []);
  };
  const ofOwn = (run: (entry: OwnEntry) => unknown) => (clicked: unknown) => {
    const [entry] = toRows(clicked, undefined);
    return entry && run(entry);
  };
  add(commandIds.remind, async (clicked, chosen) => {
    const actions = await remind(toRows(clicked, chosen), parts);
    if (actions) await sender.propose(actions);
  });
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
    // A request in the sample has no page, but its self-check can still be shown.
    if (entry && parts.session.isSample) return checkOwn(entry);
    return entry && openOnGitHub([entry], parts);
  });
}

function isYours({ turn }: RankedRequest): boolean {
  return turn.whose === 'yours';
}

function isAskedAsTeam({ turn, ask }: RankedRequest): boolean {
  return turn.whose === 'yours' && ask?.asked === 'team';
}

/** From an editor button, uses that editor's draft; from the palette, the active editor's. */
function ofDraft(clicked: unknown, run: (id: string) => unknown): unknown {
  const uri = window.activeTextEditor?.document.uri;
  const id = clicked instanceof Uri ? getDraftId(clicked) : uri && getDraftId(uri);
  return id === undefined ? void showInfo(rowMessages.notOurs(l10n.t)) : run(id);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
