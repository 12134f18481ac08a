/**
 * Names that GitHub compares without case. Each kind has a type of its own, so that the compiler refuses a login
 * where a team is wanted, and one comparison, so that case is decided here and nowhere else. A plain text may
 * become an id, as where it is read; one kind never becomes another.
 */
declare const kind: unique symbol;
type Id<Kind extends string> = string & { readonly [kind]?: Kind };

/** Of a person or a bot. */
export type Login = Id<'login'>;
/** `organisation/slug`, as in CODEOWNERS. */
export type TeamId = Id<'team'>;
/** `owner/name`. */
export type RepositoryName = Id<'repository'>;
/** Of an organisation, or of a person who owns repositories. */
export type OwnerName = Id<'owner'>;
/** A server's host and a login on it, as `github.com rin`: whose records these are. Compared as it is. */
export type AccountId = Id<'account'>;
/** `host/owner/repo#12`. Made by `formatId` alone, so it is compared as it is. */
export type RequestKey = Id<'request'>;

/** The same for two spellings of one login. For maps and sets. */
export const loginKey = (login: Login): string => login.toLowerCase();
export const teamKey = (team: TeamId): string => team.toLowerCase();
export const repositoryKey = (repository: RepositoryName): string => repository.toLowerCase();

export const sameLogin = (a: Login, b: Login): boolean => a === b || loginKey(a) === loginKey(b);
export const sameTeam = (a: TeamId, b: TeamId): boolean => a === b || teamKey(a) === teamKey(b);
export const sameRepository = (a: RepositoryName, b: RepositoryName): boolean =>
  a === b || repositoryKey(a) === repositoryKey(b);
/** Of a server, with its port if it has one: names of hosts have no case. */
export const sameHost = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
export const sameOwner = (a: OwnerName, b: OwnerName): boolean =>
  a === b || a.toLowerCase() === b.toLowerCase();
