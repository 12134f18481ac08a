import { connection, type PageArguments } from '../connection';
import { findUser, pullRequestsOf } from '../lookups';
import { nodeId } from '../nodeId';
import type { ApiObject, Site } from '../site';
import { commitOid, headCommit, sha1, type Entry } from '../timeline';
import type { WorldCommit, WorldPullRequest, WorldRepository } from '../world';
import { avatarUrl } from './actorObject';
import { fileObject } from './fileObject';
import { instant } from './subjectObject';

/** A commit of a pull request. Its name is made up, but always the same. */
export function commitObject(
  site: Site,
  pull: WorldPullRequest,
  { event, index }: Entry<WorldCommit>,
): ApiObject {
  const oid = commitOid(pull, index);
  const isHead = headCommit(site.world, pull).index === index;
  return {
    ...commitFields(site, pull.repo, oid, event.message ?? pull.title, event.at, event.author),
    associatedPullRequests: (page: PageArguments) => connection([pull], page, site.make.pullRequest),
    // Checks belong to the newest commit: a world tells no others.
    statusCheckRollup: () => (isHead ? statusCheckRollupObject(site, pull) : null),
  };
}

export function branchCommitObject(site: Site, repository: WorldRepository): ApiObject {
  const { nameWithOwner } = repository;
  return {
    ...commitFields(
      site,
      nameWithOwner,
      branchOid(site, repository),
      'Tree of the default branch',
      lastPush(site, nameWithOwner),
      null,
    ),
    statusCheckRollup: null,
    tree: () => fileObject(site, repository, ''),
  };
}

/** A made-up name for the newest commit of a branch. A world tells the default branch's files, so it changes with them. */
export function branchOid(site: Site, repository: WorldRepository, branch?: string): string {
  const { nameWithOwner, defaultBranch } = repository;
  const isDefault = branch === undefined || branch === defaultBranch;
  return sha1(
    `${nameWithOwner}@${branch ?? defaultBranch}${isDefault ? `:${site.tree(repository).oid}` : ''}`,
  );
}

export function statusCheckRollupObject(site: Site, pull: WorldPullRequest): ApiObject | null {
  if (pull.checks === null) return null;
  const head = headCommit(site.world, pull);
  return {
    __typename: 'StatusCheckRollup',
    id: nodeId('SCR', commitOid(pull, head.index)),
    state: pull.checks,
    commit: () => site.make.commit(pull, head),
  };
}

/** A world does not tell pushes to the default branch: the oldest pull request branched off from something. */
export function lastPush({ world }: Site, repository: string): string {
  const times = pullRequestsOf(world, repository).map(({ createdAt }) => createdAt);
  return times.sort()[0] ?? world.now;
}

function commitFields(
  site: Site,
  repo: string,
  oid: string,
  message: string,
  at: string,
  login: string | null,
): ApiObject {
  const [messageHeadline = '', ...rest] = message.split('\n');
  const resourcePath = `/${repo}/commit/${oid}`;
  const actor = () => gitActorObject(site, login, instant(at));
  return {
    __typename: 'Commit',
    id: nodeId('C', `${repo}@${oid}`),
    oid,
    abbreviatedOid: oid.slice(0, 7),
    message,
    messageHeadline,
    messageBody: rest.join('\n').trim(),
    committedDate: instant(at),
    authoredDate: instant(at),
    pushedDate: instant(at),
    resourcePath,
    commitResourcePath: resourcePath,
    url: `${site.url}${resourcePath}`,
    commitUrl: `${site.url}${resourcePath}`,
    authoredByCommitter: true,
    author: actor,
    committer: actor,
    authors: (page: PageArguments) => connection([0], page, actor),
    repository: () => site.make.repositoryNamed(repo),
  };
}

function gitActorObject(site: Site, login: string | null, date: string): ApiObject {
  const user =
    login === null ? undefined : (findUser(site.world, login) ?? { login, name: null, bot: false });
  return {
    __typename: 'GitActor',
    name: user ? (user.name ?? user.login) : 'Ghost',
    email: `${user?.login ?? 'ghost'}@users.noreply.localhost`,
    date,
    avatarUrl: ({ size }: { size?: number | null }) => avatarUrl(site, user?.login ?? 'ghost', size),
    user: () => (user && !user.bot ? site.make.user(user) : null),
  };
}
