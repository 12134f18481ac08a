import { permissions } from './permissions';

const text = { type: 'string' };
const word = { type: 'string', minLength: 1 };
const flag = { type: 'boolean' };
const count = { type: 'integer', minimum: 0 };
// GitHub allows no dot in a login. Worlds may have them, so that nobody real can be meant.
const login = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*(\\[bot\\])?$' };
const ghost = { ...login, type: ['string', 'null'] };
const instant = { type: 'string', format: 'instant' };
const repository = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9._-]+$' };
const issueReference = {
  type: 'string',
  pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9._-]+#[1-9][0-9]*$',
};
const team = { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*/[A-Za-z0-9._-]+$' };
const slug = { type: 'string', pattern: '^[A-Za-z0-9._-]+$' };

const reviewer = { user: login, team };
const oneReviewer = { minProperties: 1, oneOf: [{ required: ['user'] }, { required: ['team'] }] };

// `additionalProperties: false` marks unknown keys, which `worldShape` turns into warnings.
const shape = (required: string[], properties: object, more: object = {}) => ({
  type: 'object',
  required,
  properties,
  additionalProperties: false,
  ...more,
});
const list = (items: object) => ({ type: 'array', items });
const event = (type: string, required: string[], properties: object) =>
  shape(['type', 'at', ...required], { type: { const: type }, at: instant, ...properties });

const milestone = {
  ...shape(['title'], { title: word, dueOn: { ...instant, type: ['string', 'null'] } }),
  type: ['object', 'null'],
};

const subject = {
  repo: repository,
  number: { type: 'integer', minimum: 1 },
  title: text,
  body: text,
  author: ghost,
  createdAt: instant,
  updatedAt: instant,
  closedAt: instant,
  labels: list(word),
  assignees: list(login),
  milestone,
};

const only = (key: string) => ({
  if: { type: 'object', required: [key] },
  then: { maxProperties: 1 },
});
const byPath = (content: object) => ({
  type: 'object',
  propertyNames: { pattern: '^[^/]+(/[^/]+)*$' },
  additionalProperties: content,
});
const content = {
  ...shape([], {
    text,
    executable: flag,
    link: word,
    submodule: { type: 'string', pattern: '^[0-9a-f]{40}$' },
  }),
  type: ['string', 'null', 'object'],
  anyOf: [{ required: ['text'] }, { required: ['link'] }, { required: ['submodule'] }],
  allOf: [only('link'), only('submodule')],
};

const timelineEvent = {
  type: 'object',
  required: ['type'],
  discriminator: { propertyName: 'type' },
  oneOf: [
    event('review_requested', ['reviewer'], { actor: ghost, reviewer: shape([], reviewer, oneReviewer) }),
    event('review', ['author', 'state'], {
      author: ghost,
      state: { enum: ['PENDING', 'COMMENTED', 'APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'] },
      body: text,
    }),
    event('comment', ['author'], { author: ghost, body: text, editedAt: instant, editor: login }),
    event('commit', [], {
      author: ghost,
      message: text,
      changes: byPath(content),
      updatesBranch: flag,
      replaced: flag,
      collected: flag,
    }),
    event('review_dismissed', ['author'], { actor: ghost, author: ghost, message: text }),
  ],
};

const pendingReview = shape(['author', 'comments'], {
  author: login,
  body: text,
  comments: list(shape(['path', 'body'], { path: word, body: text })),
});

const reviewThread = shape(['comments'], {
  isResolved: flag,
  isOutdated: flag,
  comments: {
    ...list(shape(['author', 'at', 'body'], { author: ghost, at: instant, body: text })),
    minItems: 1,
  },
});

const pullRequest = shape(['repo', 'number'], {
  ...subject,
  base: word,
  head: word,
  fork: { ...repository, type: ['string', 'null'] },
  draft: flag,
  conflicts: flag,
  locked: flag,
  state: { enum: ['OPEN', 'CLOSED', 'MERGED'] },
  checks: { enum: ['SUCCESS', 'FAILURE', 'PENDING', 'ERROR', 'EXPECTED', null] },
  files: list(
    shape(['path'], {
      path: word,
      additions: count,
      deletions: count,
      changeType: { enum: ['ADDED', 'DELETED', 'RENAMED', 'COPIED', 'MODIFIED', 'CHANGED'] },
      patch: text,
    }),
  ),
  forkedFrom: byPath({ type: ['string', 'null'] }),
  reviewRequests: list(shape([], { ...reviewer, asCodeOwner: flag }, oneReviewer)),
  timeline: list(timelineEvent),
  pendingReviews: list(pendingReview),
  reviewThreads: list(reviewThread),
  closes: list(issueReference),
});

const status = {
  ...shape([], {
    message: { type: ['string', 'null'] },
    limited: flag,
    expiresAt: { ...instant, type: ['string', 'null'] },
  }),
  type: ['object', 'null'],
};

/** Format 1 of a world as a JSON schema. */
export const worldFormat = shape(['world', 'now', 'viewer'], {
  world: { const: 1 },
  now: { type: 'string', format: 'now' },
  viewer: login,
  users: list(shape(['login'], { login, name: { type: ['string', 'null'] }, bot: flag, status })),
  organizations: list(
    shape(['login'], {
      login,
      name: text,
      sso: flag,
      teams: list(
        shape(['slug'], {
          slug,
          name: text,
          parent: { ...slug, type: ['string', 'null'] },
          members: list(login),
        }),
      ),
    }),
  ),
  repositories: list(
    shape(['nameWithOwner'], {
      nameWithOwner: repository,
      private: flag,
      archived: flag,
      defaultBranch: word,
      files: { type: 'object', additionalProperties: { ...content, type: ['string', 'object'] } },
      permission: { enum: permissions },
      collaborators: list(login),
      history: list(
        shape(['at', 'author', 'paths'], { at: instant, author: ghost, paths: list(word), message: text }),
      ),
    }),
  ),
  pullRequests: list(pullRequest),
  issues: list(
    shape(['repo', 'number'], {
      ...subject,
      state: { enum: ['OPEN', 'CLOSED'] },
      blocks: list(issueReference),
    }),
  ),
});
