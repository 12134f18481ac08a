import { sameName } from './names';
import { isReviewRequested } from './reviewRequested';
import { invalidSearch } from './searchQuery';
import { sameReviewer } from './teams';
import { parseTimeRange } from './timeRange';
import { submittedReviews } from './timeline';
import type {
  World,
  WorldComment,
  WorldIssue,
  WorldPullRequest,
  WorldRepository,
  WorldReview,
  WorldUser,
} from './world';

/** An issue or pull request as search sees it. */
export interface Candidate {
  subject: WorldPullRequest | WorldIssue;
  pull: WorldPullRequest | undefined;
  repository: WorldRepository;
}

export type Test = (candidate: Candidate) => boolean;

/** Makes the test of one qualifier from its value; `login` stands for users, with `@me` already replaced. */
type Qualifier = (value: string, world: World) => Test;

/** Every qualifier that the stand-in knows, by GitHub's documented meaning. */
export const searchQualifiers: Readonly<Record<string, Qualifier>> = {
  is: (value) => choose('is', value, isTests),
  type: (value) => choose('type', value, { pr: isTests.pr, issue: isTests.issue }),
  state: (value) => choose('state', value, { open: isTests.open, closed: isTests.closed }),
  draft: (value) =>
    choose('draft', value, { true: isTests.draft, false: ({ pull }) => pull?.draft === false }),
  archived: (value) =>
    choose('archived', value, {
      true: ({ repository }) => repository.archived,
      false: ({ repository }) => !repository.archived,
    }),

  'review-requested': aboutReviews((world, pull, login) => isReviewRequested(world, pull, login, 'any')),
  'user-review-requested': aboutReviews((world, pull, login) =>
    isReviewRequested(world, pull, login, 'direct'),
  ),
  'reviewed-by': aboutReviews((world, pull, login) =>
    submittedReviews(world, pull).some(({ event }) => sameName(event.author, login)),
  ),
  'team-review-requested': (value) => {
    if (!/^[^/]+\/[^/]+$/.test(value))
      throw invalidSearch(`team-review-requested wants organization/team, not "${value}"`);
    return ({ pull }) =>
      pull?.reviewRequests.some((request) => sameReviewer(request, { team: value })) ?? false;
  },

  author: (value, world) => isAuthor(world, value),
  assignee: (value, world) => isAssignee(login(world, value)),
  commenter: (value, world) => isCommenter(login(world, value)),
  mentions: (value, world) => isMentioned(login(world, value)),
  involves: (value, world) => {
    const user = login(world, value);
    const tests = [isAuthor(world, user), isAssignee(user), isCommenter(user), isMentioned(user)];
    return (candidate) => tests.some((test) => test(candidate));
  },

  repo: (value) => {
    if (!/^[^/]+\/[^/]+$/.test(value)) throw invalidSearch(`repo wants owner/name, not "${value}"`);
    return ({ repository }) => sameName(repository.nameWithOwner, value);
  },
  org: (value, world) => isOwnedBy(login(world, value)),
  user: (value, world) => isOwnedBy(login(world, value)),

  base:
    (value) =>
    ({ pull }) =>
      pull?.base === value,
  // "Pull requests opened from branch names beginning with the word".
  head:
    (value) =>
    ({ pull }) =>
      pull?.head.startsWith(value) ?? false,
  // A list with commas means any of them.
  label: (value) => {
    const wanted = value.split(',');
    return ({ subject }) => subject.labels.some((label) => wanted.some((want) => sameName(label, want)));
  },
  milestone:
    (value) =>
    ({ subject }) =>
      sameName(subject.milestone?.title, value),
  created: (value) => timed(value, ({ subject }) => subject.createdAt),
  updated: (value) => timed(value, ({ subject }) => subject.updatedAt),
};

const isTests = {
  open: ({ subject }) => subject.state === 'OPEN',
  closed: ({ subject }) => subject.state !== 'OPEN',
  merged: ({ subject }) => subject.state === 'MERGED',
  unmerged: ({ pull }) => pull !== undefined && pull.state !== 'MERGED',
  pr: ({ pull }) => pull !== undefined,
  issue: ({ pull }) => pull === undefined,
  draft: ({ pull }) => pull?.draft ?? false,
  public: ({ repository }) => !repository.private,
  private: ({ repository }) => repository.private,
} satisfies Record<string, Test>;

function choose(qualifier: string, value: string, tests: Record<string, Test>): Test {
  const test = Object.hasOwn(tests, value.toLowerCase()) ? tests[value.toLowerCase()] : undefined;
  if (!test) throw invalidSearch(`${qualifier}:${value} is none of ${Object.keys(tests).join(', ')}`);
  return test;
}

function login(world: World, value: string): string {
  if (value.toLowerCase() === '@me') return world.viewer;
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(value)) throw invalidSearch(`"${value}" is not a login`);
  return value;
}

function aboutReviews(test: (world: World, pull: WorldPullRequest, login: string) => boolean): Qualifier {
  return (value, world) => {
    const user = login(world, value);
    return ({ pull }) => pull !== undefined && test(world, pull, user);
  };
}

/** An app is looked for as `app/name` or `name[bot]`. */
function isAuthor(world: World, value: string): Test {
  const app = /^app\/(.+)$|^(.+)\[bot\]$/.exec(value);
  const user = app ? (app[1] ?? app[2] ?? '') : login(world, value);
  const isKind = (known: WorldUser | undefined) => !app || known?.bot === true;
  return ({ subject }) =>
    sameName(subject.author, user) && isKind(world.users.find((known) => sameName(known.login, user)));
}

function isAssignee(user: string): Test {
  return ({ subject }) => subject.assignees.some((assignee) => sameName(assignee, user));
}

function isCommenter(user: string): Test {
  return ({ pull }) => getComments(pull).some(({ author }) => sameName(author, user));
}

function isMentioned(user: string): Test {
  const mention = new RegExp(`(^|[^\\w@/-])@${user.replaceAll('.', '\\.')}(?![\\w/-])`, 'i');
  return ({ subject, pull }) => [subject, ...getComments(pull)].some(({ body }) => mention.test(body ?? ''));
}

/** Comments, and reviews that say something. */
function getComments(pull: WorldPullRequest | undefined): { author: string | null; body?: string }[] {
  return (pull?.timeline ?? []).filter(
    (event) =>
      event.type === 'comment' || (event.type === 'review' && event.state !== 'PENDING' && !!event.body),
  ) as (WorldComment | WorldReview)[];
}

function isOwnedBy(owner: string): Test {
  return ({ repository }) => sameName(repository.nameWithOwner.split('/')[0], owner);
}

function timed(value: string, timeOf: (candidate: Candidate) => string): Test {
  const inRange = parseTimeRange(value);
  return (candidate) => inRange(timeOf(candidate));
}
