import type { RequestId } from '../model/requestId';
import { sameRepository, sameHost } from '../model/ids';

/** Whether a Git remote's address is that of the request's repository: by https, by ssh, or as `git@host:path`. */
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

/** Ports differ between the pages and ssh; port 443 for ssh has a name of its own at GitHub. */
function parseHost(text: string): string {
  return text.replace(/:\d+$/, '').replace(/^ssh\.(?=github\.com$)/i, '');
}
