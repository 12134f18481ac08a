import type { OwnerName, RepositoryName, RequestKey, TeamId } from './ids';

/** Identifies a pull request: a number alone would collide across repositories and servers. */
export interface RequestId {
  /** Host of the server's web pages, with the port if there is one: `github.com`. */
  readonly host: string;
  /** `owner/name`. */
  readonly repository: RepositoryName;
  readonly number: number;
}

/** `host/owner/repo#12`. */
export function formatId(id: RequestId): RequestKey {
  return `${id.host}/${id.repository}#${id.number}`;
}

/** `owner/repo#12`, for people. */
export function shortId(id: Pick<RequestId, 'repository' | 'number'>): string {
  return `${id.repository}#${id.number}`;
}

/** Returns the part before the slash: the organization or person that owns the repository. */
export function getOwner(repository: RepositoryName): OwnerName {
  return repository.slice(0, repository.indexOf('/'));
}

/** Returns the organization of `organization/slug`. */
export function getOrganization(team: TeamId): OwnerName {
  return team.slice(0, team.indexOf('/'));
}

/** Compares by code units, so the order is the same on every machine and in every language. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
