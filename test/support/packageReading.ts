import { downstreams } from '../../src/app/downstreams';
import type { PackageFacts, ReadWorkTree } from '../../src/app/packagePorts';
import type { Files } from '../../src/app/ports';
import type { Downstream } from '../../src/core/packages/downstream';
import type { DependencyGraph } from '../../src/core/packages/packageGraph';
import type { Snapshot } from '../../src/core/model/snapshot';
import { defaultWeights } from '../../src/core/settings/weights';
import { connect } from '../../src/github/client';
import { PackageReader } from '../../src/github/packages/packageReader';
import { readFrom, serverAt } from './readThrough';
import { Disk, FakeTime } from './windows';

export interface ReadingOptions {
  readonly files?: Files;
  readonly time?: FakeTime;
  readonly budget?: number;
  readonly lines?: string[];
  readonly fetch?: typeof globalThis.fetch;
  readonly readWorkTree?: ReadWorkTree;
}

/** A reader of packages under the real client. */
export function packageReaderAt(url: string, options: ReadingOptions = {}): PackageReader {
  const {
    files = new Disk(),
    time = new FakeTime(0),
    budget = 1000,
    lines = [],
    fetch,
    readWorkTree,
  } = options;
  const write = (line: string): void => void lines.push(line);
  return new PackageReader({
    client: connect(serverAt(url), 'good-turn', time.clock, fetch ? { fetch } : {}),
    account: 'rin',
    files,
    ...(readWorkTree && { readWorkTree }),
    clock: time.clock,
    log: { info: write, warn: write, error: write },
    budget: () => budget,
  });
}

export interface Reading {
  readonly snapshot: Snapshot;
  readonly facts: PackageFacts;
  /** By `owner/name#number`. */
  readonly of: (request: string) => Downstream;
}

/** The queue, and then the packages. */
export async function readPackagesFrom(url: string, options: ReadingOptions = {}): Promise<Reading> {
  const snapshot = await readFrom(url);
  return toReading(snapshot, await readAgain(packageReaderAt(url, options), snapshot));
}

export function readAgain(reader: PackageReader, snapshot: Snapshot): Promise<PackageFacts> {
  return reader.read(snapshot, new AbortController().signal);
}

export function toReading(snapshot: Snapshot, facts: PackageFacts): Reading {
  const getDownstream = downstreams(facts, snapshot, defaultWeights);
  return {
    snapshot,
    facts,
    of: (wanted) => {
      const request = snapshot.requests.find(
        ({ id: { repository, number } }) => `${repository}#${number}` === wanted,
      );
      const found = request && getDownstream(request);
      if (!found) throw new Error(`nothing is known of ${wanted}`);
      return found;
    },
  };
}

/** Of all packages, in the graph's order. */
export function allNames(graph: DependencyGraph): string[] {
  return Array.from({ length: graph.size }, (_, node) => graph.nameAt(node));
}

export function getNames({ dependents }: Downstream): string[] {
  return [...new Set(dependents.map(({ name }) => name))].sort();
}

/** A query that was sent, by the name and the number of its aliased parts. */
export interface Sent {
  readonly name: string;
  readonly parts: number;
  readonly variables: Record<string, unknown>;
}

/** Notes what is sent. */
export function recording(sent: Sent[]): typeof globalThis.fetch {
  return tampering((query, _, variables) => {
    sent.push({ name: findName(query), parts: query.match(/^ ?[rs]\d+: /gm)?.length ?? 0, variables });
    return undefined;
  });
}

/** Lets each answer to a query through, changed as `change` does it; a Response takes its place. Of the REST API,
 * `change` is told a name only. */
export function tampering(
  change: (
    query: string,
    data: Record<string, unknown>,
    variables: Record<string, unknown>,
  ) => Response | undefined,
): typeof globalThis.fetch {
  return async (input, init) => {
    if (typeof init?.body !== 'string') {
      const path = new URL(input instanceof Request ? input.url : input).pathname;
      return change(nameOfPath(path), {}, {}) ?? fetch(input, init);
    }
    const sent = JSON.parse(init.body) as { query: string; variables: Record<string, unknown> };
    const answer = await fetch(input, init);
    const body = (await answer.json()) as { data: Record<string, unknown> };
    const other = change(sent.query, body.data, sent.variables);
    return other ?? Response.json(body, { status: answer.status, headers: answer.headers });
  };
}

export function findName(query: string): string {
  return /^query (\w+)/.exec(query)?.[1] ?? '';
}

/** What is asked of the REST API, as though it were a query with a name. */
function nameOfPath(path: string): string {
  if (path.includes('/git/trees/')) return 'query Tree';
  if (path.includes('/compare/')) return 'query Compare';
  return path.endsWith('/files') ? 'query Patches' : 'query Other';
}
