import { gitOid } from './commits';
import { commitTree } from './commitTree';
import { gitTree, type Folder } from './gitTree';
import { mentionsIn, formatReference, type Mention } from './mentions';
import { actorObject, ownerObject, reviewerObject } from './objects/actorObject';
import { baseCommitObject, branchCommitObject, commitObject } from './objects/commitObject';
import { issueObject } from './objects/issueObject';
import { labelObject, milestoneObject } from './objects/labelObject';
import { organizationObject } from './objects/organizationObject';
import { pullRequestObject } from './objects/pullRequestObject';
import { repositoryNamed, repositoryObject } from './objects/repositoryObject';
import { reviewRequestObject } from './objects/reviewRequestObject';
import { teamObject } from './objects/teamObject';
import { crossReferenceObject, timelineItemObject } from './objects/timelineItemObject';
import { userObject } from './objects/userObject';
import type { Ground, Site } from './site';
import type { WorldRepository } from './world';

/** A site whose objects can reach each other. For one request: a world may change before the next. */
export function makeSite(given: Ground): Site {
  const trees = new Map<WorldRepository, Folder>();
  const commitTrees = new Map<string, Folder>();
  let mentions: ReadonlyMap<string, readonly Mention[]> | undefined;
  const site: Site = {
    ...given,
    tree: (repository) => {
      const tree = trees.get(repository) ?? gitTree(repository.files);
      trees.set(repository, tree);
      return tree;
    },
    treeOf: (commit) => {
      const oid = gitOid(site, commit);
      const tree = commitTrees.get(oid) ?? commitTree(site, commit);
      commitTrees.set(oid, tree);
      return tree;
    },
    mentions: ({ repo, number }) => {
      mentions ??= mentionsIn(given.world, given.url);
      return mentions.get(formatReference(repo, number)) ?? [];
    },
    make: {
      actor: (login) => actorObject(site, login),
      user: (user) => userObject(site, user),
      organization: (organization) => organizationObject(site, organization),
      owner: (login) => ownerObject(site, login),
      team: (team) => teamObject(site, team),
      reviewer: (reviewer) => reviewerObject(site, reviewer),
      repository: (repository) => repositoryObject(site, repository),
      repositoryNamed: (name) => repositoryNamed(site, name),
      pullRequest: (pull) => pullRequestObject(site, pull),
      issue: (issue) => issueObject(site, issue),
      label: (repository, name) => labelObject(site, repository, name),
      milestone: (repository, milestone) => milestoneObject(site, repository, milestone),
      reviewRequest: (pull, request) => reviewRequestObject(site, pull, request),
      timelineItem: (pull, entry) => timelineItemObject(site, pull, entry),
      crossReference: (pull, mention) => crossReferenceObject(site, pull, mention),
      commit: (pull, entry) => commitObject(site, pull, entry),
      branchCommit: (repository) => branchCommitObject(site, repository),
      gitCommit: (commit) => {
        if (commit.kind === 'ofRequest') return site.make.commit(commit.pull, commit.entry);
        const isDefault = commit.kind === 'newest' && commit.branch === commit.repository.defaultBranch;
        return isDefault ? site.make.branchCommit(commit.repository) : baseCommitObject(site, commit);
      },
    },
  };
  return site;
}
