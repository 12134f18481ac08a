import type { Instant } from '../../../src/core/model/instant';
import { githubApi } from '../github/api';
import { githubSchema } from '../github/schema';
import { noStats, type GitHubStats } from '../github/stats';
import { readWorld, type World, type WorldPullRequest } from '../github/world';
import { worldOfMany } from '../worldOfMany';

const url = 'http://127.0.0.1:1';
/** As many as wait for a reviewer who keeps up. */
const mostOpen = 25;

/** A stand-in GitHub without a network, over a world in which people work. */
export class ChangingWorld {
  readonly url = url;
  readonly stats: GitHubStats = noStats();
  private readonly world: World = readWorld(worldOfMany(mostOpen));
  private readonly api: ReturnType<typeof githubApi>;
  private opened = this.world.pullRequests.length;
  /** How many calls wait for their answer. */
  private waiting = 0;

  constructor(private readonly clock: () => Instant) {
    this.api = githubApi({
      site: {
        world: this.world,
        url,
        now: () => new Date(clock()),
        past: new Map(),
        mostTreeEntries: 100_000,
      },
      schema: githubSchema(),
      token: 'good-turn',
      scopes: ['repo', 'read:org'],
      limit: 5000,
      stats: this.stats,
    });
  }

  readonly fetch: typeof globalThis.fetch = async (input, init = {}) => {
    this.waiting++;
    try {
      const headers = new Headers(init.headers);
      const answer = await this.api({
        method: init.method ?? 'GET',
        url: new URL(input instanceof Request ? input.url : input),
        authorization: headers.get('authorization') ?? undefined,
        body: typeof init.body === 'string' ? init.body : '',
      });
      return Response.json(answer.body ?? null, { status: answer.status, headers: answer.headers ?? {} });
    } finally {
      this.waiting--;
    }
  };

  /** Somebody asks for a review; the oldest request is merged. */
  open(): void {
    const [request] = readWorld(worldOfMany(1, () => this.next())).pullRequests;
    if (request) this.world.pullRequests.push(request);
    while (this.world.pullRequests.length > mostOpen) this.world.pullRequests.shift();
  }

  /** An author pushes a commit. */
  push(chance: number): void {
    const { pullRequests } = this.world;
    const request = pullRequests[Math.floor(chance * pullRequests.length)];
    if (!request) return;
    const at = this.at();
    request.timeline.push({ type: 'commit', at, author: request.author });
    request.updatedAt = at;
  }

  /** The work that the last moment has caused, calls included, comes to rest. */
  readonly settle = async (): Promise<void> => {
    const before = this.stats.requests;
    await new Promise(setImmediate);
    if (before === this.stats.requests && this.waiting === 0) return;
    // The body of an answer is a stream, and reading it takes some turns of the loop.
    for (let turns = 0; turns < 20; turns++) await new Promise(setImmediate);
    await this.settle();
  };

  private next(): Partial<WorldPullRequest> {
    const number = ++this.opened;
    const at = this.at();
    return {
      number,
      title: `Change ${number}`,
      head: `topic-${number}`,
      createdAt: at,
      updatedAt: at,
      timeline: [{ type: 'review_requested', at, actor: 'kim0', reviewer: { user: 'rin' } }],
      closes: [],
    };
  }

  private at(): string {
    return `${new Date(this.clock()).toISOString().slice(0, 19)}Z`;
  }
}
