import type { Colleague, ColleagueFacts } from '../core/actions/colleagues/candidates';
import { ownTeam, viewer } from './names';
import { sampleWorld } from './sampleWorld';

/**
 * Returns the sample's candidate reviewers: the viewer's own team, and the people who last changed its code.
 */
export function sampleColleagues(): ColleagueFacts {
  const { organizations, repositories, pullRequests, users } = sampleWorld;
  const colleague = (login: string): Colleague => {
    const name = users.find((user) => user.login === login)?.name;
    return { login, ...(name !== undefined && { name }) };
  };
  const team = organizations.flatMap(({ login, teams }) =>
    teams.filter(({ slug }) => `${login}/${slug}` === ownTeam),
  );
  const members = team.flatMap((each) => each.members).filter((login) => login !== viewer);
  const says = users.flatMap(({ login, status }) =>
    status ? [[login, { isBusy: status.limited, message: status.message }] as const] : [],
  );
  const asked = pullRequests.flatMap(({ reviewRequests = [] }) => reviewRequests.map(({ user }) => user));
  return {
    owners: [ownTeam],
    members: new Map([[ownTeam, members.map(colleague)]]),
    changes: repositories.flatMap(({ history = [] }) => history.map(({ author }) => colleague(author))),
    loads: new Map(members.map((login) => [login, asked.filter((user) => user === login).length])),
    recent: new Map(),
    statuses: new Map(says),
    unread: [],
  };
}
