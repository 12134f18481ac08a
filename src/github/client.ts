import { Octokit } from '@octokit/core';
import { FailureError, failureIn } from '../core/model/failure';
import type { Duration } from '../core/model/instant';
import type { Budget, Cost } from '../core/model/snapshot';
import type { Clock } from '../app/ports';
import { isRecord } from './json';
import type { Query } from './query';
import type { Server } from './server';
import { refusalToFailure, toFailure, toRefusal, type GraphQLError, type Headers } from './toFailure';
import { count, toInstant, type Int, type Part, type Time } from './unchecked';

/** GraphQL over one signed-in connection to one server. */
export interface Client {
  readonly server: Server;
  /**
   * Sends one query. Resolves to data, whole or in part. Rejects with a FailureError (a QueryRefused when the
   * server will not run this very query), or with the signal's reason when told to stop.
   */
  query<A extends Answered>(
    query: Query<A>,
    variables: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): Promise<Answer<A>>;
  /** Reads from the REST API; `path` begins with a slash. Undefined where the server does not let us. */
  get(path: string, signal: AbortSignal): Promise<unknown>;
  /** The same, where not being let is a failure. */
  read(path: string, signal: AbortSignal): Promise<unknown>;
  /** Resolves to the answer. Rejects with a `refused` FailureError, in GitHub's words, when GitHub will not do it. */
  write(
    method: 'POST' | 'DELETE',
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
  /** Whether some of the data is missing because of errors; what was deleted meanwhile is not missing. */
  readonly isPartial: boolean;
  /** How many parts are null because what was asked for is not there any more. */
  readonly notFound: number;
  /** Whether organisations hid themselves for want of single sign-on. */
  readonly isHidden: boolean;
  readonly cost: Cost;
  readonly budget?: Budget;
  readonly leastPace?: Duration;
}

/** The server does not run this query: a field it lacks, or scopes the token lacks. */
export class QueryRefused extends FailureError {
  readonly lacksScopes: boolean;

  constructor(failure: FailureError['failure'], errors: readonly GraphQLError[]) {
    super(failure);
    this.lacksScopes = errors.some(({ type }) => type === 'INSUFFICIENT_SCOPES');
  }
}

interface RequestToSend {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly query?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly data?: unknown;
}

/** GitHub itself gives up after 10 seconds; whoever is slower is not there. */
const usualPatience: Duration = 30_000;

export interface ConnectOptions {
  readonly fetch?: typeof globalThis.fetch;
  /** The longest time that one answer may take. */
  readonly patience?: Duration;
}

export function connect(
  server: Server,
  token: string,
  clock: Clock,
  { fetch, patience = usualPatience }: ConnectOptions = {},
): Client {
  const octokit = new Octokit({ auth: token, userAgent: 'good-turn', log: silent });

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
    method: 'POST' | 'DELETE',
    path: string,
    body: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): Promise<unknown> {
    const { data } = await send({ method, url: `${server.rest}${path}`, data: body }, signal, toRefusal);
    // GitHub answers what it has done with an object: a proxy's page, or a body cut short, says nothing of it.
    if (!isRecord(data)) throw new FailureError({ kind: 'nonsense' });
    return data;
  }

  async function send(
    request: RequestToSend,
    signal: AbortSignal,
    classify: typeof toFailure = toFailure,
  ): Promise<{ readonly data: unknown; readonly headers: Headers }> {
    const timeout = AbortSignal.timeout(patience);
    const response = await octokit
      .request({
        ...request,
        // A redirect would lead the token to an address that nobody chose.
        request: { signal: AbortSignal.any([signal, timeout]), redirect: 'error', ...(fetch && { fetch }) },
      })
      .catch((error: unknown) => {
        signal.throwIfAborted();
        throw new FailureError(classify(error, server.web, clock()));
      });
    // octokit takes a body that was cut off for an empty one.
    signal.throwIfAborted();
    if (timeout.aborted) throw new FailureError({ kind: 'offline' });
    return response;
  }

  /** An outage must never look like an empty queue: whatever is not GraphQL's form is refused. */
  function toAnswer<A extends Answered>(body: unknown, headers: Headers): Answer<A> {
    if (!isRecord(body)) throw new FailureError({ kind: 'nonsense' });
    const errors = Array.isArray(body['errors']) ? body['errors'].filter(isError) : [];
    const data = body['data'];
    if (!isRecord(data)) {
      if (errors.length === 0) throw new FailureError({ kind: 'nonsense' });
      throw new QueryRefused(refusalToFailure(errors, headers, server.web, clock()), errors);
    }
    const limit = errors.find(({ type }) => type === 'RATE_LIMITED');
    if (limit) throw new FailureError(refusalToFailure([limit], headers, server.web, clock()));
    // An A promises nothing: all that is in it is unchecked.
    const answer = data as A;
    return {
      data: answer,
      isPartial: errors.some((error) => error.type !== 'NOT_FOUND' && !isBesideRow(error)),
      notFound: errors.filter(({ type }) => type === 'NOT_FOUND').length,
      isHidden:
        String(headers['x-github-sso'] ?? '').startsWith('partial-results') || errors.some(isSingleSignOn),
      cost: { requests: 1, points: count(answer.rateLimit?.cost) },
      ...readLimits(answer, headers),
    };
  }

  return { server, query, get, read, write };
}

/**
 * Whether only something beside a request is kept from us, as the milestone of a hidden project or a reference from
 * another organisation: a field inside of a field of one row. The row itself is whole, and what of it must not be
 * missing is looked at when it is read.
 */
function isBesideRow({ type, path }: GraphQLError): boolean {
  if (type !== 'FORBIDDEN' || !Array.isArray(path)) return false;
  const row = path.findIndex((step) => typeof step === 'number');
  return row >= 0 && path.length > row + 1;
}

function isSingleSignOn({ extensions }: GraphQLError): boolean {
  return isRecord(extensions) && extensions['saml_failure'] === true;
}

function isError(value: unknown): value is GraphQLError {
  return isRecord(value) && typeof value['message'] === 'string';
}

/** None on an Enterprise Server whose limits are switched off: its `rateLimit` is null. */
function readLimits({ rateLimit }: Answered, headers: Headers): Pick<Answer, 'budget' | 'leastPace'> {
  const remaining = rateLimit?.remaining;
  const reset = toInstant(rateLimit?.resetAt);
  const seconds = Number(headers['x-poll-interval']);
  return {
    ...(typeof remaining === 'number' && reset !== undefined && { budget: { remaining, resetAt: reset } }),
    ...(seconds > 0 && { leastPace: seconds * 1000 }),
  };
}

const nothing = (): void => undefined;
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };
