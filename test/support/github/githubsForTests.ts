import { aWorld } from './aWorld';
import { startGitHub, type GitHubOptions, type RunningGitHub } from './server';

/** Starts stand-ins for the tests of a file, three pull requests in each unless told otherwise, and closes them. */
export function githubsForTests(): (options?: Partial<GitHubOptions>) => Promise<RunningGitHub> {
  let running: RunningGitHub[] = [];
  teardown(async () => {
    await Promise.all(running.map((github) => github.close()));
    running = [];
  });
  return async (options = {}) => {
    const github = await startGitHub({ world: aWorld({ pullRequests: somePulls(3) }), ...options });
    running.push(github);
    return github;
  };
}

type SomePull = { repo: string; number: number; author: string; createdAt: string };

/** Pull requests by Kim, numbered from 1. */
export function somePulls(count: number, repo = 'acme/core'): SomePull[] {
  const createdAt = '2026-08-20T09:00:00Z';
  return Array.from({ length: count }, (_, index) => ({ repo, number: index + 1, author: 'kim', createdAt }));
}
