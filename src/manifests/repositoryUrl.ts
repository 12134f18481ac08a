/** A repository that a manifest names by its address instead of a registry. */
export interface NamedRepository {
  /** `owner/name`. */
  readonly repository: string;
  /** The part after `#` or `?`, without that sign: a branch, a tag, or settings of the tool. */
  readonly reference: string;
}

/**
 * Parses the addresses that Git, npm and Terraform take: `https://host/owner/name.git`,
 * `git@host:owner/name`, `host/owner/name`, archives of GitHub included. Which server is ours isn't known
 * here, so any host counts that isn't known to be another's.
 */
export function parseRepositoryUrl(text: string): NamedRepository | undefined {
  if (text.length > longest) return undefined;
  const [, address = '', reference = ''] = /^([^#?]*)(?:[#?](.*))?$/s.exec(text.trim()) ?? [];
  const { host, path } = placeIn(address);
  if (host === '' || otherServers.test(host) || sites.test(host)) return undefined;
  const [owner = '', name = '', ...more] = path.replace(/\/+$/, '').split('/');
  const archive = /^(?:archive|tarball|zipball|tar\.gz|legacy\.tar\.gz|releases)$/;
  if (more.length > 0 && !archive.test(more[0] ?? '') && !/^raw\./.test(host)) return undefined;
  const repository = `${owner}/${name.replace(/\.git$/, '')}`;
  return isRepository(repository) ? { repository, reference } : undefined;
}

/** Whether an address is on a Git server that isn't GitHub: what's there is none of the repositories here. */
export function isOnOtherServer(text: string): boolean {
  return text.length <= longest && otherServers.test(placeIn(text.trim()).host);
}

function placeIn(address: string): { readonly host: string; readonly path: string } {
  const bare = address.replace(/^git(?:::|\+)/, '');
  const [, host = '', path = ''] =
    /^(?:[a-z]+:\/\/)?(?:[^@/]*@)?([\w.-]+\.[\w-]+)(?::\d+\/|[:/]\/?)(.+)$/i.exec(bare) ?? [];
  return { host, path };
}

/** Whether a text may be a repository's `owner/name`. */
export function isRepository(text: string): boolean {
  return text.length <= 200 && /^[\w-][\w.-]*\/[\w.-]+$/.test(text);
}

const longest = 1000;
/** Git servers that aren't GitHub, also one's own if its name says so. */
const otherServers =
  /^(?:gitlab|bitbucket|gitea|forgejo|gogs)\.|(?:^|\.)(?:gitlab\.com|bitbucket\.org|codeberg\.org|gitea\.com|sr\.ht|dev\.azure\.com|visualstudio\.com)$/i;
/** Sites that serve packages. */
const sites =
  /(?:^|\.)(?:npmjs\.(?:org|com)|npmjs\.org|yarnpkg\.com|deno\.land|esm\.sh|jsr\.io|unpkg\.com|jsdelivr\.net|amazonaws\.com|googleapis\.com|terraform\.io)$/i;
