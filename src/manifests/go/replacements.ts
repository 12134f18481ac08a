import { joinPath } from '../paths';
import type { FoundDependency } from '../strongest';
import type { GoStatement } from './statements';

export interface Version {
  readonly path: string;
  readonly version?: string | undefined;
}

/** What is taken instead of a module, by its path and version, or by its path alone. */
export type Replacements = ReadonlyMap<string, Version & { readonly folder?: string | undefined }>;

/** Throws if a replacement is malformed. */
export function readReplacements(statements: readonly GoStatement[], folder: string): Replacements {
  return new Map(
    statements
      .filter(({ verb }) => verb === 'replace')
      .map(({ words }) => {
        const arrow = words.indexOf('=>');
        if (arrow < 0) throw new SyntaxError('Missing replacement.');
        const instead = toVersion(words.slice(arrow + 1));
        const isInRepository = isLocal(instead.path) && !isAbsolute(instead.path);
        return [
          toKey(toVersion(words.slice(0, arrow))),
          { ...instead, folder: isInRepository ? joinPath(folder, instead.path) : undefined },
        ] as const;
      }),
  );
}

/**
 * Returns what a requirement means. A replacement for one version takes precedence over one for all; what is
 * in a folder is used whatever version was requested.
 */
export function resolveRequirement(
  required: Version,
  replaced: readonly Replacements[],
): Omit<FoundDependency, 'scope'>[] {
  const plain = { name: required.path, range: required.version, repository: repositoryOf(required.path) };
  const instead = findInstead(required, replaced);
  if (!instead || (isLocal(instead.path) && instead.folder === undefined)) return [plain];
  if (instead.folder !== undefined) return [{ name: required.path, folder: instead.folder }];
  const repository = repositoryOf(instead.path);
  const other = { name: instead.path, range: instead.version, repository };
  // A fork keeps the path that it's imported by, or declares its own: the go command allows both.
  return repository === undefined || instead.path === required.path
    ? [other]
    : [other, { ...other, name: required.path }];
}

export function isReplaced(required: Version, replaced: readonly Replacements[]): boolean {
  return findInstead(required, replaced) !== undefined;
}

function findInstead(required: Version, replaced: readonly Replacements[]) {
  return replaced
    .map((each) => each.get(toKey(required)) ?? each.get(toKey({ path: required.path })))
    .find((each) => each !== undefined);
}

export function toVersion(words: readonly string[], length = words.length): Version {
  const [path, version] = words;
  if (path === undefined || words.length !== length || length > 2)
    throw new SyntaxError('Expected a module path.');
  return { path, version };
}

/** `github.com/owner/name`, and any folder in it: nobody else's module has that path. */
function repositoryOf(path: string): string | undefined {
  return /^github\.com\/([\w-]+\/[\w.-]+)(?:\/|$)/i.exec(path)?.[1];
}

function toKey({ path, version }: Version): string {
  return version === undefined ? path : `${path} ${version}`;
}

/** A local path starts with a dot or is absolute; anything else is a module path. */
function isLocal(path: string): boolean {
  return /^\.{1,2}(?:[/\\]|$)/.test(path) || isAbsolute(path);
}

function isAbsolute(path: string): boolean {
  return /^(?:[/\\]|[a-z]:)/i.test(path);
}
