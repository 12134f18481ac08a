import { l10n } from 'vscode';
import type { Snoozes } from '../../app/snoozes';
import { reviewActionKinds, type ReviewAction } from '../../core/actions/reviewAction';
import type { RankedRequest } from '../../core/ranking/rank';
import { aboutWords } from '../../core/messages/entryWords';
import { rowDescription } from '../../core/messages/rowWords';
import { claim } from '../actions/claim';
import { decline } from '../actions/decline';
import type { Compose, ActionParts } from '../actions/actionParts';
import { handOver } from '../actions/handOver';
import { promise } from '../actions/promise';
import { askStillNeeded, askToSplit } from '../actions/stillNeeded';
import { formatting } from '../formatting';
import { openRequest, type RowParts } from './openRequests';
import { snooze } from './snooze';
import { noticeMessages } from '../../core/messages/noticeMessages';
import { backlogMessages } from '../../core/messages/backlogMessages';
import { actionMessages } from '../../core/messages/actionMessages';
import { showInfo } from '../messages';
import { createPick, pickOne, type PickItem } from '../picks';

export interface BacklogParts extends ActionParts, RowParts {
  readonly snoozes: Snoozes;
}

/** An action on one request, chosen with a single key. */
interface Step extends PickItem {
  readonly key: string;
  readonly run: 'review' | 'snooze' | 'skip' | 'back' | 'finish' | Compose;
}

/**
 * Steps through requests one at a time. Composed actions are stored, so a crash doesn't lose them, and shown
 * at the end grouped by kind. Nothing is sent before that.
 */
export async function clearBacklog(selected: readonly RankedRequest[], parts: BacklogParts): Promise<void> {
  const scope = selected.length > 1 ? { entries: selected } : await pickScope(parts);
  if (!scope) return;
  const gathered =
    'compose' in scope
      ? ((await scope.compose(scope.entries, parts)) ?? [])
      : await goThrough(scope.entries, parts);
  for (const action of gathered) await parts.actions.keep(action);
  for (const kind of reviewActionKinds) {
    await parts.sender.propose(gathered.filter((action) => action.kind === kind));
  }
}

interface Scope {
  readonly entries: readonly RankedRequest[];
  /** A single action for all of them. */
  readonly compose?: Compose;
}

async function pickScope({ view }: BacklogParts): Promise<Scope | undefined> {
  const shown = view.shown?.shown ?? [];
  const quiet = shown.filter(({ excludedBecause }) => excludedBecause === 'goneQuiet');
  const waiting = view.shown?.waiting ?? [];
  if (quiet.length + waiting.length === 0) {
    void showInfo(noticeMessages.nobody(l10n.t));
    return undefined;
  }
  const items: (PickItem & { scope: Scope })[] = [
    ...(quiet.length > 0
      ? [
          {
            icon: 'question',
            label: backlogMessages.quiet(l10n.t),
            description: String(quiet.length),
            detail: backlogMessages.quietDetail(l10n.t),
            scope: { entries: quiet },
          },
          {
            icon: 'comment-discussion',
            label: backlogMessages.askAll(l10n.t),
            description: String(quiet.length),
            detail: backlogMessages.askAllDetail(l10n.t),
            scope: { entries: quiet, compose: askStillNeeded },
          },
        ]
      : []),
    ...(waiting.length > 0
      ? [
          {
            icon: 'list-ordered',
            label: backlogMessages.waiting(l10n.t),
            description: String(waiting.length),
            detail: backlogMessages.waitingDetail(l10n.t),
            scope: { entries: waiting },
          },
        ]
      : []),
  ];
  return (await pickOne(items, { title: backlogMessages.title(l10n.t) }))?.scope;
}

async function goThrough(
  entries: readonly RankedRequest[],
  parts: BacklogParts,
): Promise<readonly ReviewAction[]> {
  const gathered = new Map<string, readonly ReviewAction[]>();
  for (let at = 0; at < entries.length;) {
    const entry = entries[at];
    if (!entry) break;
    const step = await pickStep(entry, { at, of: entries.length, isDecided: gathered.has(entry.id) });
    if (!step || step.run === 'finish') break;
    if (step.run === 'back') {
      at = Math.max(0, at - 1);
      continue;
    }
    gathered.delete(entry.id);
    if (step.run === 'review') await openRequest(entry, parts);
    else if (step.run === 'snooze') await snooze([entry], parts.snoozes);
    else if (step.run !== 'skip') {
      const actions = await step.run([entry], parts);
      // Canceling a question stays on its request.
      if (!actions) continue;
      gathered.set(entry.id, actions);
    }
    at++;
  }
  return [...gathered.values()].flat();
}

interface Position {
  readonly at: number;
  readonly of: number;
  /** Whether an action was already chosen for this request. */
  readonly isDecided: boolean;
}

function pickStep(entry: RankedRequest, { at, of, isDecided }: Position): Promise<Step | undefined> {
  const words = formatting();
  const steps = stepsFor(entry, at);
  const pick = createPick<Step>({
    title: backlogMessages.at(l10n.t, at + 1, of, aboutWords(entry, words.t)),
    placeholder: isDecided ? backlogMessages.decided(l10n.t) : rowDescription(entry, words),
    ignoreFocusOut: true,
  });
  pick.setItems(steps);
  return new Promise((resolve) => {
    const finish = (step: Step | undefined): void => {
      resolve(step);
      pick.dispose();
    };
    // A single key chooses a step; anything longer filters the list as usual.
    pick.onDidChangeValue((value) => {
      const step = steps.find(({ key }) => key === value.trim().toLowerCase());
      if (step) finish(step);
    });
    pick.onDidAccept(() => {
      if (pick.selected) finish(pick.selected);
    });
    pick.onDidHide(() => {
      finish(undefined);
    });
    pick.show();
  });
}

function stepsFor({ excludedBecause, ask, effort }: RankedRequest, at: number): readonly Step[] {
  const step = (key: string, icon: string, text: string, run: Step['run']): Step => ({
    key,
    icon,
    label: text,
    description: key.toUpperCase(),
    run,
  });
  const isQuiet = excludedBecause === 'goneQuiet';
  const ask_ = step('a', 'comment-discussion', actionMessages.askStillNeeded(l10n.t), askStillNeeded);
  return [
    ...(isQuiet ? [ask_] : []),
    step('r', 'eye', actionMessages.reviewNow(l10n.t), 'review'),
    step('p', 'calendar', actionMessages.promiseTimeNext(l10n.t), promise),
    step('h', 'person-add', actionMessages.handOverNext(l10n.t), handOver),
    step('d', 'circle-slash', actionMessages.declineKindlyNext(l10n.t), decline),
    ...(ask?.asked === 'team' ? [step('t', 'organization', actionMessages.takeForTeam(l10n.t), claim)] : []),
    ...(isQuiet ? [] : [ask_]),
    ...(effort.isLong ? [step('l', 'split-horizontal', actionMessages.askToSplit(l10n.t), askToSplit)] : []),
    step('s', 'bell-slash', actionMessages.snoozeNext(l10n.t), 'snooze'),
    step('k', 'arrow-right', backlogMessages.skip(l10n.t), 'skip'),
    ...(at > 0 ? [step('b', 'arrow-left', backlogMessages.back(l10n.t), 'back')] : []),
    step('x', 'check-all', backlogMessages.finish(l10n.t), 'finish'),
  ];
}
