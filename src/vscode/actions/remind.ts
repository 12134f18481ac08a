import { l10n } from 'vscode';
import type { ReviewAction } from '../../core/actions/reviewAction';
import type { AskedReviewer, OwnEntry } from '../../core/authored/ownQueue';
import { hour } from '../../core/model/instant';
import { shortId } from '../../core/model/requestId';
import { momentWords } from '../../core/messages/timeWords';
import { askElseText, reminderText } from '../../core/messages/commentWords';
import { formatting } from '../formatting';
import type { ActionParts } from './actionParts';
import { commentStep, makeAction } from './makeAction';
import { pickColleague } from './pickColleague';
import { colleagueMessages } from '../../core/messages/colleagueMessages';
import { ask, showInfo } from '../messages';

/** A reminder sooner than this after the last one is pressure, not help. */
const apart = 20 * hour;

/** Composes a friendly reminder to reviewers who haven't responded: one text for each request. */
export async function remind(
  entries: readonly OwnEntry[],
  { view }: ActionParts,
): Promise<readonly ReviewAction[] | undefined> {
  const actions: ReviewAction[] = [];
  for (const entry of entries) {
    const longest = entry.asked[0];
    const to = entry.asked.flatMap((asked) => getHandles(asked));
    if (!longest || to.length === 0) continue;
    if (!(await mayRemind(entry))) continue;
    const text = reminderText(to, longest.wait, undefined, formatting());
    const step = commentStep(text, { kind: 'reminder', to });
    actions.push(makeAction(view, entry.request.id, 'reminder', [step]));
  }
  if (entries.every(({ asked }) => asked.length === 0)) {
    void showInfo(colleagueMessages.noOneAsked(l10n.t));
  }
  return actions.length > 0 ? actions : undefined;
}

/**
 * Asks for confirmation if a reviewer has promised a time, or the last reminder was less than `apart` ago.
 */
async function mayRemind(entry: OwnEntry): Promise<boolean> {
  const { t, locale } = formatting();
  const about = colleagueMessages.titleAndId(t, entry.request.title, shortId(entry.request.id));
  const promised = entry.asked.find(({ promise: made }) => made && !made.isMissed);
  if (promised?.promise) {
    const who = promised.takenBy ?? getHandles(promised)[0] ?? '';
    const until = momentWords(promised.promise.until, entry.asOf, locale);
    const anyway = colleagueMessages.remindAnyway(l10n.t);
    const text = colleagueMessages.hasPromised(l10n.t, who, about, until);
    return (await ask({ text }, anyway)) === anyway;
  }
  const last = Math.max(...entry.asked.map(({ remindedAt }) => remindedAt ?? -Infinity));
  if (entry.asOf - last >= apart) return true;
  const again = colleagueMessages.remindAgain(l10n.t);
  const text = colleagueMessages.remindedRecently(l10n.t, about);
  return (await ask({ text }, again)) === again;
}

/** Asks an additional reviewer, or a replacement. */
export async function askSomeoneElse(entry: OwnEntry, parts: ActionParts): Promise<void> {
  const { view, actions, sender } = parts;
  const { request } = entry;
  const names = entry.asked.flatMap((asked) => getHandles(asked));
  const colleague = await pickColleague(
    {
      requests: [request],
      title: colleagueMessages.askElseTitle(l10n.t, shortId(request.id)),
      teams: names.filter((name) => name.includes('/')),
      without: [request.author.login, ...names],
    },
    actions,
  );
  if (!colleague) return;
  const instead = entry.asked.some(({ promise }) => promise && !promise.isMissed) ? [] : names;
  await sender.propose([
    makeAction(view, request.id, 'askSomeoneElse', [
      { kind: 'ask', users: [colleague.login], teams: [] },
      commentStep(askElseText(colleague.login, instead, formatting()), {
        kind: 'asked',
        to: [colleague.login],
      }),
    ]),
  ]);
}

/**
 * Returns a login, or a team as `organization/slug`; for a team whose request someone has claimed, that
 * person.
 */
function getHandles({ reviewer, takenBy }: AskedReviewer): string[] {
  if (takenBy !== undefined) return [takenBy];
  return reviewer.kind === 'user' ? [reviewer.login] : reviewer.kind === 'team' ? [reviewer.team] : [];
}
