import type { Actor, RequestedReviewer } from '../github/actors';
import type { TeamNode } from '../github/mapping';
import type { World, WorldReviewer } from './world';

/** Creates a world's people and teams in GitHub's format. */
export interface Actors {
  /** Accepts and returns null for a deleted account. */
  person(login: string | null): Actor | null;
  reviewer(reviewer: WorldReviewer): RequestedReviewer;
  teams(): TeamNode[];
  /** Whether someone is asked, in person or through one of their teams. */
  isAsked(login: string, reviewer: WorldReviewer): boolean;
}

export function createActors({ users, organizations }: World): Actors {
  const known = new Map(users.map((user) => [user.login, user]));
  const bots = new Set(users.flatMap(({ login, bot }) => (bot ? [login] : [])));
  const teams = organizations.flatMap(({ login, teams: own }) =>
    own.map(({ slug, name, parent, members }) => ({
      id: `${login}/${slug}`,
      parent: parent === undefined ? null : { combinedSlug: `${login}/${parent}` },
      name,
      members,
    })),
  );

  function person(login: string | null): Actor | null {
    if (login === null) return null;
    const { name = null, bot = false } = known.get(login) ?? {};
    return bot ? { __typename: 'Bot', login } : { __typename: 'User', login, name };
  }

  return {
    person,
    reviewer: ({ user, team }) =>
      user === undefined
        ? { __typename: 'Team', combinedSlug: team, teamName: teams.find(({ id }) => id === team)?.name }
        : bots.has(user)
          ? { __typename: 'Bot', login: user }
          : { __typename: 'User', login: user, name: known.get(user)?.name ?? null },
    teams: () =>
      teams.map(({ id, name, parent, members }) => ({
        combinedSlug: id,
        name,
        parentTeam: parent,
        members: { totalCount: members.length, nodes: members.map((login) => ({ login })) },
      })),
    isAsked: (login, { user, team }) =>
      user === login || teams.some(({ id, members }) => id === team && members.includes(login)),
  };
}
