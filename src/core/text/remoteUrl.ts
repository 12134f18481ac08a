import type { RequestId } from '../model/requestId';
import { sameRepository, sameHost } from '../model/ids';

/** Returns whether a Git remote's URL is that of the request's repository: https, ssh, or `git@host:path`. */
export function isRemoteOf(
  url: string,
  { host, repository }: Pick<RequestId, 'host' | 'repository'>,
): boolean {
  const [, named, path] =
    /^[a-z+]+:\/\/(?:[^@/]*@)?([^/]+)\/(.+?)\/?$/i.exec(url) ??
    /^(?:[^@/:]+@)?([^/:]+):(?!\/\/)(.+?)\/?$/.exec(url) ??
    [];
  if (named === undefined || path === undefined) return false;
  return (
    sameHost(parseHost(named), parseHost(host)) &&
    sameRepository(path.replace(/^\/+|\.git$/g, ''), repository)
  );
}

/** Ports differ between web and ssh, and GitHub uses a separate host name for ssh over port 443. */
function parseHost(text: string): string {
  return text.replace(/:\d+$/, '').replace(/^ssh\.(?=github\.com$)/i, '');
}
