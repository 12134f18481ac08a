import { connection, type PageArguments } from '../connection';
import { NotModelled } from '../apiError';
import { sameName } from '../names';
import type { ApiObject, Site } from '../site';
import { isVisible } from '../visibility';
import type { WorldIssue, WorldPullRequest, WorldSubject } from '../world';

interface SubjectsArguments extends PageArguments {
  states?: string[] | null;
  labels?: string[] | null;
  baseRefName?: string | null;
  headRefName?: string | null;
  filterBy?: object | null;
  orderBy?: IssueOrder | null;
}

export interface IssueOrder {
  field: string;
  direction: 'ASC' | 'DESC';
}

/** The field `pullRequests` of a user or a repository. */
export function pullRequestList(site: Site, pulls: () => WorldPullRequest[]): ApiObject {
  return {
    pullRequests: (args: SubjectsArguments) => {
      const found = chosen(site, pulls(), args).filter(
        ({ base, head }) => (args.baseRefName ?? base) === base && (args.headRefName ?? head) === head,
      );
      return connection(inOrder(found, args.orderBy), args, site.make.pullRequest);
    },
  };
}

/** The field `issues` of a user or a repository. */
export function issueList(site: Site, issues: () => WorldIssue[]): ApiObject {
  return {
    issues: (args: SubjectsArguments) => {
      if (args.filterBy) throw new NotModelled('the filter of issues');
      return connection(inOrder(chosen(site, issues(), args), args.orderBy), args, site.make.issue);
    },
  };
}

export function inOrder<T extends WorldSubject>(subjects: T[], order: IssueOrder | null | undefined): T[] {
  const { field, direction } = order ?? { field: 'CREATED_AT', direction: 'ASC' };
  if (field !== 'CREATED_AT' && field !== 'UPDATED_AT') throw new NotModelled(`the order by ${field}`);
  const sign = direction === 'ASC' ? 1 : -1;
  const getTime = (subject: T) => Date.parse(field === 'CREATED_AT' ? subject.createdAt : subject.updatedAt);
  return [...subjects].sort((a, b) => sign * (getTime(a) - getTime(b)));
}

function chosen<T extends WorldSubject & { state: string }>(
  site: Site,
  subjects: T[],
  { states, labels }: SubjectsArguments,
): T[] {
  return subjects.filter(
    (subject) =>
      isVisible(site.world, subject.repo) &&
      (states?.includes(subject.state) ?? true) &&
      (labels?.some((wanted) => subject.labels.some((label) => sameName(label, wanted))) ?? true),
  );
}
