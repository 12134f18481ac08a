import { Octokit } from '@octokit/core';
import { RequestError } from '@octokit/request-error';
import { FailureError, failureIn, type Failure } from '../core/model/failure';
import type { Duration } from '../core/model/instant';
import type { Budget, Cost } from '../core/model/snapshot';
import { createBreathe } from '../app/breathe';
import { inSlices } from '../core/model/slices';
import { createCutToken } from '../core/secrets/cutToken';
import type { CutSecret } from '../core/text/secret';
import type { Clock } from '../app/ports';
import { boundedFetch, readAnswer } from './boundedFetch';
import { isRecord } from './json';
import { limitedSignal } from './limitedSignal';
import type { Query } from './query';
import type { Server } from './server';
import { refusalToFailure, toFailure, toRefusal, type GraphQLError, type Headers } from './toFailure';
import { count, toInstant, type Int, type Part, type Time } from './unchecked';
import type { Withheld } from './withheld';
import { withoutSecret, withoutSecretInPieces } from './withoutSecret';

/** GraphQL over one signed-in connection to one server. */
export interface Client {
  readonly server: Server;
  /**
   * Sends one query. Resolves to complete or partial data. Rejects with a FailureError (a QueryRefused if the
   * server won't run this particular query), or with the signal's reason when aborted.
   */
  query<A extends Answered>(
    query: Query<A>,
    variables: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): Promise<Answer<A>>;
  /** Reads from the REST API; `path` starts with a slash. Resolves to undefined if access is denied. */
  get(path: string, signal: AbortSignal): Promise<unknown>;
  /** Like `get`, but rejects if the server doesn't allow it. */
  read(path: string, signal: AbortSignal): Promise<unknown>;
  /**
   * Resolves to the response. Rejects with a `refused` FailureError, in GitHub's words, if GitHub refuses.
   */
  write(
    method: 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): Promise<unknown>;
}

/** What every query selects. */
export interface Answered {
  readonly rateLimit?: Part<{ readonly cost?: Int; readonly remaining?: Int; readonly resetAt?: Time }>;
}

export interface Answer<A = Answered> {
  readonly data: A;
  /** Whether some data is missing because of errors. What was deleted meanwhile doesn't count as missing. */
  readonly isPartial: boolean;
  /** How many parts are null because what was asked for no longer exists. */
  readonly notFound: number;
  /** Whether organizations are hidden because single sign-on is missing. */
  readonly isHidden: boolean;
  /** They hide only what stands beside other things; what doesn't ask for it won't hear of it. */
  readonly isHiddenInside: boolean;
  /** What the viewer may not see, without which the rest is whole. */
  readonly withheld: Withheld;
  /** Numbers of those organizations, as far as GitHub names them. */
  readonly hidden: readonly string[];
  readonly cost: Cost;
  readonly budget?: Budget;
  readonly pollInterval?: Duration;
}

/** The server won't run this query: it lacks a field, or the token lacks scopes. */
export class QueryRefused extends FailureError {
  readonly lacksScopes: boolean;

  constructor(failure: FailureError['failure'], errors: readonly GraphQLError[]) {
    super(failure);
    this.lacksScopes = errors.some(({ type }) => type === 'INSUFFICIENT_SCOPES');
  }
}

interface RequestToSend {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly query?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly data?: unknown;
}

/** GitHub itself gives up after 10 seconds; a slower server counts as offline. */
const usualPatience: Duration = 30_000;

export interface ConnectOptions {
  readonly fetch?: typeof globalThis.fetch;
  /** Timeout for one response. */
  readonly patience?: Duration;
}

