import type { Candidate, ColleagueFacts } from '../actions/colleagues/candidates';
import type { Formatting } from './formatting';
import { listWords } from './lists';
import { plural } from './plural';

/** Why somebody may be the right one, and how much they have to review already. */
export function candidateWords(candidate: Candidate, { t }: Formatting): string {
  const { owns, teams, changes, of, load } = candidate;
  return [
    ...(changes > 0 ? [t('{0} of the last {1} changes here', changes, of)] : []),
    ...(owns ? [t('owns these files')] : []),
    ...(teams.length > 0 ? [t('in {0}', listWords(teams, t))] : []),
    loadWords(load, t),
  ].join(' · ');
}

/** What the list of candidates lacks; nothing where all was read. */
export function unreadColleagueWords({ unread }: ColleagueFacts, { t }: Formatting): string | undefined {
  const parts = unread.map((part) => {
    switch (part) {
      case 'owners':
        return t('who owns the files');
      case 'members':
        return t('who is in the teams');
      case 'changes':
        return t('who changed the files');
      case 'loads':
        return t('how busy others are');
    }
  });
  return parts.length === 0 ? undefined : t('Unknown: {0}', listWords(parts, t));
}

function loadWords(load: number | undefined, t: Formatting['t']): string {
  if (load === undefined) return t('workload unknown');
  if (load === 0) return t('nothing else to review');
  return plural(t, load, { one: '{0} open review', other: '{0} open reviews' });
}
