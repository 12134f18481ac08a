import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { githubApi } from './api';
import { avatarSvg } from './avatarSvg';
import { crossOrigin } from './crossOrigin';
import { githubSchema } from './schema';
import { noStats, type GitHubStats } from './stats';
import type { World } from './world';

export interface GitHubOptions {
  /** Kept and read anew for each request: tests may change it in between. */
  world: World;
  token?: string;
  /** 0 is any free port. */
  port?: number;
  scopes?: readonly string[];
  /** A schema file to use instead of GitHub's published one. */
  schema?: string | undefined;
  /** Fields that an older server lacks, such as `Issue.blocking`. */
  without?: readonly string[];
  /** Milliseconds to let pass before each answer. */
  delay?: number;
  /** Points an hour. */
  limit?: number;
  /** Entries of a whole tree after which an answer is cut. */
  mostTreeEntries?: number;
}

export interface RunningGitHub {
  /** The web address; the APIs are under `/api/graphql` and `/api/v3`. */
  readonly url: string;
  readonly world: World;
  readonly stats: GitHubStats;
  readonly now: () => Date;
  readonly close: () => Promise<void>;
}

/** Starts a stand-in GitHub that speaks as an Enterprise Server does. */
export async function startGitHub(options: GitHubOptions): Promise<RunningGitHub> {
  const {
    world,
    token = 'good-turn',
    port = 0,
    scopes = ['repo', 'read:org'],
    delay = 0,
    limit = 5000,
    mostTreeEntries = 100_000,
  } = options;
  const schema = githubSchema({ file: options.schema, without: options.without });
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });

  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const started = Date.now();
  const now = () => new Date(Date.parse(world.now) + Date.now() - started);
  const stats = noStats();
  const api = githubApi({
    site: { world, url, now, past: new Map(), mostTreeEntries },
    schema,
    token,
    scopes,
    limit,
    stats,
  });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET' } = request;
    const address = new URL(request.url ?? '/', url);
    if (method === 'OPTIONS') {
      send(response, 204);
      return;
    }
    if (address.pathname.startsWith(avatars)) {
      sendAvatar(response, address.pathname.slice(avatars.length));
      return;
    }
    const body = await read(request);
    if (delay > 0) await wait(delay);
    const answer = await api({ method, url: address, authorization: request.headers.authorization, body });
    send(response, answer.status, answer.body, answer.headers);
  }

  server.on('request', (request, response) => {
    respond(request, response).catch((error: unknown) => {
      console.error('stand-in GitHub:', error);
      send(response, 500, { message: 'Server Error' });
    });
  });

  return { url, world, stats, now, close };

  function close(): Promise<void> {
    return new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }
}

const avatars = '/avatars/';

function send(
  response: ServerResponse,
  status: number,
  body?: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    ...crossOrigin,
    'content-type': 'application/json; charset=utf-8',
    ...headers,
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function sendAvatar(response: ServerResponse, name: string): void {
  response.writeHead(200, { ...crossOrigin, 'content-type': 'image/svg+xml' });
  response.end(avatarSvg(decodeURIComponent(name)));
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
