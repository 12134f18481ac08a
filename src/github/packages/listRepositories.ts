import type { Unread } from '../../core/packages/packageMap';
import type { QueryAnswers } from '../answers.generated';
import type { Answer } from '../client';
import type { Question } from '../query';
import { isCount, isList, isLost, isObject, isWhole, nextPage, getNodes, text } from '../unchecked';
import type { BatchedQuery } from './batchedQuery';
import { repositoriesQuery } from './packageQueries';

/** A repository and the newest commit of its default branch; without one, it's empty. */
export interface RepositoryHead {
  readonly repository: string;
  readonly head?: string;
  /** Git's id of the root folder at that commit; empty if GitHub doesn't say. */
  readonly tree: string;
  readonly isFork: boolean;
  readonly isArchived: boolean;
}

export interface ListedRepositories {
  /** The queue's repositories first, then by newest push. */
  readonly repositories: readonly RepositoryHead[];
  /** Names of those that are archived: nothing changes there any more, but they still have their names. */
  readonly archived: readonly string[];
  /** Organizations and repositories that couldn't be listed completely. */
  readonly unread: readonly Unread[];
}

/** An organization that has more pages. */
interface Open {
  readonly login: string;
  readonly after?: string;
  /** Number of its repositories on the pages so far. */
  readonly seen: number;
}

/** Maximum pages per organization; further ones are reported as unread for lack of budget. */
const mostPages = 10;

/** Lists the repositories of organizations, with one query per page, and then any other wanted ones. */
export async function listRepositories(
  organizations: readonly string[],
  wanted: readonly string[],
  batch: BatchedQuery,
): Promise<ListedRepositories> {
  const found = new Map<string, RepositoryHead>();
  const unread: Unread[] = [];
  let open: Open[] = organizations.map((login) => ({ login, seen: 0 }));
  for (let page = 0; page < mostPages && open.length > 0; page++) {
    const answer = await ask(
      open.map(({ login }) => login),
      () => repositoriesQuery(open, []),
    );
    if (!answer) return conclude();
    open = open.flatMap(({ login, seen: before }, index) => {
      const list = answer.data[`r${index}` as const]?.repositories;
      if (!list) unread.push({ what: login, why: 'noPermission' });
      const seen = before + (isList(list?.nodes) ? list.nodes.length : 0);
      const after = nextPage(list?.pageInfo);
      const total = list?.totalCount;
      const isShort = after === undefined && !(isCount(total) && seen >= total);
      if (list && (!isWhole(list.nodes) || isLost(list.pageInfo) || isShort))
        unread.push({ what: login, why: 'partial' });
      getNodes(list).forEach(add);
      return after === undefined ? [] : [{ login, after, seen }];
    });
  }
  unread.push(...open.map(({ login }) => ({ what: login, why: 'budget' }) as const));
  const single = wanted.filter((name) => !found.has(name.toLowerCase()));
  if (single.length > 0) {
    const answer = await ask(single, () => repositoriesQuery([], single));
    single.forEach((name, index) => {
      if (answer && !add(answer.data[`s${index}` as const])) unread.push({ what: name, why: 'noPermission' });
    });
  }
  return conclude();

  async function ask(
    names: readonly string[],
    build: () => Question<QueryAnswers['Repositories']>,
  ): Promise<Answer<QueryAnswers['Repositories']> | undefined> {
    const answer = batch.isSpent ? undefined : await batch.send(build());
    const why = batch.isSpent ? 'budget' : 'trouble';
    if (!answer) unread.push(...names.map((what) => ({ what, why }) as const));
    return answer;
  }

  function conclude(): ListedRepositories {
    const first = wanted.flatMap((name) => found.get(name.toLowerCase()) ?? []);
    const all = [...new Set([...first, ...found.values()])];
    return {
      repositories: all.filter(({ isArchived }) => !isArchived),
      archived: all.flatMap(({ repository, isArchived }) => (isArchived ? repository : [])),
      unread,
    };
  }

  /** Returns false if GitHub returns nothing for it. */
  function add(node: QueryAnswers['Repositories'][`s${number}`]): boolean {
    const repository = text(node?.nameWithOwner);
    if (repository === '') return false;
    const head = text(node?.defaultBranchRef?.target?.oid);
    if (isObject(node?.defaultBranchRef) && head === '') unread.push({ what: repository, why: 'partial' });
    const isArchived = node?.isArchived === true;
    const target = node?.defaultBranchRef?.target;
    const tree = text(target && 'tree' in target ? target.tree?.oid : undefined);
    const isFork = node?.isFork === true;
    found.set(repository.toLowerCase(), {
      repository,
      isArchived,
      isFork,
      tree,
      ...(head !== '' && { head }),
    });
    return true;
  }
}
