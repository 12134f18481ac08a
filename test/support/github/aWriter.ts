import { aWorld } from './aWorld';
import type { World, WorldEvent } from './world';
import type { RawWorld } from './worldDefaults';

type RawPull = NonNullable<RawWorld['pullRequests']>[number];
type RawRepository = NonNullable<RawWorld['repositories']>[number];

export const deskOpened = '2026-08-20T09:00:00Z';

/** A world to write in: Kim's request #1 in acme/core, Rin's own #2, and one that nobody has hidden yet. */
export function aDesk(pull: Partial<RawPull> = {}, core: Partial<RawRepository> = {}): World {
  const createdAt = deskOpened;
  return aWorld({
    repositories: [{ nameWithOwner: 'acme/core', ...core }, { nameWithOwner: 'shy/core' }],
    pullRequests: [
      { repo: 'acme/core', number: 1, author: 'kim', createdAt, ...pull },
      { repo: 'acme/core', number: 2, author: 'rin', createdAt },
      { repo: 'shy/core', number: 1, author: 'kim', createdAt },
    ],
  });
}

/** The same with shy/core behind a single sign-on that the token lacks. */
export function aDeskWithHidden(): World {
  const world = aDesk();
  world.organizations.push({ login: 'shy', name: 'Shy', sso: true, teams: [] });
  return world;
}

/** What happened to Kim's request. */
export function deskTimeline(world: World): WorldEvent[] {
  return world.pullRequests[0]!.timeline;
}
