import type { SessionSource } from '../session';
import { tellOfServer } from './tellOfServer';
import { useToken } from './useToken';

/** By VS Code's own sign-in where it serves this server, else by a token. */
export async function signIn(session: SessionSource): Promise<void> {
  const server = session.server();
  if (typeof server === 'string') await tellOfServer(server);
  else if (session.hasProvider(server)) await session.signIn();
  else await useToken(session);
}
