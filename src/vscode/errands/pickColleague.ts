import { l10n, ProgressLocation, window, type QuickPickItem } from 'vscode';
import type { Errands } from '../../app/errands';
import { candidatesOf, type Candidate } from '../../core/colleagues/candidates';
import type { ReviewRequest } from '../../core/reviewRequest';
import { candidateWords, unreadColleagueWords } from '../../core/words/candidateWords';
import { withoutIcons } from '../../core/withoutIcons';
import { speech } from '../speech';
import { tellOfNobody } from './makeErrand';

interface Item extends QuickPickItem {
  readonly candidate?: Candidate;
}

export interface ColleagueWanted {
  readonly request: ReviewRequest;
  readonly title: string;
  /** Teams that were asked, as `organisation/slug`. */
  readonly teams: readonly string[];
  /** Logins that are out of the question. */
  readonly without: readonly string[];
}

/** Somebody who may review, with why they and how much they have to review. Undefined when nobody was chosen. */
export async function pickColleague(
  { request, title, teams, without }: ColleagueWanted,
  errands: Errands,
): Promise<Candidate | undefined> {
  const facts = await window.withProgress(
    { location: ProgressLocation.Window, title: l10n.t('Looking for who knows these files…') },
    () => errands.colleagues(request, teams),
  );
  const candidates = candidatesOf(facts, without);
  if (candidates.length === 0) {
    tellOfNobody();
    return undefined;
  }
  const unread = unreadColleagueWords(facts, speech());
  const items: Item[] = candidates.map((candidate) => ({
    label: withoutIcons(candidate.name ?? candidate.login),
    description: `@${candidate.login}`,
    detail: withoutIcons(candidateWords(candidate, speech())),
    candidate,
  }));
  const chosen = await window.showQuickPick<Item>(items, {
    title,
    placeHolder: unread ?? l10n.t('Who knows these files best stands first'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.candidate;
}
