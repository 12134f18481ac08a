/** Where a dependency lies, if not in a registry: in this repository, or in another one of the server. */
export interface Location {
  /** Relative to its file, or to the folder that a command is given in. */
  readonly path?: string;
  /** `owner/name`. */
  readonly repository?: string;
  /** The folder in that repository. */
  readonly folder?: string;
}

/** Reads the URL or path that takes the place of a version; empty if it leads elsewhere. */
export function readLocation(text: string): Location {
  const url = text.trim();
  const repository = repositoryIn(url);
  if (repository !== undefined) {
    const folder = /[#&]subdirectory=([^&#\s]+)/.exec(url)?.[1];
    return { repository, ...(folder !== undefined && { folder }) };
  }
  const path = pathIn(url);
  return path === undefined ? {} : { path };
}

/** Returns `owner/name` from the URL of a repository, or of an archive that GitHub makes of one. */
export function repositoryIn(url: string): string | undefined {
  const [, host = '', path = ''] =
    /^(?:git\+)?(?:https?|ssh|git):\/\/(?:[^/@\s]*@)?([\w.-]+)(?::\d+)?\/([^#?\s]*)/i.exec(url) ??
    /^(?:git\+ssh:\/\/)?git@([\w.-]+)[:/]([^#?\s]*)/i.exec(url) ??
    [];
  const [owner = '', written = '', ...more] = path.split('/');
  // What follows the first `@` is a branch, a tag or a commit, which may have slashes.
  const [name = ''] = written.split('@', 1);
  const isArchive = /^(?:archive|tarball|zipball|releases)$/.test(more[0] ?? '');
  if (!/^git[+@:]|\.git(?:[@#?]|$)/i.test(url) && !isArchive) return undefined;
  if (more.length > 0 && !isArchive && !written.includes('@')) return undefined;
  const repository = `${owner}/${name.replace(/\.git$/, '')}`;
  return otherServers.test(host) || !/^[\w.-]+\/[\w.-]+$/.test(repository) ? undefined : repository;
}

/** Public servers that aren't GitHub; any other may be the organisation's own. */
const otherServers = /(?:^|\.)(?:gitlab\.com|bitbucket\.org|codeberg\.org|sr\.ht|googlesource\.com)$/i;

/** Returns the name that a URL or an archive's file name tells. */
export function eggIn(text: string): string | undefined {
  const egg = /[#&]egg=([\w.-]+)/.exec(text)?.[1];
  return egg ?? /(?:^|\/)([\w.]+)-[^/]*\.whl(?:$|[#?])/.exec(text)?.[1];
}

function pathIn(url: string): string | undefined {
  const [plain = ''] = url.replace(/^file:(?:\/\/(?:localhost(?=\/))?)?/i, '').split('#', 1);
  const path = plain
    // What PDM and Hatch write for the folder of the package.
    .replace(/^\/?\$\{PROJECT_ROOT\}/, '.')
    .replace(
      /^\/?\{root((?::parent)*)(?::uri|:real)*\}/,
      (_, up: string) => `.${up.replaceAll(':parent', '/..')}`,
    );
  if (/[{}$]|^[/\\~]|^[a-z][a-z+]*:|\.(?:whl|zip|tar|tgz|gz|bz2)$/i.test(path)) return undefined;
  return path;
}
