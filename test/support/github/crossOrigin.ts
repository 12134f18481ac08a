const readable = [
  'Date',
  'ETag',
  'Link',
  'Location',
  'Retry-After',
  'X-GitHub-Enterprise-Version',
  'X-GitHub-Media-Type',
  'X-GitHub-Request-Id',
  'X-GitHub-SSO',
  'X-OAuth-Scopes',
  'X-Poll-Interval',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
  'X-RateLimit-Resource',
  'X-RateLimit-Used',
];

const acceptable = [
  'authorization',
  'accept',
  'content-type',
  'if-none-match',
  'graphql-features',
  'user-agent',
  'x-github-api-version',
  'x-requested-with',
];

/** VS Code for the Web asks from another origin, which these headers allow as GitHub's do. */
export const crossOrigin: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE, OPTIONS',
  'access-control-allow-headers': acceptable.join(', '),
  'access-control-expose-headers': readable.join(', '),
  'access-control-max-age': '86400',
};
