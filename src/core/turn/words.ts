import { sameLogin, type Login } from '../model/ids';
import type { Note } from '../model/notes';
import type { Activity } from '../model/pullRequest';

/** Whether someone said something to people, not only to a bot. */
export function isWord({ kind, isMechanical }: Activity): boolean {
  return isMechanical !== true && (kind === 'review' || kind === 'comment');
}

export function isBy({ by }: Activity, login: Login): boolean {
  return by !== undefined && sameLogin(by, login);
}

/** Whether it only promises a review or claims it for the team, so that the author is still waiting. */
export function isPledge(item: Activity, notes: readonly Note[]): boolean {
  return notes.some(
    ({ kind, at, by }) => (kind === 'promise' || kind === 'claim') && at === item.at && isBy(item, by),
  );
}
