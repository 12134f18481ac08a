import { parseArgs } from 'node:util';
import type { Instant } from '../core/model/instant';
import { defaultSettings, type QueueSettings } from '../core/settings/queueSettings';
import type { Weights } from '../core/settings/weights';
import { isPart, weightsFrom } from '../core/settings/weightsFrom';
import { addressWords } from '../core/messages/addressWords';
import { english } from '../core/messages/translate';
import { isRecord } from '../github/json';
import { parseServer, type Server } from '../github/server';

export const usage = `Usage: npm run --silent queue -- --server URL [options]

  --server URL         github.com, a ghe.com address or an Enterprise Server
  --token T            or the environment variable GOOD_TURN_TOKEN, which other users can't see
  --json               for scripts; without it, a table for people
  --now ISO            rank as of another moment
  --time-zone NAME     of your working hours; this machine's if not given
  --own-team ORG/TEAM  repeatable, as are --leadership-team and --ignored-team
  --own-team-limit N   sharing a larger team doesn't make anyone a teammate (${defaultSettings.ownTeamLimit})
  --agent LOGIN        another coding agent, repeatable: what it wrote belongs to whoever had it made
  --count-bots         count bots' requests
  --count-drafts       count drafts
  --machines-first     threads that only bots started are the author's move while they're open
  --mentions           also others' requests that mention you, until you write something
  --time MINUTES       only what fits in this time, in the order to serve it
  --set NAME=NUMBER    a part of the order, repeatable: a part of goodTurn.weights, or effort.… and order.…,
                       as in --set order.longestWaitEvery=0 --set teams=0.3`;

export interface QueueOptions {
  readonly server: Server;
  readonly token: string;
  readonly isJson: boolean;
  readonly now: Instant | undefined;
  readonly settings: QueueSettings;
  readonly weights: Weights;
  /** Minutes available for reviews; undefined for the whole queue. */
  readonly time: number | undefined;
}

/** Parses the options, or returns one line that says what is wrong with them. */
export function queueOptions(args: string[], environment: NodeJS.ProcessEnv): QueueOptions | string {
  const parsed = parse(args);
  if (typeof parsed === 'string') return parsed;
  const server = parseServer(parsed.server ?? 'github.com');
  if (typeof server === 'string') return addressWords(server, english);
  const token = parsed.token ?? environment['GOOD_TURN_TOKEN'];
  if (!token) return 'No token: use --token T or the environment variable GOOD_TURN_TOKEN';
  const now = parsed.now === undefined ? undefined : Date.parse(parsed.now);
  if (Number.isNaN(now)) return "--now isn't a time: write it like 2026-08-21T09:00:00Z";
  const timeZone = parsed['time-zone'] ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!isTimeZone(timeZone)) return `Unknown --time-zone: ${timeZone}`;
  const ownTeamLimit = Number(parsed['own-team-limit'] ?? defaultSettings.ownTeamLimit);
  if (!Number.isInteger(ownTeamLimit) || ownTeamLimit < 1)
    return '--own-team-limit must be a whole number, 1 or more';
  const time = parsed.time === undefined ? undefined : Number(parsed.time);
  if (time !== undefined && !(time >= 1 && time <= mostMinutes))
    return `--time must be a number of minutes from 1 to ${mostMinutes}`;
  const weights = parseWeights(parsed.set ?? []);
  if (typeof weights === 'string') return weights;
  return {
    server,
    token,
    isJson: parsed.json ?? false,
    now,
    time,
    weights,
    settings: {
      ...defaultSettings,
      ownTeams: parsed['own-team'] ?? [],
      leadershipTeams: parsed['leadership-team'] ?? [],
      ignoredTeams: parsed['ignored-team'] ?? [],
      ownTeamLimit,
      agents: parsed.agent ?? [],
      countBots: parsed['count-bots'] ?? false,
      countDrafts: parsed['count-drafts'] ?? false,
      showMentions: parsed.mentions ?? false,
      openThreadsAreAuthorsMove: parsed['machines-first'] ?? false,
      workingHours: { ...defaultSettings.workingHours, timeZone },
    },
  };
}

/** One day. */
const mostMinutes = 1440;

/** Parses `name=number` pairs, or returns what is wrong with the first invalid one. */
function parseWeights(pairs: readonly string[]): Weights | string {
  const given = new Map<string, number>();
  for (const pair of pairs) {
    const [, name, number] = /^([\w.]+)=(-?[\d.]+)$/.exec(pair) ?? [];
    if (name === undefined || number === undefined || !isPart(name))
      return `--set ${pair}: name a part of the order and a number, as in --set order.longestWaitEvery=0`;
    given.set(name, Number(number));
  }
  const wrong: string[] = [];
  const weights = weightsFrom(Object.fromEntries(given), (name) => wrong.push(name));
  return wrong[0] === undefined ? weights : `--set: ${wrong[0].replace('weights.', '')} is out of range`;
}

const known = {
  server: { type: 'string' },
  token: { type: 'string' },
  json: { type: 'boolean' },
  now: { type: 'string' },
  'time-zone': { type: 'string' },
  'own-team': { type: 'string', multiple: true },
  'leadership-team': { type: 'string', multiple: true },
  'ignored-team': { type: 'string', multiple: true },
  'own-team-limit': { type: 'string' },
  agent: { type: 'string', multiple: true },
  'count-bots': { type: 'boolean' },
  'count-drafts': { type: 'boolean' },
  'machines-first': { type: 'boolean' },
  mentions: { type: 'boolean' },
  time: { type: 'string' },
  set: { type: 'string', multiple: true },
} as const;

function parse(args: string[]): ReturnType<typeof parseArgs<{ options: typeof known }>>['values'] | string {
  try {
    return parseArgs({ args, options: known }).values;
  } catch (error) {
    // Without an option's name before it, this may be a token.
    if (isRecord(error) && error['code'] === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
      return 'Every value needs the name of its option before it, as in --token T';
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}
