/** Addresses of one GitHub server: github.com, a ghe.com tenant, or an Enterprise Server. */
export interface Server {
  /** For example `github.com`, with the port if there is one. */
  readonly host: string;
  /** Base URL of its web pages, without a trailing slash. */
  readonly web: string;
  readonly rest: string;
  readonly graphql: string;
  readonly isDotCom: boolean;
}

export const gitHubDotCom = 'https://github.com';

/** Why an address is rejected; the UI turns it into plain words. */
export type AddressProblem = 'notAnAddress' | 'plainHttp' | 'credentials';

/**
 * Parses an address as people paste it: a host, or the URL of a page or of the API. Plain http is allowed
 * only for this machine, because anyone on the network could read the token.
 */
export function parseServer(text: string): Server | AddressProblem {
  const url = toUrl(text.trim());
  if (!url) return 'notAnAddress';
  if (url.username || url.password) return 'credentials';
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) return 'plainHttp';
  const host = url.host
    .replace(/^(?:www|api)\.(?=github\.com$)/, '')
    .replace(/^api\.(?=[^.]+\.ghe\.com$)/, '');
  const web = `${url.protocol}//${host}`;
  if (host === 'github.com' || /^[^.]+\.ghe\.com$/.test(host)) {
    const api = `${url.protocol}//api.${host}`;
    return { host, web, rest: api, graphql: `${api}/graphql`, isDotCom: host === 'github.com' };
  }
  return { host, web, rest: `${web}/api/v3`, graphql: `${web}/api/graphql`, isDotCom: false };
}

function toUrl(text: string): URL | undefined {
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) && url.hostname !== '' ? url : undefined;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
