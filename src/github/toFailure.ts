import { RequestError } from '@octokit/request-error';
import { FailureError, longestLimit, type Failure } from '../core/model/failure';
import { minute, type Instant } from '../core/model/instant';
import { redactCredentials } from '../core/secrets/redactCredentials';
import { plainText } from '../core/text/plainText';

/** Response headers, with lowercase names as octokit returns them. */
export type Headers = Readonly<Record<string, string | number | undefined>>;

/** Classifies whatever a request rejected with, by class, status and headers; never by message text. */
export function toFailure(error: unknown, web: string, now: Instant): Failure {
  if (error instanceof FailureError) return error.failure;
  if (!(error instanceof RequestError)) {
    return {
      kind: 'unexpected',
      message: error instanceof Error ? redactCredentials(plainText(error.message)) : 'unknown',
    };
  }
  // octokit reports status 500 if there was no response at all.
  if (!error.response) return { kind: 'offline' };
  const { status } = error;
  const headers: Headers = error.response.headers;
  if (status === 401) return { kind: 'signedOut' };
  if (status === 429 || (status === 403 && isLimit(headers, error.response.data))) {
    return { kind: 'rateLimited', until: limitEnds(headers, now) };
  }
  if (status === 403) return ssoFailure(headers, web) ?? { kind: 'noPermission' };
  if (status >= 500) return { kind: 'serverTrouble', status };
  // The GraphQL endpoint exists on every GitHub server: a server without it isn't GitHub.
  if (status < 400 || status === 404 || status === 405 || status === 406) return { kind: 'nonsense' };
  return { kind: 'unexpected', message: `status ${status}` };
}

/** Like `toFailure`, but for writes: GitHub's refusals keep its own words. */
export function toRefusal(error: unknown, web: string, now: Instant): Failure {
  const failure = toFailure(error, web, now);
  if (!(error instanceof RequestError) || !error.response) return failure;
  const { status } = error;
  const isRefusal =
    (status === 403 && failure.kind === 'noPermission') || [404, 409, 410, 422].includes(status);
  const message = isRefusal ? messageIn(error.response.data) : undefined;
  return message === undefined ? failure : { kind: 'refused', status, message };
}

/** Returns undefined for anything but a GitHub error, such as a proxy's page. */
function messageIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('message' in body)) return undefined;
  if (typeof body.message !== 'string') return undefined;
  const errors: unknown[] =
    'errors' in body && Array.isArray(body.errors) ? body.errors.slice(0, mostErrors) : [];
  const details = errors.flatMap((each) => {
    if (typeof each === 'string') return [each];
    const message = typeof each === 'object' && each !== null && 'message' in each ? each.message : undefined;
    return typeof message === 'string' ? [message] : [];
  });
  // The message is embedded in our own sentences, which have their own period.
  return shortened([body.message, ...details], ' ').replace(/[.\s]+$/, '');
}

export interface GraphQLError {
  readonly type?: unknown;
  readonly message: string;
  /** Where in the answer data is missing. */
  readonly path?: unknown;
  readonly extensions?: unknown;
}

/** Classifies a GraphQL answer without data. */
export function refusalToFailure(
  errors: readonly GraphQLError[],
  headers: Headers,
  web: string,
  now: Instant,
): Failure {
  const types = new Set(errors.map(({ type }) => type));
  if (types.has('RATE_LIMITED') || types.has('RATE_LIMIT')) {
    return { kind: 'rateLimited', until: limitEnds(headers, now) };
  }
  if (types.has('FORBIDDEN')) return ssoFailure(headers, web) ?? { kind: 'noPermission' };
  if (types.has('INSUFFICIENT_SCOPES')) return { kind: 'noPermission' };
  const messages = errors.slice(0, mostErrors).map(({ message }) => message);
  return { kind: 'unexpected', message: shortened(messages, '; ') };
}

/** More than anybody reads; a server that lies can send a million, each of megabytes. */
const mostErrors = 10;
const longestError = 500;

/** What is cut off last has been looked at for secrets, so that none is left by half. */
function shortened(messages: readonly string[], between: string): string {
  return messages
    .map((each) => redactCredentials(plainText(each.slice(0, 10 * longestError))).slice(0, longestError))
    .join(between);
}

/**
 * Returns when GitHub may be asked again: `retry-after`, in seconds or as a date; otherwise the reset time if
 * nothing remains; otherwise in a minute (GitHub's "Best practices for using the REST API"). Capped at the
 * longest limit. A time that's over already says nothing: our clock may be ahead.
 */
export function limitEnds(headers: Headers, now: Instant): Instant {
  const said = limitSaid(headers, now);
  return said !== undefined && said > now ? Math.min(said, now + longestLimit) : now + minute;
}

function limitSaid(headers: Headers, now: Instant): Instant | undefined {
  const after = headers['retry-after'];
  if (after !== undefined) {
    const at = /^\d+$/.test(String(after)) ? now + Number(after) * 1000 : Date.parse(String(after));
    if (Number.isFinite(at)) return at;
  }
  const reset = Number(headers['x-ratelimit-reset']) * 1000;
  if (Number(headers['x-ratelimit-remaining']) === 0 && Number.isFinite(reset)) return reset;
  return undefined;
}

function isLimit(headers: Headers, body: unknown): boolean {
  if (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0') return true;
  // A secondary limit may come without any headers; then only the documentation link identifies it.
  const link =
    typeof body === 'object' && body !== null && 'documentation_url' in body ? body.documentation_url : '';
  return typeof link === 'string' && link.includes('rate-limit');
}

function ssoFailure(headers: Headers, web: string): Failure | undefined {
  const header = headers['x-github-sso'];
  if (header === undefined) return undefined;
  const url = /url=(\S+)/.exec(String(header))?.[1];
  return { kind: 'singleSignOn', ...(url?.startsWith(`${web}/`) && { url }) };
}