export function connect(
  server: Server,
  token: string,
  clock: Clock,
  { fetch, patience = usualPatience }: ConnectOptions = {},
): Client {
  const octokit = new Octokit({ auth: token, userAgent: 'good-turn', log: silent });
  // Some servers and proxies quote the request in their answers, its authorization included.
  const cut = createCutToken(token);
  const bounded = boundedFetch(fetch);

  async function query<A extends Answered>(
    text: Query<A>,
    variables: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): Promise<Answer<A>> {
    const response = await send({ method: 'POST', url: server.graphql, query: text, variables }, signal);
    return toAnswer<A>(response.data, response.headers);
  }

  async function get(path: string, signal: AbortSignal): Promise<unknown> {
    try {
      return (await send({ method: 'GET', url: `${server.rest}${path}` }, signal)).data;
    } catch (error) {
      const kind = failureIn(error)?.kind;
      if (kind === 'noPermission' || kind === 'nonsense' || kind === 'serverTrouble') return undefined;
      throw error;
    }
  }

  async function read(path: string, signal: AbortSignal): Promise<unknown> {
    return (await send({ method: 'GET', url: `${server.rest}${path}` }, signal)).data;
  }

  async function write(
    method: 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): Promise<unknown> {
    const { data } = await send({ method, url: `${server.rest}${path}`, data: body }, signal, toRefusal);
    // Only with what was written is a write confirmed: the caller looks for it. A proxy's page confirms nothing.
    if (!isRecord(data)) throw new FailureError({ kind: 'nonsense' });
    return data;
  }

  async function send(
    request: RequestToSend,
    signal: AbortSignal,
    classify: typeof toFailure = toFailure,
  ): Promise<{ readonly data: unknown; readonly headers: Headers }> {
    const limited = limitedSignal(signal, patience);
    try {
      const response = await octokit
        .request({
          ...request,
          // A redirect would send the token to an address that no one chose.
          request: {
            signal: limited.signal,
            redirect: 'error',
            fetch: bounded,
            parseSuccessResponseBody: false,
          },
        })
        .catch((error: unknown) => {
          signal.throwIfAborted();
          if (error instanceof Error && error.cause instanceof FailureError) throw error.cause;
          // A new error, because octokit's keeps the request and the answer.
          const failure = classify(cutFromError(error, cut), server.web, clock());
          throw new FailureError(withoutSecret(failure, cut) as Failure);
        });
      // octokit treats a truncated body as an empty one.
      signal.throwIfAborted();
      if (limited.signal.aborted) throw new FailureError({ kind: 'offline' });
      const { data, isLarge } = await readAnswer(response.data, response.headers['content-type']);
      return {
        data: isLarge
          ? await inSlices(withoutSecretInPieces(data, cut), createBreathe())
          : withoutSecret(data, cut),
        headers: withoutSecret(response.headers, cut) as Headers,
      };
    } finally {
      limited.dispose();
    }
  }

  /** An outage must never look like an empty queue: anything that isn't a GraphQL response is rejected. */
  function toAnswer<A extends Answered>(body: unknown, headers: Headers): Answer<A> {
    if (!isRecord(body)) throw new FailureError({ kind: 'nonsense' });
    const errors = errorsIn(body['errors']);
    const data = body['data'];
    if (!isRecord(data)) {
      if (!errors.some(saysWhy)) throw new FailureError({ kind: 'nonsense' });
      throw new QueryRefused(refusalToFailure(errors, headers, server.web, clock()), errors);
    }
    const limit = errors.find(({ type }) => type === 'RATE_LIMITED' || type === 'RATE_LIMIT');
    if (limit) throw new FailureError(refusalToFailure([limit], headers, server.web, clock()));
    // `A` guarantees nothing: everything in it is unchecked.
    const answer = data as A;
    return {
      data: answer,
      isPartial: errors.some((error) => error.type !== 'NOT_FOUND' && !isBesideRow(error)),
      notFound: errors.filter(({ type }) => type === 'NOT_FOUND').length,
      isHidden: isResultHidden(headers) || errors.some(isSingleSignOn),
      isHiddenInside: errors.some(isSingleSignOn) && !isResultHidden(headers),
      withheld: errors
        .filter(isForbidden)
        .flatMap(({ path }) => (Array.isArray(path) ? [path.join('.')] : [])),
      hidden: hiddenIn(headers),
      cost: { requests: 1, points: count(answer.rateLimit?.cost) },
      ...readLimits(answer, headers),
    };
  }

  return { server, query, get, read, write };
}

