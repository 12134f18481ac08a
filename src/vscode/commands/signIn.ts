import type { SessionSource } from '../session';
import { showServerProblem } from './showServerProblem';
import { useToken } from './useToken';

/** Uses VS Code's own sign-in if it supports this server, otherwise a token. */
export async function signIn(session: SessionSource): Promise<void> {
  const server = session.server();
  if (typeof server === 'string') await showServerProblem(server);
  else if (session.hasProvider(server)) await session.signIn();
  else await useToken(session);
}
