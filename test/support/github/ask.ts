import type { GitHubErrorJson } from './errorJson';

export interface GraphqlReply<Data> {
  data: Data;
  errors: GitHubErrorJson[] | undefined;
  headers: Headers;
  status: number;
}

/** Sends one GraphQL query to a stand-in. */
export async function ask<Data = unknown>(
  github: { url: string },
  query: string,
  variables: object = {},
  authorization = 'Bearer good-turn',
): Promise<GraphqlReply<Data>> {
  const response = await fetch(`${github.url}/api/graphql`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as GraphqlReply<Data>;
  return { data, errors, headers: response.headers, status: response.status };
}
