import { joinPath } from '../paths';
import { parseRepositoryUrl } from '../repositoryUrl';
import type { FoundDependency } from '../strongest';
import { isName, parseSpecifier } from './specifier';

/**
 * Parses an entry of Deno's imports: `jsr:@scope/name@^1/file`, `npm:name`, an address of a site that serves
 * packages, or a file in another package's folder.
 */
export function importTarget(
  key: string,
  value: string,
  folder: string,
  byFolder: ReadonlyMap<string, string>,
): FoundDependency | undefined {
  if (value.length > longest) return undefined;
  if (/^(?:jsr|npm):/.test(value)) return named(key, value, folder);
  if (/^\.\.?\//.test(value)) return inFolder(value, folder, byFolder);
  const [, served = ''] = sites.exec(value) ?? [];
  if (served !== '') return named(key, `npm:${served}`, folder);
  const [, repository = ''] =
    /^https:\/\/(?:raw\.githubusercontent\.com|cdn\.jsdelivr\.net\/gh|esm\.sh\/gh)\/([^/]+\/[^/@]+)/.exec(
      value,
    ) ?? [];
  const found = parseRepositoryUrl(repository === '' ? value : `https://github.com/${repository}`);
  const name = key.replace(/\/+$/, '');
  return found && /^https?:/.test(value) && isName(name)
    ? { name, scope: 'runtime', repository: found.repository }
    : undefined;
}

const longest = 1000;
const sites =
  /^https?:\/\/(?:esm\.sh|cdn\.skypack\.dev|unpkg\.com|jsr\.io|cdn\.jsdelivr\.net\/npm|ga\.jspm\.io\/npm:?)\/?(?!gh\/)((?:@[^/@]+\/)?[^/@?]+(?:@[^/?]*)?)/;

function named(key: string, value: string, folder: string): FoundDependency | undefined {
  const target = parseSpecifier(key.replace(/\/+$/, ''), value, folder, () => undefined);
  return isName(target.name) ? { ...target, scope: 'runtime' } : undefined;
}

/** A path inside the own package says nothing about others. */
function inFolder(
  value: string,
  folder: string,
  byFolder: ReadonlyMap<string, string>,
): FoundDependency | undefined {
  let at = joinPath(folder, value);
  while (at !== undefined && at !== '' && !byFolder.has(at))
    at = at.slice(0, Math.max(0, at.lastIndexOf('/')));
  const name = at === undefined || at === folder ? undefined : byFolder.get(at);
  return name === undefined ? undefined : { name, scope: 'runtime', folder: at };
}
