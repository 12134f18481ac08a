import assert from 'node:assert/strict';
import { ask } from './ask';
import { aWorld } from './aWorld';
import type { RunningGitHub } from './server';
import type { World, WorldCommit, WorldEvent, WorldPullRequest, WorldReview } from './world';

export const hour = (n: number): string => `2026-08-20T${String(n).padStart(2, '0')}:00:00Z`;

export function aCommit(at: number, more: Partial<WorldCommit> = {}): WorldCommit {
  return { type: 'commit', at: hour(at), author: 'kim', ...more };
}

export function aReview(at: number, state: WorldReview['state'], author = 'rin'): WorldReview {
  return { type: 'review', at: hour(at), author, state };
}

/** A world with one request, by Kim from `topic` to acme/core, which has two files. */
export function aRequest(timeline: WorldEvent[], more: Partial<WorldPullRequest> = {}): World {
  return aWorld({
    repositories: [{ nameWithOwner: 'acme/core', files: { 'a.ts': 'a\n', 'src/b.ts': 'b\n' } }],
    pullRequests: [
      { repo: 'acme/core', number: 1, author: 'kim', head: 'topic', createdAt: hour(1), timeline, ...more },
    ],
  });
}

export async function askCore<Fields>(github: RunningGitHub, fields: string): Promise<Fields> {
  const { data, errors } = await ask<{ repository: Fields }>(
    github,
    `{ repository(owner: "acme", name: "core") { ${fields} } }`,
  );
  assert.equal(errors, undefined, JSON.stringify(errors));
  return data.repository;
}

export async function askPull<Fields>(github: RunningGitHub, fields: string): Promise<Fields> {
  const core = await askCore<{ pullRequest: Fields }>(github, `pullRequest(number: 1) { ${fields} }`);
  return core.pullRequest;
}

interface Oids {
  /** Of every review's commit. */
  reviewed: string[];
  commits: string[];
  base: string;
}

/** Names of the request's commits, oldest first. */
export async function oidsOf(github: RunningGitHub): Promise<Oids> {
  type List = { nodes: { commit: { oid: string } }[] };
  const list = '(first: 9) { nodes { commit { oid } } }';
  const { reviews, commits, baseRefOid } = await askPull<{
    reviews: List;
    commits: List;
    baseRefOid: string;
  }>(github, `baseRefOid reviews${list} commits${list}`);
  const oids = ({ nodes }: List) => nodes.map(({ commit }) => commit.oid);
  return { reviewed: oids(reviews), commits: oids(commits), base: baseRefOid };
}
