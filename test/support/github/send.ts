export interface RestReply<Body> {
  status: number;
  body: Body;
  headers: Headers;
}

/** Sends one REST request to a stand-in; the path is what follows `/api/v3/repos`. */
export async function send<Body = { message: string }>(
  github: { url: string },
  request: string,
  body?: unknown,
): Promise<RestReply<Body>> {
  const [method = 'GET', path = ''] = request.split(' ');
  const response = await fetch(`${github.url}/api/v3/repos${path}`, {
    method,
    headers: { authorization: 'Bearer good-turn', 'content-type': 'application/json' },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: (text === '' ? undefined : JSON.parse(text)) as Body,
    headers: response.headers,
  };
}
