import type { Store } from '../../src/app/ports';
import type { Snapshot } from '../../src/core/model/snapshot';
import { connect } from '../../src/github/client';
import { gitHubSource } from '../../src/github/gitHubSource';
import { parseServer, type Server } from '../../src/github/server';
import { startGitHub, type GitHubOptions, type RunningGitHub } from './github/server';
import { readWorld } from './github/world';

/** Runs a stand-in GitHub over a world for as long as the work takes. */
export async function withGitHub<T>(
  world: object,
  work: (github: RunningGitHub) => Promise<T>,
  options: Omit<GitHubOptions, 'world'> = {},
): Promise<T> {
  const github = await startGitHub({ ...options, world: readWorld(world) });
  try {
    return await work(github);
  } finally {
    await github.close();
  }
}

export function serverAt(url: string): Server {
  const server = parseServer(url);
  if (typeof server === 'string') throw new Error(server);
  return server;
}

/** One refresh, as the extension and the command make it. */
export function readFrom(
  url: string,
  {
    token = 'good-turn',
    store = inMemory(),
    clock = Date.now,
    previous,
    fetch = globalThis.fetch,
    withOwn = false,
    agents = [],
    withMentions = false,
  }: {
    token?: string;
    store?: Store;
    clock?: () => number;
    previous?: Snapshot;
    fetch?: typeof globalThis.fetch;
    withOwn?: boolean;
    agents?: readonly string[];
    withMentions?: boolean;
  } = {},
): Promise<Snapshot> {
  const client = connect(serverAt(url), token, clock, { fetch });
  const source = gitHubSource(client, store, clock, {
    withOwn,
    agents: () => agents,
    withMentions: () => withMentions,
  });
  return source.read(new AbortController().signal, previous);
}

export function inMemory(): Store {
  const kept = new Map<string, string>();
  return {
    get: (key) => {
      const value = kept.get(key);
      return value === undefined ? undefined : (JSON.parse(value) as unknown);
    },
    set: (key, value) => {
      if (value === undefined) kept.delete(key);
      else kept.set(key, JSON.stringify(value));
      return Promise.resolve();
    },
  };
}
