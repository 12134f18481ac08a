import type { Steps } from '../limits';
import { isFields, type Fields } from '../npm/fields';
import { joinPath } from '../paths';
import { parseRepositoryUrl } from '../repositoryUrl';
import { pathMatcher } from '../wildmatch';

/** Where a package comes from instead of the registry. */
export interface Source {
  /** Whether it comes from that folder of the repository. */
  readonly isByPath: (folder: string | undefined) => boolean;
  readonly repository?: string | undefined;
  /** Those that it may come from, if it's called otherwise than each. */
  readonly candidates: readonly string[];
}

/** Reads `repositories`, a list or an object. */
export function sourcesIn(manifest: Fields, folder: string): (name: string, steps: Steps) => Source {
  const all = Object.values(
    isFields(manifest['repositories']) || Array.isArray(manifest['repositories'])
      ? (manifest['repositories'] as Fields)
      : {},
  )
    .filter(isFields)
    .slice(0, most);
  const paths: ((steps: Steps) => (folder: string) => boolean)[] = [];
  const repositories = new Map<string, string>();
  for (const { type, url } of all) {
    if (typeof url !== 'string') continue;
    if (type === 'path') {
      const pattern = joinPath(folder, url.replaceAll('{', '*').replaceAll('}', '*'));
      if (pattern !== undefined) paths.push((steps) => pathMatcher(pattern, steps));
    } else if (type !== 'composer') {
      const named = parseRepositoryUrl(url)?.repository;
      if (named !== undefined) repositories.set(named.toLowerCase(), named);
    }
  }
  return (name, steps) => {
    const repository = repositories.get(name) ?? sameName(repositories, name);
    return {
      isByPath: (there) => there !== undefined && paths.some((matches) => matches(steps)(there)),
      repository,
      candidates: repository === undefined ? [...repositories.values()].slice(0, mostCandidates) : [],
    };
  };
}

const most = 200;
/** Each is asked for each package. */
const mostCandidates = 20;

/** A fork has another owner, but mostly the same name. */
function sameName(repositories: ReadonlyMap<string, string>, name: string): string | undefined {
  const last = name.slice(name.indexOf('/') + 1);
  for (const [key, repository] of repositories) if (key.endsWith(`/${last}`)) return repository;
  return undefined;
}
