import { readWorld, type World } from './world';
import type { RawWorld } from './worldDefaults';

/**
 * A small world for tests, which state only what matters: the viewer Rin is in acme/payments (a child of
 * acme/finance), Kim writes, Lee reviews beside Rin, and acme/core is the one repository.
 */
export function aWorld(more: Partial<RawWorld> = {}): World {
  const ordinary: RawWorld & { world: 1 } = {
    world: 1,
    now: '2026-08-21T09:00:00Z',
    viewer: 'rin',
    users: [
      { login: 'rin', name: 'Rin' },
      { login: 'kim' },
      { login: 'lee' },
      { login: 'depbot', bot: true },
    ],
    organizations: [
      {
        login: 'acme',
        teams: [
          { slug: 'finance', name: 'Finance', members: ['mia'] },
          { slug: 'payments', name: 'Payments', parent: 'finance', members: ['rin', 'lee'] },
        ],
      },
    ],
    repositories: [{ nameWithOwner: 'acme/core' }],
  };
  return readWorld({ ...ordinary, ...more });
}
