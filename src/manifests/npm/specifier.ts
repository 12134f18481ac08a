import { joinPath } from '../paths';
import { isRepository, parseRepositoryUrl } from '../repositoryUrl';
import type { Catalog } from './workspace';

/** The package meant, with its version range, its folder, or its repository. */
export interface SpecifierTarget {
  readonly name: string;
  readonly range?: string | undefined;
  readonly folder?: string | undefined;
  /** `owner/name`; the package is in that folder of it. */
  readonly repository?: string | undefined;
}

/**
 * Parses the value for a name in the dependencies of a package in a folder: `^1`, `workspace:*`,
 * `npm:other@^2`, `github:owner/name`.
 */
export function parseSpecifier(
  name: string,
  specifier: string,
  folder: string,
  catalog: Catalog,
): SpecifierTarget {
  const text = specifier.trim();
  if (/^\.\.?(?:\/|$)/.test(text)) return { name, folder: folderAt(folder, text) };
  const [, protocol, rest = ''] = /^([a-z]+):(.*)$/s.exec(text) ?? [];
  switch (protocol) {
    case undefined:
      return { name, range: rangeIn(text), ...repositoryAt(text) };
    case 'workspace':
      if (rest.startsWith('.')) return { name, folder: folderAt(folder, rest) };
      return aliased(name, rest);
    case 'npm':
    case 'jsr':
      return aliased(name, withoutFile(rest));
    case 'catalog': {
      const found = catalog(name, rest.trim() || 'default');
      return found === undefined ? { name } : parseSpecifier(name, found, folder, () => undefined);
    }
    case 'file':
    case 'link':
    case 'portal':
      return { name, folder: folderAt(folder, rest) };
    case 'github':
      return { name, ...repositoryAt(rest) };
    default:
      // Patches, archives and other servers may contain any version.
      return { name, ...repositoryAt(text) };
  }
}

/** The registry rejects longer names. */
export function isName(name: unknown): name is string {
  return typeof name === 'string' && name.trim() !== '' && name.length <= 214;
}

/** Parses `other@^2`, `other`, or a range for the given name. */
function aliased(name: string, text: string): SpecifierTarget {
  const range = rangeIn(text);
  if (range !== undefined || /^[*x^~]?$/i.test(text)) return { name, range };
  const [, other, version = ''] = /^(@[^/@\s]+\/[^/@\s]+|[^/@\s]+)(?:@(.*))?$/s.exec(text) ?? [];
  return isName(other) ? { name: ofJsr(other), range: rangeIn(version) } : { name };
}

/** What JSR's registry for npm calls a package: `@jsr/acme__log` is `@acme/log`. */
function ofJsr(name: string): string {
  return name.replace(/^@jsr\/([\w-]+?)__([\w-]+)$/, '@$1/$2');
}

/** Deno's specifiers may go on with a file in the package: `jsr:/@scope/name@^1/file`. */
function withoutFile(text: string): string {
  const [, name] = /^\/?((?:@[^/@\s]+\/)?[^/@\s]+(?:@[^/]*)?)\//.exec(text) ?? [];
  return name ?? text;
}

/**
 * Parses `owner/name#semver:^1`, or an address. After `#`, pnpm also takes `path:`, and Yarn the name of a
 * workspace there.
 */
function repositoryAt(text: string): Partial<SpecifierTarget> {
  const [, short = '', after = ''] = /^([^#]*)(?:#(.*))?$/s.exec(text) ?? [];
  const found = isRepository(short)
    ? { repository: short.replace(/\.git$/, ''), reference: after }
    : parseRepositoryUrl(text);
  if (!found) return {};
  const settings = found.reference.split('&');
  const valueOf = (key: RegExp): string | undefined =>
    settings.find((each) => key.test(each))?.replace(key, '');
  const range = valueOf(/^semver[:=]/);
  const path = valueOf(/^path[:=]/);
  const workspace = valueOf(/^workspace=/);
  return {
    repository: found.repository,
    ...(range !== undefined && { range: rangeIn(range) }),
    ...(isName(workspace) && { name: workspace }),
    ...(path !== undefined && { folder: joinPath('', path) }),
  };
}

/** Returns undefined for any version, for tags (`latest`), and for repositories (`owner/name#branch`). */
function rangeIn(text: string): string | undefined {
  const range = text.trim();
  const isRange =
    range.length <= longestRange &&
    /^[\s=v~^<>]*(?:\d+|[x*])(?![a-z\d])/i.test(range) &&
    !/^[x*]$|[:/@]/i.test(range);
  return isRange ? range : undefined;
}

const longestRange = 250;

/** Returns undefined if the path leads out of the repository or to an archive. */
function folderAt(folder: string, path: string): string | undefined {
  return /^(?:[/\\~]|[a-z]:)|\.(?:tgz|tar|tar\.gz)$/i.test(path) ? undefined : joinPath(folder, path);
}
