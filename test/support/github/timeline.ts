import { createHash } from 'node:crypto';
import { dismissedReviews } from './dismissals';
import { sameName } from './names';
import { pendingEntries } from './pendingReviews';
import { findTeam, isMember, type PlacedTeam } from './teams';
import type { World, WorldCommit, WorldEvent, WorldPullRequest, WorldReview } from './world';

/** An event with its place in a pull request's list, which names it for good; those below 0 are not in the list. */
export interface Entry<E extends WorldEvent = WorldEvent> {
  event: E;
  index: number;
}

/** The timeline by time. Pending reviews are seen by their author only, and commits until they are replaced. */
export function getTimeline(world: World, pull: WorldPullRequest): Entry[] {
  const told = toldEntries(pull);
  const dismissed = [...dismissedReviews(told).values()];
  return [...told, ...pendingEntries(world, pull)]
    .filter(({ event }) => !isReplaced(event))
    .filter(
      ({ event }) =>
        event.type !== 'review' || event.state !== 'PENDING' || sameName(event.author, world.viewer),
    )
    .map((entry) => (isOneOf(entry, dismissed) ? withState(entry, 'DISMISSED') : entry))
    .sort(byTime);
}

/** All that a world tells of a request, by time: the replaced commits too. */
export function toldEntries(pull: WorldPullRequest): Entry[] {
  const places = getPlaces(pull);
  const entries: Entry[] = pull.timeline.map((event, at) => ({ event, index: places[at] ?? at }));
  if (!pull.timeline.some(({ type }) => type === 'commit')) entries.unshift(initialCommit(pull));
  return entries.sort(byTime);
}

/** The commits that ever were the request's, by time: those that were force-pushed away too. */
export function everyCommit(pull: WorldPullRequest): Entry<WorldCommit>[] {
  return toldEntries(pull).filter((entry): entry is Entry<WorldCommit> => entry.event.type === 'commit');
}

export function isReplaced(event: WorldEvent): boolean {
  return event.type === 'commit' && (event.replaced === true || event.collected === true);
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

/** The commit that a review looked at: the newest at that time, even if it was replaced since. */
export function reviewedCommit(pull: WorldPullRequest, review: WorldReview): Entry<WorldCommit> {
  const before = everyCommit(pull).filter(({ event }) => Date.parse(event.at) <= Date.parse(review.at));
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

function byTime(a: Entry, b: Entry): number {
  return Date.parse(a.event.at) - Date.parse(b.event.at);
}

function isOneOf<E extends WorldEvent>(entry: Entry, entries: readonly Entry<E>[]): entry is Entry<E> {
  return entries.some(({ index }) => index === entry.index);
}

function withState({ event, index }: Entry<WorldReview>, state: WorldReview['state']): Entry<WorldReview> {
  return { event: { ...event, state }, index };
}

function initialCommit(pull: WorldPullRequest): Entry<WorldCommit> {
  return { event: { type: 'commit', at: pull.createdAt, author: pull.author }, index: -1 };
}
