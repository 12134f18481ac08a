import type { PostedComment, RequestNow } from '../core/actions/obstacle';
import { FailureError } from '../core/model/failure';
import { sameHost, sameLogin, type Login } from '../core/model/ids';
import type { Instant } from '../core/model/instant';
import { hasNoteId, noteIn, type Note } from '../core/model/notes';
import type { RequestId } from '../core/model/requestId';
import type { QueryAnswers } from './answers.generated';
import type { Client } from './client';
import { asQuery } from './query';
import {
  isCount,
  isList,
  isObject,
  isWhole,
  optionalText,
  text,
  toInstant,
  getItems,
  type NodeOf,
} from './unchecked';

/** Page size when looking for a comment that may have been posted already. */
const commentsPage = 100;
/** With more comments than this since the draft was made, it's unknown whether ours is among them. */
const mostPages = 50;

/** The query that `lookBeforePosting` sends. It needs no scope beyond those of posting itself. */
export const beforePostingQuery = asQuery<'BeforePosting'>(
  `query BeforePosting($owner: String!, $name: String!, $number: Int!, $before: String) {
  rateLimit { cost remaining resetAt }
  viewer { login }
  repository(owner: $owner, name: $name) {
    nameWithOwner
    pullRequest(number: $number) {
      state
      viewerLatestReviewRequest { id }
      reviewRequests(first: 1) { totalCount }
      comments(last: ${commentsPage}, before: $before) {
        totalCount
        pageInfo { hasPreviousPage startCursor }
        nodes { url body createdAt author { login } editor { login } }
      }
    }
  }
}`,
);

type Answers = QueryAnswers['BeforePosting'];
type PullRequestPart = NonNullable<NonNullable<Answers['repository']>['pullRequest']>;
type Comment = NodeOf<PullRequestPart['comments']>;

/**
 * Reads what a request is like right before something is posted on it, and whether the comment with this id
 * is there already. Whatever can't be told for certain rejects: unknown is never "not there".
 */
export async function lookBeforePosting(
  client: Pick<Client, 'query' | 'server'>,
  id: RequestId,
  noteId: string,
  since: Instant,
  signal: AbortSignal,
): Promise<RequestNow> {
  // The name of a private repository is of no concern to another server.
  if (!sameHost(id.host, client.server.host)) throw new FailureError({ kind: 'otherAccount' });
  const [owner = '', name = ''] = id.repository.split('/');
  let before: string | undefined;
  const notes: Note[] = [];
  let seen = 0;
  for (let page = 0; page < mostPages; page++) {
    const variables = { owner, name, number: id.number, ...(before !== undefined && { before }) };
    const { data, notFound, isHidden, isPartial } = await client.query(beforePostingQuery, variables, signal);
    const pull = data.repository?.pullRequest;
    if (!isObject(pull)) throw missing(notFound, isHidden);
    const comments = readPage(pull.comments, seen);
    seen += comments.items.length;
    notes.unshift(...comments.items.flatMap(({ note }) => note ?? []));
    const now = toRequestNow(data, pull, isPartial);
    const posted = findPosted(comments.items, noteId, now.viewer, isPartial);
    if (posted || comments.before === undefined || comments.items.every(({ at }) => at < since))
      return { ...now, isPosted: posted !== undefined, ...(posted && { posted }), notes };
    ({ before } = comments);
  }
  throw nonsense();
}

/** The user's own comment counts, not somebody's copy of it; of several, the last. */
function findPosted(
  items: Page['items'],
  noteId: string,
  viewer: Login,
  isPartial: boolean,
): PostedComment | undefined {
  const all = items.filter(({ body }) => hasNoteId(body, noteId));
  const own = all.findLast(({ login }) => sameLogin(login, viewer));
  const found = own ?? all.at(-1);
  if (!found) return undefined;
  const { id, body, isEdited } = found;
  if (own && id === undefined) throw nonsense();
  // Beside an error, nothing about an editor doesn't say that there was none.
  return { ...(own && id !== undefined && { id }), body, isEdited: isEdited || isPartial };
}

function toRequestNow(
  data: Answers,
  pull: PullRequestPart,
  isPartial: boolean,
): Omit<RequestNow, 'isPosted' | 'posted' | 'notes'> {
  const [viewer, repository] = [text(data.viewer?.login), text(data.repository?.nameWithOwner)];
  const state = states.get(text(pull.state));
  if (viewer === '' || repository === '' || state === undefined) throw nonsense();
  return {
    ...{ viewer, repository, state },
    // Only a plain null says that nobody is asked; one beside an error may mean anything.
    isViewerAsked: isPartial || pull.viewerLatestReviewRequest !== null,
    isAnyoneAsked: pull.reviewRequests?.totalCount !== 0,
  };
}

const states = new Map([
  ['OPEN', 'open'],
  ['CLOSED', 'closed'],
  ['MERGED', 'merged'],
] as const satisfies [string, RequestNow['state']][]) as ReadonlyMap<string, RequestNow['state']>;

interface Page {
  readonly items: readonly {
    readonly id: number | undefined;
    readonly login: Login;
    readonly body: string;
    readonly isEdited: boolean;
    readonly at: Instant;
    readonly note: Note | undefined;
  }[];
  /** Cursor to the page before; undefined at the beginning. */
  readonly before: string | undefined;
}

/** `seen` comments are on the pages after this one. */
function readPage(comments: PullRequestPart['comments'] | undefined, seen: number): Page {
  const { nodes, pageInfo, totalCount } = comments ?? {};
  if (!isList(nodes) || !isWhole(nodes) || !isCount(totalCount)) throw nonsense();
  const { hasPreviousPage, startCursor } = pageInfo ?? {};
  const before = typeof startCursor === 'string' ? startCursor : undefined;
  if (typeof hasPreviousPage !== 'boolean' || (hasPreviousPage && before === undefined)) throw nonsense();
  // A page that was cut says that it's the first one.
  const isCut = hasPreviousPage ? nodes.length < commentsPage : seen + nodes.length < totalCount;
  if (isCut) throw nonsense();
  return { items: getItems(nodes).map(toItem), before: hasPreviousPage ? before : undefined };
}

function toItem({ url, body, createdAt, author, editor }: Comment): Page['items'][number] {
  const at = toInstant(createdAt);
  if (typeof body !== 'string' || at === undefined) throw nonsense();
  const login = text(author?.login);
  // The number that REST knows it by. In GraphQL, it's a field of its own on newer servers only.
  const [, id] = /#issuecomment-(\d{1,15})$/.exec(text(url)) ?? [];
  const note = noteIn(body, { author: login, at, editor: optionalText(editor?.login) });
  const isEdited = editor !== null;
  return { id: id === undefined ? undefined : Number(id), login, body, isEdited, at, note };
}

/** GitHub returns the same for what is gone and what is hidden, but says so. */
function missing(notFound: number, isHidden: boolean): FailureError {
  if (isHidden) return new FailureError({ kind: 'singleSignOn' });
  return notFound > 0 ? new FailureError({ kind: 'overtaken', by: 'deletion' }) : nonsense();
}

function nonsense(): FailureError {
  return new FailureError({ kind: 'nonsense' });
}
