import type {
  AwaitingItem,
  ClosedIssue,
  Issue,
  Person,
  ReviewRequest,
  StackedRequest,
} from './reviewRequest';
import type { Downstream } from './packages/downstream';
import { byText, shortId } from './requestId';
import { sameName } from './directory';

/** What waits downstream of one request. */
export interface Impact {
  /** Open pull requests that build on it, directly or through one another. */
  readonly stacked: readonly StackedRequest[];
  /** Open issues that wait for the issues it closes. */
  readonly blocked: readonly Issue[];
  /** What else is open and says in its text that it waits for it. */
  readonly awaitedBy: readonly AwaitingItem[];
  /** Others than the author and the viewer who opened or wrote what waits. */
  readonly people: readonly Person[];
  /**
   * What depends on the changed packages. Undefined until the package graph is read: then nothing is said of
   * it, and nothing is guessed.
   */
  readonly downstream?: Downstream;
}

export function impactOf(
  request: ReviewRequest,
  open: readonly StackedRequest[],
  viewer: string,
  downstream?: Downstream,
): Impact {
  const stacked = stackedOn(request, open);
  const blocked = distinct(request.closes.flatMap(({ blocks }) => blocks ?? [])).filter(
    (issue) => !request.closes.some((closed) => isSame(closed, issue)),
  );
  const known = [...request.closes, ...stacked, ...blocked];
  const awaitedBy = distinct(request.awaitedBy).filter((item) => !known.some((each) => isSame(each, item)));
  return {
    stacked,
    blocked,
    awaitedBy,
    people: waitingPeople(request, [...known, ...awaitedBy], viewer),
    ...(downstream && { downstream }),
  };
}

/** Breadth first, nearest first; a circle of branches is walked once. */
function stackedOn(request: ReviewRequest, open: readonly StackedRequest[]): StackedRequest[] {
  const { repository } = request.id;
  const found: StackedRequest[] = [];
  const seen = new Set([request.id.number]);
  const heads = request.head.repository === repository ? [request.head.name] : [];
  for (let head = heads.shift(); head !== undefined; head = heads.shift()) {
    const base = head;
    const next = open
      .filter(
        (other) => other.base === base && sameName(other.repository, repository) && !seen.has(other.number),
      )
      .sort((a, b) => a.number - b.number);
    for (const other of next) {
      if (seen.has(other.number)) continue;
      seen.add(other.number);
      found.push(other);
      if (other.head !== undefined) heads.push(other.head);
    }
  }
  return found;
}

function waitingPeople(
  request: ReviewRequest,
  waiting: readonly (ClosedIssue | StackedRequest | Issue)[],
  viewer: string,
): Person[] {
  const byLogin = new Map<string, Person>();
  for (const { author } of waiting) {
    const isSelf = sameName(author.login, request.author.login) || sameName(author.login, viewer);
    if (!isSelf && !author.isBot && author.login !== 'ghost') byLogin.set(author.login.toLowerCase(), author);
  }
  return [...byLogin.values()].sort((a, b) => byText(a.login, b.login));
}

function distinct<T extends Issue>(issues: readonly T[]): T[] {
  const byId = new Map(issues.map((issue) => [shortId(issue).toLowerCase(), issue]));
  return [...byId.values()].sort((a, b) => byText(a.repository, b.repository) || a.number - b.number);
}

export function isSame(
  a: Pick<Issue, 'repository' | 'number'>,
  b: Pick<Issue, 'repository' | 'number'>,
): boolean {
  return a.number === b.number && sameName(a.repository, b.repository);
}
