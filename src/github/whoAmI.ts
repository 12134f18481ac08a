import type { Clock } from '../app/ports';
import type { Failure } from '../core/model/failure';
import { toPerson } from './actors';
import { connect } from './client';
import { asQuery } from './query';
import type { Server } from './server';
import { toFailure } from './toFailure';

export const whoAmIQuery = asQuery<'WhoAmI'>(
  'query WhoAmI { rateLimit { cost } viewer { __typename login } }',
);

/** Resolves to the login of the token's owner, or to why the server doesn't return it. */
export async function whoAmI(
  server: Server,
  token: string,
  clock: Clock,
): Promise<{ readonly login: string } | { readonly failure: Failure }> {
  try {
    const { data } = await connect(server, token, clock).query(whoAmIQuery, {}, new AbortController().signal);
    return data.viewer ? { login: toPerson(data.viewer).login } : { failure: { kind: 'nonsense' } };
  } catch (error) {
    return { failure: toFailure(error, server.web, clock()) };
  }
}
