export const serverVersion = '3.17.0';

export interface RestAnswer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

const manual = 'https://docs.github.com/rest';

export const notFound = refusal(404, 'Not Found');
export const badCredentials = refusal(401, 'Bad credentials');
export const badJson = refusal(400, 'Problems parsing JSON');
export const overLimit = refusal(403, 'API rate limit exceeded for user ID 1.');
export const archived = refusal(403, 'Repository was archived so is read-only.');
// GitHub says so whichever right is missing.
export const notAllowed = refusal(403, 'Must have admin rights to Repository.');

export function ok(body: unknown, headers: Record<string, string> = {}): RestAnswer {
  return { status: 200, body, headers };
}

export function created(body: object, address?: string): RestAnswer {
  return { status: 201, body, headers: address === undefined ? {} : { location: address } };
}

export function refusal(status: number, message: string, page = manual): RestAnswer {
  return { status, body: { message, documentation_url: page, status: String(status) } };
}

/** GitHub's 422 with its reasons: objects that name a field, or mere sentences. */
export function unprocessable(
  message: string,
  errors: readonly (string | object)[],
  page = manual,
): RestAnswer {
  return { status: 422, body: { message, errors, documentation_url: page, status: '422' } };
}
