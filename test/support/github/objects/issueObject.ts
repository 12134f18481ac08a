import { connection, type PageArguments } from '../connection';
import { findBlockers, issueReference, issuesNamed } from '../lookups';
import { sameName } from '../names';
import type { ApiObject, Site } from '../site';
import { isVisible } from '../visibility';
import type { WorldIssue } from '../world';
import { instant, subjectFields } from './subjectObject';

interface ClosingArguments extends PageArguments {
  includeClosedPrs?: boolean | null;
}

export function issueObject(site: Site, issue: WorldIssue): ApiObject {
  const { world, make } = site;
  const closed = issue.state === 'CLOSED';
  const blocked = () => issuesNamed(world, issue.blocks);
  const blockers = () => findBlockers(world, issue);
  const open = (issues: WorldIssue[]) => issues.filter(({ state }) => state === 'OPEN').length;
  const closing = () =>
    world.pullRequests.filter(
      ({ repo, closes }) =>
        isVisible(world, repo) && closes.some((reference) => sameName(reference, issueReference(issue))),
    );
  return {
    ...subjectFields(site, issue, 'I', []),
    __typename: 'Issue',
    state: issue.state,
    stateReason: closed ? 'COMPLETED' : null,
    closed,
    closedAt: closed ? instant(issue.closedAt ?? issue.updatedAt) : null,
    isPinned: false,
    blocking: (page: PageArguments) => connection(blocked(), page, make.issue),
    blockedBy: (page: PageArguments) => connection(blockers(), page, make.issue),
    // GitHub counts open dependencies apart from all.
    issueDependenciesSummary: () => ({
      blocking: open(blocked()),
      totalBlocking: blocked().length,
      blockedBy: open(blockers()),
      totalBlockedBy: blockers().length,
    }),
    closedByPullRequestsReferences: (args: ClosingArguments) =>
      connection(
        closing().filter(({ state }) => args.includeClosedPrs || state === 'OPEN'),
        args,
        make.pullRequest,
      ),
    // A world has no comments and events of issues.
    comments: (page: PageArguments) => connection([], page, () => null),
    timelineItems: (page: PageArguments) => ({
      ...connection([], page, () => null),
      filteredCount: 0,
      pageCount: 0,
      updatedAt: instant(issue.updatedAt),
    }),
  };
}
