/**
 * Names that GitHub compares case-insensitively. Each kind has its own type, so the compiler rejects a login
 * where a team is expected, and its own comparison, so case is handled only here. A plain string can become
 * an id, as where it's read; one kind never becomes another.
 */
declare const kind: unique symbol;
type Id<Kind extends string> = string & { readonly [kind]?: Kind };

/** The login of a person or a bot. */
export type Login = Id<'login'>;
/** `organization/slug`, as in CODEOWNERS. */
export type TeamId = Id<'team'>;
/** `owner/name`. */
export type RepositoryName = Id<'repository'>;
/** The login of an organization, or of a person who owns repositories. */
export type OwnerName = Id<'owner'>;
/**
 * A server's host and a login on it, such as `github.com rin`: whose records these are. Compared verbatim.
 */
export type AccountId = Id<'account'>;
/** `host/owner/repo#12`. Created only by `formatId`, so it's compared verbatim. */
export type RequestKey = Id<'request'>;

/** Returns the same key however a login is cased. For maps and sets. */
export const loginKey = (login: Login): string => login.toLowerCase();
export const teamKey = (team: TeamId): string => team.toLowerCase();
export const repositoryKey = (repository: RepositoryName): string => repository.toLowerCase();

export const sameLogin = (a: Login, b: Login): boolean => a === b || loginKey(a) === loginKey(b);
export const sameTeam = (a: TeamId, b: TeamId): boolean => a === b || teamKey(a) === teamKey(b);
export const sameRepository = (a: RepositoryName, b: RepositoryName): boolean =>
  a === b || repositoryKey(a) === repositoryKey(b);
/** Compares hosts, including the port if there is one: host names are case-insensitive. */
export const sameHost = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
export const sameOwner = (a: OwnerName, b: OwnerName): boolean =>
  a === b || a.toLowerCase() === b.toLowerCase();
