import { dismissedReviews } from './dismissals';
import { sameName } from './names';
import { everyCommit, isReplaced, toldEntries } from './timeline';
import type { World, WorldPullRequest, WorldReviewer } from './world';
import type { WorldProblem } from './worldError';

/** The first value that names what the world does not have, or what it has already. */
export function findBadReference(world: World): WorldProblem | undefined {
  return first(badNames(world));
}

function* badNames(world: World): Generator<WorldProblem> {
  yield* repeated(
    '/users',
    world.users.map(({ login }) => login),
    'login',
  );
  yield* repeated(
    '/organizations',
    world.organizations.map(({ login }) => login),
    'login',
  );
  for (const [index, { teams }] of world.organizations.entries()) {
    const at = `/organizations/${index}/teams`;
    yield* repeated(
      at,
      teams.map(({ slug }) => slug),
      'slug',
    );
    yield* badParents(at, teams);
  }
  yield* repeated(
    '/repositories',
    world.repositories.map(({ nameWithOwner }) => nameWithOwner),
    'nameWithOwner',
  );
  yield* badPullRequests(world);
  yield* repeated(
    '/issues',
    world.issues.map(({ repo, number }) => `${repo}#${number}`),
    'number',
  );
}

function* badParents(at: string, teams: World['organizations'][number]['teams']): Generator<WorldProblem> {
  const findParent = (slug: string | null) => teams.find((team) => sameName(team.slug, slug))?.parent ?? null;
  for (const [index, team] of teams.entries()) {
    if (team.parent === null) continue;
    const path = `${at}/${index}/parent`;
    if (!teams.some(({ slug }) => sameName(slug, team.parent)))
      yield { path, problem: `names an unknown team, ${team.parent}` };
    let ancestor: string | null = team.parent;
    for (let steps = 0; ancestor !== null && steps <= teams.length; steps++) {
      if (sameName(ancestor, team.slug)) yield { path, problem: 'makes the team its own ancestor' };
      ancestor = findParent(ancestor);
    }
  }
}

function* badPullRequests(world: World): Generator<WorldProblem> {
  for (const [index, pull] of world.pullRequests.entries()) {
    const at = `/pullRequests/${index}`;
    if (!world.repositories.some(({ nameWithOwner }) => sameName(nameWithOwner, pull.repo))) {
      yield { path: `${at}/repo`, problem: `names an unknown repository, ${pull.repo}` };
    }
    for (const [request, reviewer] of pull.reviewRequests.entries()) {
      yield* unknownTeam(world, reviewer, `${at}/reviewRequests/${request}/team`);
    }
    for (const [entry, event] of pull.timeline.entries()) {
      if (event.type === 'review_requested')
        yield* unknownTeam(world, event.reviewer, `${at}/timeline/${entry}/reviewer/team`);
    }
    yield* idleDismissals(at, pull);
    yield* lostCommits(at, pull);
    yield* secondPendingReviews(at, pull);
  }
  yield* repeated(
    '/pullRequests',
    world.pullRequests.map(({ repo, number }) => `${repo}#${number}`),
    'number',
  );
}

function* idleDismissals(at: string, pull: WorldPullRequest): Generator<WorldProblem> {
  const dismissed = dismissedReviews(toldEntries(pull));
  for (const [index, event] of pull.timeline.entries()) {
    if (event.type !== 'review_dismissed' || dismissed.has(index)) continue;
    const path = `${at}/timeline/${index}/author`;
    yield { path, problem: `has no approval or demand of ${event.author ?? 'a ghost'} to dismiss before it` };
  }
}

/** A force-push leaves another commit in the place of the old ones. */
function* lostCommits(at: string, pull: WorldPullRequest): Generator<WorldProblem> {
  const commits = everyCommit(pull);
  if (commits.every(({ event }) => isReplaced(event)))
    yield { path: `${at}/timeline`, problem: 'leaves the request no commit that is not replaced' };
}

/** GitHub lets nobody have two pending reviews of a pull request. */
function* secondPendingReviews(
  at: string,
  { timeline, pendingReviews }: WorldPullRequest,
): Generator<WorldProblem> {
  const authors = timeline.flatMap((event) =>
    event.type === 'review' && event.state === 'PENDING' ? [event.author] : [],
  );
  for (const [index, { author }] of pendingReviews.entries()) {
    if (authors.some((known) => sameName(known, author)))
      yield {
        path: `${at}/pendingReviews/${index}/author`,
        problem: `gives ${author} a second pending review`,
      };
    authors.push(author);
  }
}

function* unknownTeam(world: World, reviewer: WorldReviewer, path: string): Generator<WorldProblem> {
  if (!('team' in reviewer)) return;
  const [login, slug] = reviewer.team.split('/');
  const organization = world.organizations.find((known) => sameName(known.login, login));
  if (organization?.teams.some((team) => sameName(team.slug, slug))) return;
  yield { path, problem: `names an unknown team, ${reviewer.team}` };
}

function* repeated(at: string, names: string[], key: string): Generator<WorldProblem> {
  const seen = new Set<string>();
  for (const [index, name] of names.entries()) {
    if (seen.has(name.toLowerCase()))
      yield { path: `${at}/${index}/${key}`, problem: `names ${name} a second time` };
    seen.add(name.toLowerCase());
  }
}

function first<T>(values: Iterable<T>): T | undefined {
  for (const value of values) return value;
  return undefined;
}
