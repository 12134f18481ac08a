import { minute, type Instant } from '../../src/core/model/instant';
import { defaultSettings } from '../../src/core/settings/queueSettings';
import { rank, type RankedRequest } from '../../src/core/ranking/rank';
import type { Snapshot } from '../../src/core/model/snapshot';
import { defaultWeights } from '../../src/core/settings/weights';
import { workingCalendar, type WorkingHours } from '../../src/core/calendar/workingTime';
import { sampleSettings } from '../../src/sample/sampleSettings';
import { sampleSource } from '../../src/sample/sampleSource';

/** Moments and places at which the sample must look the same. */
export const days: readonly (readonly [name: string, at: Instant])[] = [
  ['Monday 9:05', Date.parse('2026-08-17T09:05:00Z')],
  ['Wednesday noon', Date.parse('2026-08-19T12:00:00Z')],
  ['Friday 16:55', Date.parse('2026-08-21T16:55:00Z')],
  ['Sunday', Date.parse('2026-08-23T14:30:00Z')],
];

export function hoursIn(timeZone: string, more: Partial<WorkingHours> = {}): WorkingHours {
  return { ...defaultSettings.workingHours, timeZone, ...more };
}

export const places: readonly (readonly [name: string, hours: WorkingHours])[] = [
  ['UTC', hoursIn('UTC')],
  ['Shanghai', hoursIn('Asia/Shanghai')],
  ['New York', hoursIn('America/New_York')],
];

export function readSample(now: Instant, hours = hoursIn('UTC'), previous?: Snapshot): Promise<Snapshot> {
  return sampleSource(
    () => now,
    () => hours,
  ).read(new AbortController().signal, previous);
}

/** As the extension ranks it, whatever the order. */
export function rankSample(snapshot: Snapshot, hours = hoursIn('UTC'), now = snapshot.asOf): RankedRequest[] {
  const settings = { ...sampleSettings(defaultSettings), workingHours: hours };
  return [...rank(snapshot, settings, defaultWeights, now)];
}

/** `gateway#812` */
export function formatName({ request: { id } }: Pick<RankedRequest, 'request'>): string {
  return `${id.repository.replace('acme.sample/', '')}#${id.number}`;
}

/** Other teams', whose turn it is not theirs: the heart of the queue, and what has gone quiet. */
export function isPeersTurn({ turn, customer, request }: RankedRequest): boolean {
  return turn.whose === 'yours' && customer.kind === 'peerTeam' && !request.isDraft && !request.author.isBot;
}

/** Working minutes since the turn came to the viewer, by the name of the request. */
export function getWaits(queue: readonly RankedRequest[]): ReadonlyMap<string, number> {
  return new Map(queue.map((entry) => [formatName(entry), entry.wait / minute]));
}

/** Over 15 working days without a review, and as long without a sign of the author. */
export function hasBeenQuiet({ request, turn, wait, asOf }: RankedRequest, hours: WorkingHours): boolean {
  const calendar = workingCalendar(hours);
  const limit = 15 * calendar.workingDay;
  const signs = request.activity.filter(({ by }) => by === undefined || by === request.author.login);
  const last = Math.max(
    request.createdAt,
    ...signs.map(({ at }) => at),
    ...request.reviewRequestedEvents.map(({ at }) => at),
  );
  return turn.whose === 'yours' && wait > limit && calendar.between(last, asOf) > limit;
}
