import type { World, WorldEvent, WorldIssue, WorldPullRequest, WorldRepository, WorldSubject } from './world';
import { sameName } from './names';

type Sparse<T> = Partial<Omit<T, 'files' | 'teams'>>;

/** A world as it stands in its file: of the right shape, with keys left out. */
export interface RawWorld {
  now: string;
  viewer: string;
  users?: (Sparse<World['users'][number]> & { login: string })[];
  organizations?: RawOrganization[];
  repositories?: (Partial<WorldRepository> & { nameWithOwner: string })[];
  pullRequests?: RawPullRequest[];
  issues?: RawIssue[];
}

interface Address {
  repo: string;
  number: number;
}
type RawOrganization = Sparse<World['organizations'][number]> & { login: string; teams?: RawTeam[] };
type RawTeam = Partial<World['organizations'][number]['teams'][number]> & { slug: string };
type RawFile = Partial<WorldPullRequest['files'][number]> & { path: string };
type RawPullRequest = Sparse<Omit<WorldPullRequest, keyof WorldSubject>> & RawSubject & { files?: RawFile[] };
type RawIssue = Partial<Omit<WorldIssue, keyof WorldSubject>> & RawSubject;
type RawSubject = Partial<Omit<WorldSubject, 'milestone'>> & Address & { milestone?: RawMilestone | null };
type RawMilestone = { title: string; dueOn?: string | null };

/** Fills in GitHub's ordinary defaults, and what the world names without describing it. */
export function withDefaults(raw: RawWorld): Omit<World, 'warnings'> {
  const world = {
    now: raw.now,
    viewer: raw.viewer,
    users: (raw.users ?? []).map((user) => ({ name: null, bot: false, ...user })),
    organizations: (raw.organizations ?? []).map(organization),
    repositories: (raw.repositories ?? []).map(repository),
    pullRequests: (raw.pullRequests ?? []).map((pull) => pullRequest(pull, raw)),
    issues: (raw.issues ?? []).map((issue) => anIssue(issue, raw.now)),
  };
  addNamedIssues(world);
  addForks(world);
  addNamedUsers(world);
  return world;
}

/** An issue of which only `owner/name#number` is known. */
export function namedIssue(reference: string, now: string): WorldIssue {
  const [repo = '', number] = reference.split('#');
  return anIssue({ repo, number: Number(number) }, now);
}

function organization(raw: RawOrganization): World['organizations'][number] {
  const teams = (raw.teams ?? []).map((team) => ({ name: team.slug, parent: null, members: [], ...team }));
  return { name: raw.login, sso: false, ...raw, teams };
}

function repository(raw: Partial<WorldRepository> & { nameWithOwner: string }): WorldRepository {
  return {
    private: false,
    archived: false,
    defaultBranch: 'main',
    files: {},
    permission: 'WRITE',
    collaborators: null,
    ...raw,
    history: (raw.history ?? []).map((push) => ({ ...push, author: push.author ?? null })),
  };
}

function pullRequest(raw: RawPullRequest, world: RawWorld): WorldPullRequest {
  const home = world.repositories?.find(({ nameWithOwner }) => sameName(nameWithOwner, raw.repo));
  return {
    base: home?.defaultBranch ?? 'main',
    head: `change-${raw.number}`,
    fork: null,
    draft: false,
    conflicts: false,
    locked: false,
    state: 'OPEN',
    checks: null,
    reviewRequests: [],
    pendingReviews: [],
    reviewThreads: [],
    closes: [],
    ...subject(raw, world.now, [...(raw.timeline ?? []), ...getThreadComments(raw)]),
    timeline: (raw.timeline ?? []).map(withGhost),
    files: (raw.files ?? []).map((file) => ({ additions: 0, deletions: 0, changeType: 'MODIFIED', ...file })),
  };
}

function getThreadComments({ reviewThreads = [] }: Pick<RawPullRequest, 'reviewThreads'>) {
  return reviewThreads.flatMap(({ comments }) => comments);
}

