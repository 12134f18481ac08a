import { createHash } from 'node:crypto';
import { sameName } from './names';
import { pendingEntries } from './pendingReviews';
import { findTeam, isMember, type PlacedTeam } from './teams';
import type { World, WorldCommit, WorldEvent, WorldPullRequest, WorldReview } from './world';

/** An event with its place in a pull request's list, which names it for good; those below 0 are not in the list. */
export interface Entry<E extends WorldEvent = WorldEvent> {
  event: E;
  index: number;
}

/** The timeline by time. Pending reviews are seen by their author only. */
export function getTimeline(world: World, pull: WorldPullRequest): Entry[] {
  const places = getPlaces(pull);
  const entries: Entry[] = pull.timeline.map((event, at) => ({ event, index: places[at] ?? at }));
  if (!pull.timeline.some(({ type }) => type === 'commit')) entries.unshift(initialCommit(pull));
  return [...entries, ...pendingEntries(world, pull)]
    .filter(
      ({ event }) =>
        event.type !== 'review' || event.state !== 'PENDING' || sameName(event.author, world.viewer),
    )
    .sort((a, b) => Date.parse(a.event.at) - Date.parse(b.event.at));
}

export function getEvents<T extends WorldEvent['type']>(
  world: World,
  pull: WorldPullRequest,
  type: T,
): Entry<Extract<WorldEvent, { type: T }>>[] {
  return getTimeline(world, pull).filter(({ event }) => event.type === type) as never;
}

/** Reviews that were handed in. */
export function submittedReviews(world: World, pull: WorldPullRequest): Entry<WorldReview>[] {
  return getEvents(world, pull, 'review').filter(({ event }) => event.state !== 'PENDING');
}

export function commitOid(pull: WorldPullRequest, index: number): string {
  return sha1(`${pull.repo}#${pull.number}:${index}`);
}

export function headCommit(world: World, pull: WorldPullRequest): Entry<WorldCommit> {
  return getEvents(world, pull, 'commit').at(-1) ?? initialCommit(pull);
}

/** The commit that a review looked at: the newest at that time. */
export function reviewedCommit(
  world: World,
  pull: WorldPullRequest,
  review: WorldReview,
): Entry<WorldCommit> {
  const before = getEvents(world, pull, 'commit').filter(
    ({ event }) => Date.parse(event.at) <= Date.parse(review.at),
  );
  return before.at(-1) ?? initialCommit(pull);
}

/** Teams that were asked before a review and that its author answers for. */
export function teamsAnsweredFor(world: World, pull: WorldPullRequest, review: WorldReview): PlacedTeam[] {
  const slugs = pull.timeline.flatMap((event) => {
    if (event.type !== 'review_requested' || Date.parse(event.at) > Date.parse(review.at)) return [];
    return 'team' in event.reviewer ? [event.reviewer.team.toLowerCase()] : [];
  });
  return [...new Set(slugs)]
    .map((slug) => findTeam(world, slug))
    .filter((team) => team !== undefined)
    .filter((team) => review.author !== null && isMember(team, review.author));
}

export function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

/** Places of the events that are there, in their order: those of deleted events are never given again. */
function getPlaces({ timeline, emptyPlaces = [] }: WorldPullRequest): number[] {
  const all = Array.from({ length: timeline.length + emptyPlaces.length }, (_, place) => place);
  return all.filter((place) => !emptyPlaces.includes(place));
}

function initialCommit(pull: WorldPullRequest): Entry<WorldCommit> {
  return { event: { type: 'commit', at: pull.createdAt, author: pull.author }, index: -1 };
}
