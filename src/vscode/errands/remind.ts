import { l10n, window } from 'vscode';
import type { Asked, OwnEntry } from '../../core/own/ownQueue';
import { hour } from '../../core/instant';
import { askElseText, reminderText } from '../../core/words/commentWords';
import { speech } from '../speech';
import type { ErrandParts } from './errandParts';
import { commentStep, makeErrand } from './makeErrand';
import { pickColleague } from './pickColleague';

/** A reminder sooner than this after the last one is pressure, not help. */
const apart = 20 * hour;

/** A kind word to those who were asked and have not answered. */
export async function remind(entry: OwnEntry, { view, sender }: ErrandParts): Promise<void> {
  const longest = entry.asked[0];
  const to = entry.asked.flatMap((asked) => handleOf(asked));
  if (!longest || to.length === 0) {
    void window.showInformationMessage(l10n.t('Nobody is asked here: ask somebody first.'));
    return;
  }
  const last = Math.max(...entry.asked.map(({ remindedAt }) => remindedAt ?? -Infinity));
  if (entry.asOf - last < apart) {
    const again = l10n.t('Remind Again');
    const text = l10n.t('They were reminded less than a day ago. Somebody else may be of more help.');
    if ((await window.showInformationMessage(text, again)) !== again) return;
  }
  const text = reminderText(to, longest.wait, undefined, speech());
  await sender.propose(
    makeErrand(view, entry.request.id, 'reminder', [commentStep(text, { kind: 'reminder', to })]),
  );
}

/** Asks one more, or somebody instead. */
export async function askSomeoneElse(entry: OwnEntry, parts: ErrandParts): Promise<void> {
  const { view, errands, sender } = parts;
  const { request } = entry;
  const names = entry.asked.flatMap((asked) => handleOf(asked));
  const colleague = await pickColleague(
    {
      request,
      title: l10n.t('Ask someone else'),
      teams: names.filter((name) => name.includes('/')),
      without: [request.author.login, ...names],
    },
    errands,
  );
  if (!colleague) return;
  const instead = entry.asked.some(({ promise }) => promise && !promise.isMissed) ? [] : names;
  await sender.propose(
    makeErrand(view, request.id, 'askSomeoneElse', [
      { kind: 'ask', users: [colleague.login], teams: [] },
      commentStep(askElseText(colleague.login, instead, speech()), { kind: 'asked', to: [colleague.login] }),
    ]),
  );
}

/** Login, or team as `organisation/slug`; of a team that somebody has taken, that person. */
function handleOf({ reviewer, takenBy }: Asked): string[] {
  if (takenBy !== undefined) return [takenBy];
  return reviewer.kind === 'user' ? [reviewer.login] : reviewer.kind === 'team' ? [reviewer.team] : [];
}
