import type {
  AwaitingItem,
  ClosedIssue,
  Issue,
  Person,
  PullRequest,
  StackedRequest,
} from '../model/pullRequest';
import type { Downstream } from '../packages/downstream';
import { byText, shortId } from '../model/requestId';
import {
  loginKey,
  repositoryKey,
  sameLogin,
  sameRepository,
  type Login,
  type RepositoryName,
} from '../model/ids';

/** What waits downstream of a request. */
export interface Impact {
  /** Open pull requests stacked on it, directly or through one another. */
  readonly stacked: readonly StackedRequest[];
  /** Open issues blocked by the issues it closes. */
  readonly blocked: readonly Issue[];
  /** Other open items whose text says they wait for it. */
  readonly awaitedBy: readonly AwaitingItem[];
  /** The authors of what's waiting, without the request's author and the viewer. */
  readonly people: readonly Person[];
  /**
   * What depends on the changed packages. Undefined until the package graph is read; until then, nothing is
   * stated or guessed about it.
   */
  readonly downstream?: Downstream;
}

export function measureImpact(
  request: PullRequest,
  open: readonly StackedRequest[],
  viewer: Login,
  downstream?: Downstream,
): Impact {
  return createImpactLookup(open, viewer)(request, downstream);
}

/** Returns a function that measures any request's impact. It indexes the open requests only once. */
export function createImpactLookup(
  open: readonly StackedRequest[],
  viewer: Login,
): (request: PullRequest, downstream?: Downstream) => Impact {
  const byBase = new Map<string, StackedRequest[]>();
  for (const other of open) pushTo(byBase, baseKey(other.repository, other.base), other);

  return (request, downstream) => {
    const { closes } = request;
    const stacked = stackedOn(request, byBase);
    const blocked = distinct(closes.flatMap(({ blocks }) => blocks ?? [])).filter(
      (issue) => !closes.some((closed) => isSame(closed, issue)),
    );
    const known = [...closes, ...stacked, ...blocked];
    const awaitedBy = distinct(request.awaitedBy).filter((item) => !known.some((each) => isSame(each, item)));
    const people = waitingPeople(request, [...known, ...awaitedBy], viewer);
    return { stacked, blocked, awaitedBy, people, ...(downstream && { downstream }) };
  };
}

/** Searches breadth-first, so the nearest come first; follows a cycle of branches only once. */
function stackedOn(
  request: PullRequest,
  byBase: ReadonlyMap<string, readonly StackedRequest[]>,
): StackedRequest[] {
  const { repository } = request.id;
  const found: StackedRequest[] = [];
  const { head: branch } = request;
  const isHere = branch.repository !== undefined && sameRepository(branch.repository, repository);
  if (byBase.size === 0 || !isHere) return found;
  const seen = new Set([request.id.number]);
  const heads = [request.head.name];
  for (let head = heads.shift(); head !== undefined; head = heads.shift()) {
    const next = [...(byBase.get(baseKey(repository, head)) ?? [])].sort((a, b) => a.number - b.number);
    for (const other of next) {
      if (seen.has(other.number)) continue;
      seen.add(other.number);
      found.push(other);
      if (other.head !== undefined) heads.push(other.head);
    }
  }
  return found;
}

/** Branch names are case-sensitive, repository names aren't; neither contains a space. */
function baseKey(repository: RepositoryName, base: string): string {
  return `${repositoryKey(repository)} ${base}`;
}

function pushTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function waitingPeople(
  request: PullRequest,
  waiting: readonly (ClosedIssue | StackedRequest | Issue)[],
  viewer: Login,
): Person[] {
  if (waiting.length === 0) return [];
  const byLogin = new Map<string, Person>();
  for (const { author } of waiting) {
    const isSelf = sameLogin(author.login, request.author.login) || sameLogin(author.login, viewer);
    if (!isSelf && !author.isBot && author.login !== 'ghost') byLogin.set(loginKey(author.login), author);
  }
  return [...byLogin.values()].sort((a, b) => byText(a.login, b.login));
}

function distinct<T extends Issue>(issues: readonly T[]): T[] {
  if (issues.length === 0) return [];
  const byId = new Map(issues.map((issue) => [shortId(issue).toLowerCase(), issue]));
  return [...byId.values()].sort((a, b) => byText(a.repository, b.repository) || a.number - b.number);
}

export function isSame(
  a: Pick<Issue, 'repository' | 'number'>,
  b: Pick<Issue, 'repository' | 'number'>,
): boolean {
  return a.number === b.number && sameRepository(a.repository, b.repository);
}
