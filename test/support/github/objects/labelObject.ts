import { nodeId } from '../nodeId';
import type { ApiObject, Site } from '../site';
import { sha1 } from '../timeline';
import { toInstant } from '../worldTime';
import { sameName } from '../names';
import type { WorldMilestone } from '../world';

export function labelObject(site: Site, repository: string, name: string): ApiObject {
  const resourcePath = `/${repository}/labels/${encodeURIComponent(name)}`;
  return {
    __typename: 'Label',
    id: nodeId('LA', `${repository}:${name}`),
    name,
    color: sha1(name).slice(0, 6),
    description: null,
    isDefault: false,
    resourcePath,
    url: `${site.url}${resourcePath}`,
    repository: () => site.make.repositoryNamed(repository),
  };
}

export function milestoneObject(site: Site, repository: string, milestone: WorldMilestone): ApiObject {
  const number = milestoneNumber(site, repository, milestone);
  const resourcePath = `/${repository}/milestone/${number}`;
  return {
    __typename: 'Milestone',
    id: nodeId('MI', `${repository}:${milestone.title}`),
    number,
    title: milestone.title,
    description: null,
    dueOn: milestone.dueOn === null ? null : toInstant(Date.parse(milestone.dueOn)),
    state: 'OPEN',
    closed: false,
    closedAt: null,
    resourcePath,
    url: `${site.url}${resourcePath}`,
    repository: () => site.make.repositoryNamed(repository),
  };
}

function milestoneNumber({ world }: Site, repository: string, { title }: WorldMilestone): number {
  const subjects = [...world.pullRequests, ...world.issues].filter(({ repo }) => sameName(repo, repository));
  const titles = new Set(
    subjects.map((subject) => subject.milestone?.title).filter((known) => known !== undefined),
  );
  return [...titles].indexOf(title) + 1;
}
