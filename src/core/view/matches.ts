import type { Directory } from '../model/directory';
import type { RankedRequest } from '../ranking/rank';
import type { PullRequest } from '../model/pullRequest';
import type { Filter, Hide, Size } from './viewOptions';
import { sameTeam, sameRepository, type RepositoryName } from '../model/ids';

/** Returns whether a request passes the user's filter. */
export function matches(entry: RankedRequest, filter: Filter, directory: Directory): boolean {
  const { text = '', teams = [], repositories = [], asked, size } = filter;
  return (
    (teams.length === 0 ||
      entry.customer.teams.some((team) => teams.some((other) => sameTeam(other, team)))) &&
    (repositories.length === 0 ||
      repositories.some((other) => sameRepository(other, entry.request.id.repository))) &&
    (!asked || entry.ask?.asked === asked) &&
    (!size || getSize(entry.request) === size) &&
    matchesText(entry, text, directory)
  );
}

export function isHidden({ request, customer }: RankedRequest, hide: Hide): boolean {
  return (
    (hide.bots && request.author.isBot) ||
    (hide.drafts && request.isDraft) ||
    (hide.ownTeam && customer.kind === 'ownTeam')
  );
}

export function getSize({ additions, deletions }: Pick<PullRequest, 'additions' | 'deletions'>): Size {
  const lines = additions + deletions;
  return lines <= 50 ? 'small' : lines <= 400 ? 'medium' : 'large';
}

function matchesText(
  { customer, request, turn }: RankedRequest,
  text: string,
  directory: Directory,
): boolean {
  const words = plain(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return true;
  const { person, teams } = customer;
  const { title, id } = request;
  const names = directory.teams
    .filter(({ id: team }) => teams.some((other) => sameTeam(other, team)))
    .map(({ name }) => name);
  const people = turn.why === 'mentioned' ? [person, turn.by] : [person];
  const all = plain(
    [
      ...people.flatMap(({ name = '', login }) => [name, login]),
      ...teams,
      ...names,
      title,
      id.repository,
    ].join('\n'),
  );
  return words.every((word) => all.includes(word) || isNumber(word, id));
}

/** `12`, `#12` and `core#12` match only number 12, not 112. */
function isNumber(
  word: string,
  { repository, number }: { repository: RepositoryName; number: number },
): boolean {
  const [, before, digits] = /^(?:(.*)#)?(\d+)$/.exec(word) ?? [];
  return digits === String(number) && plain(repository).endsWith(before ?? '');
}

/** Strips case and accents, so "jose" finds José. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
