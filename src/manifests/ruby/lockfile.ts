import { joinPath } from '../paths';
import { parseRepositoryUrl } from '../repositoryUrl';
import type { FoundDependency } from '../strongest';

/** What Bundler has resolved, with what was asked for. */
export interface GemLock {
  /** What the Gemfile asks for, whatever it computes. */
  readonly found: readonly FoundDependency[];
  readonly local: readonly { readonly dependency: FoundDependency; readonly below: string }[];
  /** Versions of gems from folders, among them the repository's own. */
  readonly versions: ReadonlyMap<string, string>;
}

/** Reads `Gemfile.lock`, which has a line for each fact. */
export function readGemLock(text: string, folder: string): GemLock {
  const found: FoundDependency[] = [];
  const local: { dependency: FoundDependency; below: string }[] = [];
  const versions = new Map<string, string>();
  const places = new Map<string, { readonly kind: string; readonly remote: string }>();
  let section = '';
  let remote = '';
  for (const line of text.split('\n')) {
    const [, title] = /^([A-Z][A-Z ]*)\r?$/.exec(line) ?? [];
    if (title !== undefined) {
      section = title;
      remote = '';
    }
    remote = /^ {2}remote: (\S+)/.exec(line)?.[1] ?? remote;
    const [, spec, version] = /^ {4}([\w.-]+) \(([\w.]+)[^)]*\)/.exec(line) ?? [];
    if (spec !== undefined && (section === 'PATH' || section === 'GIT')) {
      places.set(spec, { kind: section, remote });
      if (section === 'PATH' && version !== undefined) versions.set(spec, version);
    }
    const [, name, , range] = /^ {2}([\w.-]+)( \(([^)]*)\))?!?\r?$/.exec(line) ?? [];
    if (section !== 'DEPENDENCIES' || name === undefined) continue;
    const place = places.get(name);
    const dependency: FoundDependency = { name, scope: 'runtime', range };
    const below = place?.kind === 'PATH' ? joinPath(folder, place.remote) : undefined;
    if (below !== undefined) local.push({ dependency, below });
    else if (place?.kind === 'GIT')
      found.push({ ...dependency, repository: parseRepositoryUrl(place.remote)?.repository });
    else found.push(dependency);
  }
  return { found, local, versions };
}
