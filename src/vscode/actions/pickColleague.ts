import { l10n } from 'vscode';
import type { ReviewActions } from '../../app/reviewActions';
import {
  findCandidates,
  mayBePreselected,
  type Candidate,
  type ColleagueFacts,
} from '../../core/actions/colleagues/candidates';
import type { PullRequest } from '../../core/model/pullRequest';
import { candidateName, candidateWords, unreadColleagueWords } from '../../core/messages/candidateWords';
import { formatting } from '../formatting';
import { showNothingToChoose } from './makeAction';
import { sameLogin, type Login, type TeamId } from '../../core/model/ids';
import { colleagueMessages } from '../../core/messages/colleagueMessages';
import { showQuietProgress } from '../messages';
import { createPick, type PickItem } from '../picks';

interface Item extends PickItem {
  readonly candidate: Candidate;
}

export interface ColleagueWanted {
  readonly requests: readonly PullRequest[];
  readonly title: string;
  /** Requested teams, as `organization/slug`. */
  readonly teams: readonly TeamId[];
  /** Logins to exclude. */
  readonly without: readonly string[];
}

export interface ChosenColleague {
  readonly login: Login;
  /** By the request's node ID: how many of the last changes to its files the colleague made. */
  readonly knows: ReadonlyMap<string, { readonly changes: number; readonly of: number }>;
}

/** Maximum number of requests to find experts for; each one costs a lookup. */
const mostLooked = 10;

/**
 * Asks the user to choose a reviewer, showing why each one fits and how much they have to review. Returns
 * undefined if no one was chosen.
 */
export async function pickColleague(
  { requests, title, teams, without }: ColleagueWanted,
  actions: ReviewActions,
): Promise<ChosenColleague | undefined> {
  const looked = requests.slice(0, mostLooked);
  const found = await showQuietProgress(colleagueMessages.finding(l10n.t), () =>
    Promise.all(looked.map((request) => actions.colleagues(request, teams))),
  );
  const candidates = findCandidates(together(found), without);
  if (candidates.length === 0) {
    showNothingToChoose();
    return undefined;
  }
  const unread = unreadColleagueWords(together(found), formatting());
  const items: Item[] = candidates.map((candidate) => ({
    label: candidate.name ?? candidate.login,
    description: candidateName(candidate, Date.now(), formatting()),
    detail: candidateWords(candidate, formatting()),
    candidate,
  }));
  const isAnyoneBusy = !candidates.every(mayBePreselected);
  const best = isAnyoneBusy ? colleagueMessages.bestButBusy(l10n.t) : colleagueMessages.best(l10n.t);
  const login = await choose(items, title, unread ?? best);
  if (login === undefined) return undefined;
  return {
    login,
    knows: new Map(
      looked.map(({ nodeId }, index) => [
        nodeId,
        {
          changes: found[index]?.changes.filter((by) => sameLogin(by.login, login)).length ?? 0,
          of: found[index]?.changes.length ?? 0,
        },
      ]),
    ),
  };
}

function choose(items: readonly Item[], title: string, placeholder: string): Promise<Login | undefined> {
  const pick = createPick<Item>({ title, placeholder, matchOnDescription: true, matchOnDetail: true });
  pick.setItems(items, items.filter(({ candidate }) => mayBePreselected(candidate)).slice(0, 1));
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      // Nothing is preselected if everyone is busy.
      if (!pick.selected) return;
      resolve(pick.selected.candidate.login);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Merges the facts about several requests as though they were one. */
function together(all: readonly ColleagueFacts[]): ColleagueFacts {
  return {
    owners: [...new Set(all.flatMap(({ owners }) => owners))],
    members: new Map(all.flatMap(({ members }) => [...members])),
    changes: all.flatMap(({ changes }) => changes),
    loads: new Map(all.flatMap(({ loads }) => [...loads])),
    recent: new Map(all.flatMap(({ recent }) => [...recent])),
    statuses: new Map(all.flatMap(({ statuses }) => [...statuses])),
    unread: [...new Set(all.flatMap(({ unread }) => unread))],
  };
}
