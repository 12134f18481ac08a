import type { Clock, ReviewSource } from '../app/ports';
import { hour, type Instant } from '../core/model/instant';
import type { Issue, PullRequest } from '../core/model/pullRequest';
import type { Snapshot } from '../core/model/snapshot';
import type { WorkingHours } from '../core/calendar/workingTime';
import { toPerson } from '../github/actors';
import {
  toOpenIssue,
  toOwnRequest,
  toRequest,
  toStacked,
  toTeam,
  type RequestFields,
} from '../github/mapping';
import { viewer } from './names';
import { withSampleComparison } from './sampleSinceReview';
import { sampleWorld } from './sampleWorld';
import { toNodes } from './toNodes';
import { usualHours } from './usualHours';
import { worldAround } from './worldAround';

/**
 * An invented organization to try the extension on, without an account or a network. Waits are counted in the
 * given hours, so they look the same at any time and in any place.
 */
export function sampleSource(clock: Clock, hours: () => WorkingHours = usualHours): ReviewSource {
  return {
    read: (signal, previous) =>
      signal.aborted
        ? Promise.reject(signal.reason as Error)
        : Promise.resolve(createSnapshot(clock(), hours(), previous)),
  };
}

function createSnapshot(now: Instant, hours: WorkingHours, previous: Snapshot | undefined): Snapshot {
  const wholeAt = beganAt(now, previous);
  const nodes = toNodes(worldAround(sampleWorld, wholeAt, hours));
  const blocked = new Map([...nodes.blocked].map(([id, issues]) => [id, known(issues, toOpenIssue)]));
  return {
    web: 'https://github.com',
    viewer: toPerson(nodes.viewer),
    requests: [
      ...nodes.asked.flatMap((node) => toSampleRequest(node, true, blocked)),
      ...nodes.reviewed.flatMap((node) => toSampleRequest(node, false, blocked)),
    ],
    own: known(nodes.own, (node) => toOwnRequest(node, 'github.com', viewer)),
    stacked: known(nodes.stacked, toStacked),
    directory: { teams: known(nodes.teams, toTeam), unreadable: [] },
    missing: [],
    asOf: now,
    wholeAt,
    cost: { requests: 0, points: 0 },
  };
}

/** Waits grow from one refresh to the next, as in real life; the sample restarts after four hours. */
function beganAt(now: Instant, previous: Snapshot | undefined): Instant {
  if (previous?.viewer.login !== viewer) return now;
  const age = now - previous.wholeAt;
  return age >= 0 && age < 4 * hour ? previous.wholeAt : now;
}

function toSampleRequest(
  node: RequestFields,
  isAsked: boolean,
  blocked: ReadonlyMap<string, readonly Issue[]>,
): PullRequest[] {
  const read = toRequest(node, 'github.com', viewer, isAsked);
  const closes = read?.issueIds.map(([id, issue]) => ({ ...issue, blocks: blocked.get(id) ?? [] }));
  return read && closes ? [withSampleComparison({ ...read.request, closes })] : [];
}

function known<N, T>(nodes: readonly N[], map: (node: N) => T | undefined): T[] {
  return nodes.map(map).filter((item) => item !== undefined);
}