function anIssue(raw: RawIssue, now: string): WorldIssue {
  return { state: 'OPEN', blocks: [], ...subject(raw, now) };
}

function subject<T extends RawSubject>(
  raw: T,
  now: string,
  events: { at: string }[] = [],
): Omit<T, keyof WorldSubject> & WorldSubject {
  const times = events.map(({ at }) => at).sort();
  const createdAt = raw.createdAt ?? times[0] ?? now;
  const updatedAt = [...times, createdAt].sort().at(-1) ?? createdAt;
  const blank = { title: `#${raw.number}`, body: '', author: null, labels: [], assignees: [] };
  const milestone = raw.milestone ? { ...raw.milestone, dueOn: raw.milestone.dueOn ?? null } : null;
  return { ...blank, updatedAt, ...raw, createdAt, milestone };
}

/** Nobody is named where a deleted account acted. */
function withGhost(event: WorldEvent): WorldEvent {
  switch (event.type) {
    case 'review_requested':
      return { ...event, actor: event.actor ?? null };
    case 'review_dismissed':
      return { ...event, actor: event.actor ?? null, author: event.author ?? null };
    default:
      return { ...event, author: event.author ?? null };
  }
}

/** Issues that are only named as closed or blocked exist too, and so do their repositories. */
function addNamedIssues(world: Omit<World, 'warnings'>): void {
  const named = [
    ...world.pullRequests.flatMap(({ closes }) => closes),
    ...world.issues.flatMap(({ blocks }) => blocks),
  ];
  for (const reference of named) {
    const issue = namedIssue(reference, world.now);
    const known = world.issues.some(
      ({ repo, number }) => number === issue.number && sameName(repo, issue.repo),
    );
    if (!known) world.issues.push(issue);
  }
  addRepositories(
    world,
    world.issues.map(({ repo }) => repo),
  );
}

/** Forks from which requests come exist too, as empty ones. */
function addForks(world: Omit<World, 'warnings'>): void {
  addRepositories(
    world,
    world.pullRequests.flatMap(({ fork }) => fork ?? []),
  );
}

function addRepositories(world: Omit<World, 'warnings'>, names: readonly string[]): void {
  for (const name of names) {
    const known = world.repositories.some(({ nameWithOwner }) => sameName(nameWithOwner, name));
    if (!known) world.repositories.push(repository({ nameWithOwner: name }));
  }
}

/** A login that the world never describes is a plain user. */
function addNamedUsers(world: Omit<World, 'warnings'>): void {
  const known = new Set([...world.users, ...world.organizations].map(({ login }) => login.toLowerCase()));
  for (const login of loginsIn(world)) {
    if (known.has(login.toLowerCase())) continue;
    known.add(login.toLowerCase());
    world.users.push({ login, name: null, bot: false });
  }
}

function loginsIn(world: Omit<World, 'warnings'>): string[] {
  const reviewers = (reviewer: object) => ('user' in reviewer ? [reviewer.user as string] : []);
  return [
    world.viewer,
    ...world.organizations.flatMap(({ teams }) => teams.flatMap(({ members }) => members)),
    ...[...world.pullRequests, ...world.issues].flatMap(({ author, assignees }) => [author, ...assignees]),
    ...world.pullRequests.flatMap((pull) => pull.reviewRequests.flatMap(reviewers)),
    ...world.pullRequests.flatMap((pull) =>
      pull.timeline.flatMap((event) => [
        ...('actor' in event ? [event.actor] : []),
        ...('author' in event ? [event.author] : []),
        ...('reviewer' in event ? reviewers(event.reviewer) : []),
      ]),
    ),
    ...world.pullRequests.flatMap((pull) =>
      [...pull.pendingReviews, ...getThreadComments(pull)].map(({ author }) => author),
    ),
    ...world.repositories.flatMap(({ nameWithOwner, collaborators, history }) => [
      nameWithOwner.split('/')[0],
      ...(collaborators ?? []),
      ...history.map(({ author }) => author),
    ]),
  ].filter((login) => typeof login === 'string');
}
