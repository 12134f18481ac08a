import type { QueueGroup } from '../view/groups';
import { snoozedGroupWords } from './snoozeWords';
import type { Formatting } from './formatting';
import { waitWords } from './timeWords';
import type { Translate } from './translate';

export function groupLabel({ kind, name, key }: QueueGroup, t: Translate): string {
  switch (kind) {
    case 'peerTeam':
    case 'repository':
      return name ?? key;
    case 'byRank':
      return t('Ranked');
    case 'leadership':
      return t('Leadership');
    case 'outside':
      return t('Outside');
    case 'ownTeam':
      return t('Your own team');
    case 'notYourTurn':
      return t('Not your turn');
    case 'mentioned':
      return t('Mentioned');
    case 'goneQuiet':
      return t('Gone quiet');
    case 'snoozed':
      return t('Snoozed');
  }
}

/** Says how many requests the group has, and how long the longest has waited. */
export function groupDescription({ kind, requests }: QueueGroup, formatting: Formatting): string {
  const { t, workingDay } = formatting;
  if (kind === 'snoozed') return snoozedGroupWords(requests, formatting);
  if (kind === 'mentioned') return t('{0} · your comment ends it', requests.length);
  if (kind === 'goneQuiet') return t("{0} · ask if they're still needed", requests.length);
  if (kind === 'notYourTurn') return t("{0} · drafts, bots, or the author's move", requests.length);
  const waiting = t('{0} waiting', requests.length);
  const longest = waitWords(Math.max(...requests.map(({ wait }) => wait)), workingDay, t);
  return requests.length === 1 ? `${waiting} · ${longest}` : `${waiting} · ${t('longest {0}', longest)}`;
}
