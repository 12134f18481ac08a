import type { RawWorld } from './worldDefaults';

/** Moves every time of a world by the same amount, so that its clock starts at `now`. */
export function moveTimes(world: RawWorld, now: Date | undefined): RawWorld {
  const start = world.now === 'real' ? newestPast(world) : Date.parse(world.now);
  const wanted = now ?? (world.now === 'real' ? new Date() : undefined);
  const shift = wanted && start !== undefined ? wanted.getTime() - start : 0;
  const moved = mapTimes(world, (time) => toInstant(Date.parse(time) + shift));
  return { ...moved, now: wanted ? toInstant(wanted.getTime()) : toInstant(start ?? 0) };
}

/** GitHub writes times to the second, in UTC. */
export function toInstant(time: number): string {
  return new Date(Math.floor(time / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}

const pastKeys = new Set(['at', 'createdAt', 'updatedAt', 'closedAt', 'editedAt']);

/** These may lie ahead and say nothing about "now": a milestone's due date, the end of a status. */
const otherKeys = new Set(['dueOn', 'expiresAt']);

/** Files by path, whatever the path's name. */
const textKeys = new Set(['changes', 'forkedFrom']);

function newestPast(world: RawWorld): number | undefined {
  let newest: number | undefined;
  mapTimes(world, (time, key) => {
    const at = Date.parse(time);
    if (pastKeys.has(key)) newest = Math.max(newest ?? at, at);
    return time;
  });
  return newest;
}

function mapTimes(world: RawWorld, map: (time: string, key: string) => string): RawWorld {
  const visit = (value: unknown, key: string): unknown => {
    if (textKeys.has(key)) return value;
    if (typeof value === 'string') return pastKeys.has(key) || otherKeys.has(key) ? map(value, key) : value;
    if (Array.isArray(value)) return value.map((item) => visit(item, ''));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, visit(inner, name)]));
  };
  // A repository's files are text by path, whatever the path's name.
  const { users = [], repositories = [], pullRequests = [], issues = [] } = world;
  return {
    ...world,
    users: visit(users, '') as never,
    repositories: repositories.map((repository) => ({
      ...repository,
      ...(repository.history && { history: visit(repository.history, '') as never }),
    })),
    pullRequests: visit(pullRequests, '') as never,
    issues: visit(issues, '') as never,
  };
}
