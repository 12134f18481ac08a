import type { ColleagueFacts } from '../core/colleagues/candidates';
import { names, organization, teams, viewer } from './people';

/** Who could review instead, in the sample: the viewer's own team, and who changed these files last. */
export function sampleColleagues(): ColleagueFacts {
  const colleague = (login: string): { login: string; name?: string } => {
    const name = names[login];
    return { login, ...(name !== undefined && { name }) };
  };
  const [own] = teams;
  const members = (own?.members ?? []).filter((login) => login !== viewer);
  const [first = viewer, second = viewer] = members;
  return {
    owners: [`${organization}/payments`],
    members: new Map([[`${organization}/payments`, members.map(colleague)]]),
    changes: [first, first, second, first].map(colleague),
    loads: new Map(members.map((login, index) => [login, index * 2 + 1])),
    unread: [],
  };
}
