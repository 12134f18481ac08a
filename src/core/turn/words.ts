import { sameLogin, sameTeam, type Login, type TeamId } from '../model/ids';
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

/**
 * Whether someone's Good Turn wrote it to others: it asks or reminds people other than the viewer. Without
 * `teams`, any team may be the viewer's.
 */
export function isToOthers(
  item: Activity,
  notes: readonly Note[],
  viewer: { readonly login: Login; readonly teams?: readonly TeamId[] | undefined },
): boolean {
  const isViewers = (name: string): boolean =>
    name.includes('/')
      ? (viewer.teams?.some((team) => sameTeam(team, name)) ?? true)
      : sameLogin(name, viewer.login);
  return notes.some(
    (note) =>
      (note.kind === 'asked' || note.kind === 'reminder') &&
      note.at === item.at &&
      isBy(item, note.by) &&
      !note.to.some(isViewers),
  );
}
