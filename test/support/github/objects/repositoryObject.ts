import { ApiError } from '../apiError';
import { findCommit } from '../commits';
import { connection, type PageArguments } from '../connection';
import { findIssue, findPullRequest, findRepository, findPullRequests } from '../lookups';
import { sameName } from '../names';
import { databaseId, nodeId } from '../nodeId';
import { lastPush } from '../pushes';
import type { ApiObject, Site } from '../site';
import { isVisible } from '../visibility';
import type { WorldRepository } from '../world';
import { fileObject } from './fileObject';
import { issueList, pullRequestList } from './subjectList';
import { instant } from './subjectObject';

export function repositoryNamed(site: Site, nameWithOwner: string): ApiObject | null {
  const found = findRepository(site.world, nameWithOwner);
  return found && isVisible(site.world, found.nameWithOwner) ? site.make.repository(found) : null;
}

export function repositoryObject(site: Site, repository: WorldRepository): ApiObject {
  const { world, make } = site;
  const { nameWithOwner, defaultBranch } = repository;
  const [owner = '', name = ''] = nameWithOwner.split('/');
  const url = `${site.url}/${nameWithOwner}`;
  const labels = () => getLabels(site, nameWithOwner);
  const pushedAt = instant(lastPush(world, nameWithOwner));
  const origin = world.pullRequests.find(({ fork }) => sameName(fork, nameWithOwner))?.repo;
  return {
    __typename: 'Repository',
    id: nodeId('R', nameWithOwner),
    databaseId: databaseId(nameWithOwner),
    name,
    nameWithOwner,
    description: null,
    url,
    resourcePath: `/${nameWithOwner}`,
    sshUrl: `git@${new URL(site.url).hostname}:${nameWithOwner}.git`,
    isPrivate: repository.private,
    visibility: repository.private ? 'PRIVATE' : 'PUBLIC',
    isArchived: repository.archived,
    archivedAt: repository.archived ? pushedAt : null,
    isFork: origin !== undefined,
    parent: () => (origin === undefined ? null : make.repositoryNamed(origin)),
    isTemplate: false,
    isMirror: false,
    isEmpty: Object.keys(repository.files).length === 0,
    isDisabled: false,
    isLocked: false,
    isInOrganization: world.organizations.some(({ login }) => sameName(login, owner)),
    hasIssuesEnabled: true,
    viewerPermission: repository.permission,
    viewerCanAdminister: repository.permission === 'ADMIN',
    createdAt: '2020-01-01T00:00:00Z',
    pushedAt,
    updatedAt: pushedAt,
    owner: () => make.owner(owner),
    defaultBranchRef: () => refObject(site, repository, defaultBranch, () => make.branchCommit(repository)),
    ref: ({ qualifiedName }: { qualifiedName: string }) => findRef(site, repository, qualifiedName),
    object: (args: ObjectArguments) => gitObject(site, repository, args),
    ...pullRequestList(site, () => findPullRequests(world, nameWithOwner)),
    ...issueList(site, () => world.issues.filter(({ repo }) => sameName(repo, nameWithOwner))),
    pullRequest: ({ number }: { number: number }) => numbered(site, nameWithOwner, number, 'PullRequest'),
    issue: ({ number }: { number: number }) => numbered(site, nameWithOwner, number, 'Issue'),
    issueOrPullRequest: ({ number }: { number: number }) =>
      numbered(site, nameWithOwner, number, 'issue or pull request'),
    labels: (page: PageArguments) => connection(labels(), page, (label) => make.label(nameWithOwner, label)),
    label: ({ name: wanted }: { name: string }) => {
      const found = labels().find((label) => sameName(label, wanted));
      return found === undefined ? null : make.label(nameWithOwner, found);
    },
  };
}

interface ObjectArguments {
  expression?: string | null;
  oid?: string | null;
}

/** What `HEAD`, `main`, `main:path` or the name of a commit stands for. */
function gitObject(
  site: Site,
  repository: WorldRepository,
  { expression, oid }: ObjectArguments,
): ApiObject | null {
  const [, revision = '', path] = /^([^:]*)(?::(.*))?$/s.exec(expression ?? oid ?? '') ?? [];
  const commit = findCommit(site, repository, revision);
  if (!commit) return null;
  return path === undefined
    ? site.make.gitCommit(commit)
    : fileObject(site, repository, site.treeOf(commit), path.replace(/\/$/, ''));
}

function findRef(site: Site, repository: WorldRepository, qualifiedName: string): ApiObject | null {
  const name = qualifiedName.replace(/^(refs\/)?heads\//, '');
  const target = gitObject(site, repository, { expression: `refs/heads/${name}` });
  return target && refObject(site, repository, name, () => target);
}

export function refObject(
  site: Site,
  repository: WorldRepository,
  name: string,
  target: () => ApiObject,
): ApiObject {
  return {
    __typename: 'Ref',
    id: nodeId('REF', `${repository.nameWithOwner}@${name}`),
    name,
    prefix: 'refs/heads/',
    target,
    repository: () => site.make.repository(repository),
  };
}

type Numbered = 'PullRequest' | 'Issue' | 'issue or pull request';

function numbered(site: Site, repository: string, number: number, kind: Numbered): ApiObject {
  const pull = kind === 'Issue' ? undefined : findPullRequest(site.world, repository, number);
  if (pull) return site.make.pullRequest(pull);
  const issue = kind === 'PullRequest' ? undefined : findIssue(site.world, repository, number);
  if (issue) return site.make.issue(issue);
  const article = kind === 'PullRequest' ? 'a' : 'an';
  throw new ApiError('NOT_FOUND', `Could not resolve to ${article} ${kind} with the number of ${number}.`);
}

function getLabels({ world }: Site, repository: string): string[] {
  const subjects = [...world.pullRequests, ...world.issues].filter(({ repo }) => sameName(repo, repository));
  return [...new Set(subjects.flatMap(({ labels }) => labels))];
}
