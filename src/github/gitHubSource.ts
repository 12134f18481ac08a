import type { Clock, ReviewSource, Store } from '../app/ports';
import { hour, type Instant } from '../core/instant';
import type { Missing, Snapshot } from '../core/snapshot';
import type { Client } from './client';
import { Gates } from './gates';
import { mostChanged, readChanged, readPulse, readQueue, type Pulse } from './readQueue';
import { Surroundings } from './surroundings';
import { Tally } from './tally';

/** What moves without leaving a mark (stacks, teams, blocked issues) is read anew after this time. */
const longestWithoutWhole = hour;

/**
 * The review requests of one signed-in connection. With a list at hand it asks only whether anything has
 * changed, and reads whole what has. Teams are kept in the store for a day.
 */
export function gitHubSource(client: Client, store: Store, clock: Clock): ReviewSource {
  const gates = new Gates(client);
  const surroundings = new Surroundings(gates, store, clock, client.server.host);
  const { host, web } = client.server;

  async function read(signal: AbortSignal, previous?: Snapshot): Promise<Snapshot> {
    const tally = new Tally();
    if (previous?.web === web && isFresh(previous, clock())) {
      const pulse = await readPulse(gates, signal, tally);
      const next = await readNews(previous, pulse, signal, tally);
      if (next) return next;
    }
    const queue = await readQueue(gates, host, signal, tally);
    const asOf = clock();
    const around = await surroundings.read(queue.requests, queue.viewer.login, undefined, signal, tally);
    return {
      web,
      viewer: queue.viewer,
      ...around.facts,
      missing: joined(queue.missing, around.missing),
      asOf,
      wholeAt: asOf,
      ...tally.sum,
    };
  }

  /** Undefined where so much has changed, or so little came, that reading all is simpler. */
  async function readNews(
    previous: Snapshot,
    pulse: Pulse,
    signal: AbortSignal,
    tally: Tally,
  ): Promise<Snapshot | undefined> {
    if (
      pulse.viewer.login !== previous.viewer.login ||
      pulse.missing.some(({ kind }) => kind === 'partial')
    ) {
      return undefined;
    }
    const asOf = clock();
    const known = new Map(previous.requests.map((request) => [request.nodeId, request]));
    const ids = [...pulse.marks.keys()].filter((id) => {
      const [now, before] = [pulse.marks.get(id), known.get(id)];
      return !before || before.mark !== now?.mark || before.isAsked !== now.isAsked;
    });
    if (ids.length > mostChanged) return undefined;
    const kept = previous.requests.filter(({ nodeId }) => pulse.marks.has(nodeId) && !ids.includes(nodeId));
    if (ids.length === 0) return { ...previous, requests: kept, asOf, ...tally.sum };
    const changed = await readChanged(ids, pulse, gates, host, signal, tally);
    if (!changed) return undefined;
    const around = await surroundings.read(changed, pulse.viewer.login, previous, signal, tally);
    const requests = [...kept, ...around.facts.requests];
    const missing = joined(previous.missing, around.missing);
    return { ...previous, ...around.facts, requests, missing, asOf, ...tally.sum };
  }

  return { read };
}

function joined(...missing: readonly (readonly Missing[])[]): readonly Missing[] {
  return [...new Map(missing.flat().map((each) => [each.kind, each])).values()];
}

function isFresh({ wholeAt, missing }: Snapshot, now: Instant): boolean {
  // A clock that was set back makes the list look as though it came from the future.
  const age = now - wholeAt;
  return age >= 0 && age < longestWithoutWhole && !missing.some(({ kind }) => kind === 'partial');
}