/** Before it's classified, which shortens messages: half a token would no longer be recognized. */
function cutFromError(error: unknown, cut: CutSecret): unknown {
  if (error instanceof RequestError) {
    const { message, status, request, response } = error;
    const { data, headers } = response ?? {};
    return new RequestError(cut(message), status, {
      request: { method: request.method, url: request.url, headers: {} },
      ...(response && {
        response: {
          ...response,
          data: withoutSecret(data, cut),
          headers: withoutSecret(headers, cut) as typeof response.headers,
        },
      }),
    });
  }
  return error instanceof Error ? new Error(cut(error.message)) : error;
}

/**
 * Whether only a detail of a request is withheld, such as the milestone of a hidden project or a reference
 * from another organization: a field within a field of one row. The row itself is complete, and its required
 * fields are checked when it's read.
 */
function isBesideRow(error: GraphQLError): boolean {
  const { path } = error;
  if (!isForbidden(error) || !Array.isArray(path)) return false;
  const row = path.findIndex((step) => typeof step === 'number');
  return row >= 0 && path.length > row + 1 && !decidesTurn(path.slice(row + 1));
}

/**
 * Whether what is withheld tells whose turn it is: the author, who is asked, the viewer's review, or an event as a whole. A
 * detail of one of them may stay hidden for good, such as a reviewer from a secret team, so it doesn't count.
 */
function decidesTurn([field, list, item, ...details]: readonly unknown[]): boolean {
  if (!decidingFields.has(field) || details.length > 0) return false;
  return list === undefined || (list === 'nodes' && (item === undefined || typeof item === 'number'));
}

const decidingFields: ReadonlySet<unknown> = new Set([
  'author',
  'reviewRequests',
  'viewerLatestReview',
  'timelineItems',
]);

/**
 * `partial-results; organizations=21955855,20582480`:
 * https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
function hiddenIn(headers: Headers): string[] {
  const [, ids = ''] = /organizations=([\d,]{1,1000})/.exec(String(headers['x-github-sso'] ?? '')) ?? [];
  return ids.split(',').filter((id) => id !== '');
}

/** GitHub withholds it for good, and says so. */
function isForbidden(error: GraphQLError): boolean {
  return error.type === 'FORBIDDEN' || isSingleSignOn(error);
}

function isResultHidden(headers: Headers): boolean {
  return String(headers['x-github-sso'] ?? '').startsWith('partial-results');
}

function isSingleSignOn({ extensions }: GraphQLError): boolean {
  return isRecord(extensions) && extensions['saml_failure'] === true;
}

/** Whatever stands there says that something is wrong, even if it isn't an error as GitHub writes it. */
function errorsIn(value: unknown): GraphQLError[] {
  const all: unknown[] = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  return all.map((each) => {
    const message = isRecord(each) ? each['message'] : each;
    return { ...(isRecord(each) && each), message: typeof message === 'string' ? message : '' };
  });
}

function saysWhy({ type, message }: GraphQLError): boolean {
  return message !== '' || typeof type === 'string';
}

/** Returns no budget for an Enterprise Server without rate limits: its `rateLimit` is null. */
function readLimits({ rateLimit }: Answered, headers: Headers): Pick<Answer, 'budget' | 'pollInterval'> {
  const remaining = rateLimit?.remaining;
  const reset = toInstant(rateLimit?.resetAt);
  const seconds = Number(headers['x-poll-interval']);
  return {
    ...(typeof remaining === 'number' && reset !== undefined && { budget: { remaining, resetAt: reset } }),
    ...(seconds > 0 && { pollInterval: seconds * 1000 }),
  };
}

const nothing = (): void => undefined;
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };
