import type { Site } from './site';
import { getTimeline, type Entry } from './timeline';
import type { WorldEvent, WorldPullRequest, WorldSubject } from './world';
import { toInstant } from './worldTime';

/**
 * When something that is written now happens: at present, yet later than all that happened to the pull request
 * before. GitHub tells times to the second, and who answered whom must stay clear.
 */
export function timeToWrite(site: Site, pull: WorldPullRequest): string {
  const times = [pull.createdAt, pull.updatedAt, ...pull.timeline.map(({ at }) => at)];
  const newest = Math.max(...times.map((time) => Date.parse(time)));
  const next = Math.floor(newest / 1000) * 1000 + 1000;
  return toInstant(Math.max(site.now().getTime(), next));
}

/** Notes that something happened to a subject, which does not end it anew. */
export function touch(subject: WorldSubject & { state: string }, at: string): void {
  if (subject.state !== 'OPEN') subject.closedAt ??= subject.updatedAt;
  subject.updatedAt = at;
}

/** Adds an event to a timeline and answers it with its place. */
export function append<E extends WorldEvent>(site: Site, pull: WorldPullRequest, event: E): Entry<E> {
  pull.timeline.push(event);
  touch(pull, event.at);
  return getTimeline(site.world, pull).find((entry) => entry.event === event) as Entry<E>;
}

/** Takes an event away; its place stays empty, for places name events. */
export function remove(pull: WorldPullRequest, { event, index }: Entry): void {
  pull.timeline.splice(pull.timeline.indexOf(event), 1);
  pull.emptyPlaces = [...(pull.emptyPlaces ?? []), index];
}
