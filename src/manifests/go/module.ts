import { joinPath } from '../paths';
import type { FoundDependency } from '../strongest';
import { parseStatements } from './statements';

export interface Module {
  /** Absent in the empty file that hides a folder from the go command. */
  readonly name?: string | undefined;
  readonly dependencies: readonly FoundDependency[];
}

/** Parses a `go.mod`, or throws if it isn't one. Ignores statements that aren't about dependencies. */
export function readModule(text: string, folder: string): Module {
  let name: string | undefined;
  const required: Version[] = [];
  const replaced = new Map<string, Version>();
  const statements = parseStatements(text);
  for (const { verb, words, comment } of statements) {
    if (verb === 'module') {
      name = toVersion(words, 1).path;
    } else if (verb === 'require') {
      const version = toVersion(words, 2);
      if (!isIndirect(comment)) required.push(version);
    } else if (verb === 'replace') {
      const arrow = words.indexOf('=>');
      if (arrow < 0) throw new SyntaxError('Missing replacement.');
      replaced.set(toKey(toVersion(words.slice(0, arrow))), toVersion(words.slice(arrow + 1)));
    }
  }
  if (name === undefined && statements.length > 0) throw new SyntaxError('Missing module name.');
  return { name, dependencies: required.map((version) => toDependency(version, replaced, folder)) };
}

interface Version {
  readonly path: string;
  readonly version?: string | undefined;
}

function toVersion(words: readonly string[], length = words.length): Version {
  const [path, version] = words;
  if (path === undefined || words.length !== length || length > 2)
    throw new SyntaxError('Expected a module path.');
  return { path, version };
}

/** Returns whether only a dependency needs this module; marked by a comment of exactly this form. */
function isIndirect(comment: string): boolean {
  return comment === 'indirect' || comment.startsWith('indirect;');
}

/** A replacement for one version takes precedence over one for all. */
function toDependency(
  required: Version,
  replaced: ReadonlyMap<string, Version>,
  folder: string,
): FoundDependency {
  const instead = replaced.get(toKey(required)) ?? replaced.get(toKey({ path: required.path }));
  if (!instead) return { name: required.path, scope: 'runtime', range: required.version };
  if (!isLocal(instead.path)) return { name: instead.path, scope: 'runtime', range: instead.version };
  const target = isAbsolute(instead.path) ? undefined : joinPath(folder, instead.path);
  // Uses whatever is in the folder, no matter which version was requested.
  return target === undefined
    ? { name: required.path, scope: 'runtime', range: required.version }
    : { name: required.path, scope: 'runtime', folder: target };
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
