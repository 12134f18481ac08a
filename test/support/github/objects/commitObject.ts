import { branchOid, gitOid, parentsOf, type GitCommit } from '../commits';
import { connection, type PageArguments } from '../connection';
import { findRepository, findUser } from '../lookups';
import { nodeId } from '../nodeId';
import { getPushes } from '../pushes';
import type { ApiObject, Site } from '../site';
import { commitOid, headCommit, type Entry } from '../timeline';
import type { WorldCommit, WorldPullRequest, WorldPush, WorldRepository } from '../world';
import { avatarUrl } from './actorObject';
import { fileEntry, fileObject } from './fileObject';
import { formatEmail, historyField } from './historyField';
import { instant } from './subjectObject';

/** A commit of a pull request. Its name is made up, but always the same. */
export function commitObject(
  site: Site,
  pull: WorldPullRequest,
  { event, index }: Entry<WorldCommit>,
): ApiObject {
  const oid = commitOid(pull, index);
  const isHead = headCommit(site.world, pull).index === index;
  const repository = findRepository(site.world, pull.repo);
  const commit = { kind: 'ofRequest', pull, entry: { event, index } } as const;
  const parents = (page: PageArguments) => connection(parentsOf(site, commit), page, site.make.gitCommit);
  return {
    ...commitFields(site, pull.repo, oid, event.message ?? usualMessage(pull, event), event.at, event.author),
    associatedPullRequests: (page: PageArguments) => connection([pull], page, site.make.pullRequest),
    // Checks belong to the newest commit: a world tells no others.
    statusCheckRollup: () => (isHead ? statusCheckRollupObject(site, pull) : null),
    ...(event.collected ? {} : { ...treeFields(site, repository, commit), parents }),
  };
}

/** "Update branch" names its commit. */
function usualMessage({ title, base, head }: WorldPullRequest, { updatesBranch }: WorldCommit): string {
  return updatesBranch ? `Merge branch '${base}' into ${head}` : title;
}

export function branchCommitObject(site: Site, repository: WorldRepository): ApiObject {
  const { nameWithOwner } = repository;
  const [newest] = getPushes(site.world, repository);
  site.past.set(branchOid(site, repository), site.tree(repository));
  return {
    ...pushObject(site, nameWithOwner, branchOid(site, repository), newest),
    ...treeFields(site, repository, { kind: 'newest', repository, branch: repository.defaultBranch }),
    history: historyField(site, repository, (oid, push) => pushObject(site, nameWithOwner, oid, push)),
  };
}

/** A commit of the default branch. A world tells its newest tree only. */
function pushObject(site: Site, repo: string, oid: string, push: WorldPush | undefined): ApiObject {
  const { at = site.world.now, author = null, message = 'Change' } = push ?? {};
  return { ...commitFields(site, repo, oid, message, at, author), statusCheckRollup: null };
}

/** A commit of the base branch that only a request makes known. */
export function baseCommitObject(site: Site, commit: Exclude<GitCommit, { kind: 'ofRequest' }>): ApiObject {
  const repository =
    commit.kind === 'newest' ? commit.repository : findRepository(site.world, commit.pull.repo);
  const repo = repository?.nameWithOwner ?? '';
  return {
    ...pushObject(site, repo, gitOid(site, commit), undefined),
    ...treeFields(site, repository, commit),
  };
}

function treeFields(site: Site, repository: WorldRepository | undefined, commit: GitCommit): ApiObject {
  if (!repository) return {};
  const tree = () => site.treeOf(commit);
  return {
    tree: () => fileObject(site, repository, tree(), ''),
    file: ({ path }: { path: string }) => fileEntry(site, repository, tree(), path.replace(/\/$/, '')),
  };
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
    authors: (page: PageArguments) =>
      connection([login, ...coAuthorsIn(message)], page, (each) => gitActorObject(site, each, instant(at))),
    repository: () => site.make.repositoryNamed(repo),
  };
}

/** Of an address that GitHub gave out, it knows the account; of another one, a world tells nobody. */
function coAuthorsIn(message: string): (string | null)[] {
  const trailers = message.matchAll(/^co-authored-by:[^<\n]*<([^>\n]*)>\s*$/gim);
  return [...trailers].map(
    ([, email = '']) => /^(?:\d+\+)?([\w-]+)@users\.noreply\.github\.com$/i.exec(email)?.[1] ?? null,
  );
}

function gitActorObject(site: Site, login: string | null, date: string): ApiObject {
  const user =
    login === null ? undefined : (findUser(site.world, login) ?? { login, name: null, bot: false });
  return {
    __typename: 'GitActor',
    // As GitHub has it: a bot's commit bears its name, and no account.
    name: user ? (user.bot ? `${user.login}[bot]` : (user.name ?? user.login)) : 'Ghost',
    email: formatEmail(user?.login ?? null),
    date,
    avatarUrl: ({ size }: { size?: number | null }) => avatarUrl(site, user?.login ?? 'ghost', size),
    user: () => (user && !user.bot ? site.make.user(user) : null),
  };
}
