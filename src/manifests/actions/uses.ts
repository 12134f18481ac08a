import { joinPath } from '../paths';
import type { YamlLine } from '../yamlLines';

/** What a step or a job runs. */
export interface Use {
  /** As a package is named: `owner/repository/path`, in lowercase, because GitHub ignores case. */
  readonly name: string;
  /** In its repository; a workflow's own path. */
  readonly path: string;
  /** Branch, tag or commit; empty in the same repository. */
  readonly reference: string;
  readonly isLocal: boolean;
  /** Whether the path means the repository of whoever calls this file, if that's another one. */
  readonly isCallers?: boolean;
}

/** The name of an action or workflow, by its folder or path in its repository. */
export function nameIn(repository: string, path: string): string {
  return (path === '' ? repository : `${repository}/${path}`).toLowerCase();
}

/**
 * Finds what a workflow or an action uses, images apart. A path (`./shared/lint`) may lie in a repository that
 * an earlier step checked out into a folder.
 *
 * A step's path starts at the workspace, so in a callable file it leads into the caller's repository, unless
 * that checked out this one (https://github.com/actions/runner/issues/1348). A job's is of the same commit.
 *
 * @param isOwn Whether an action or workflow is at a path in this repository.
 * @param isCallable Whether other repositories may call the file.
 * @returns `elsewhere` is set if a path is neither here nor in a checkout whose place is known, with the names
 *   it may mean unless that could be any.
 */
export function usesIn(
  lines: readonly YamlLine[],
  repository: string,
  isOwn: (path: string) => boolean,
  isCallable = false,
): { readonly uses: readonly Use[]; readonly elsewhere?: { readonly names?: readonly string[] } } {
  const checkouts = checkoutsIn(lines);
  const uses: Use[] = [];
  const names = new Set<string>();
  let isUnclear = false;
  for (const { key, value } of lines) {
    if (key !== 'uses' || value.length > longest) continue;
    const remote = parseRemote(value);
    const path = /^\.\.?\//.test(value) ? joinPath('', value) : undefined;
    if (remote) uses.push(remote);
    if (path === undefined) continue;
    const other = isOwn(path) ? undefined : checkouts.find(({ into }) => isBelow(path, into));
    const unplaced = isOwn(path) || other ? [] : checkouts.filter(({ into }) => into === undefined);
    if (other) uses.push(remoteAt(other.repository, path.slice((other.into ?? '').length + 1), ''));
    else {
      // Below the folder that the callers check this repository out into.
      const below =
        isCallable && !isOwn(path) ? suffixes(path).find((each) => each !== '' && isOwn(each)) : undefined;
      const at = below ?? path;
      const isStep = !/\.ya?ml$/.test(path);
      const isCallers = isCallable && isStep && below === undefined && checkouts.length === 0;
      uses.push({
        name: nameIn(repository, at),
        path: at,
        reference: '',
        isLocal: true,
        ...(isCallers && { isCallers }),
      });
    }
    for (const { repository: from } of unplaced) {
      if (from === '') isUnclear = true;
      else for (const suffix of suffixes(path)) names.add(nameIn(from, suffix));
    }
  }
  if (isUnclear) return { uses, elsewhere: {} };
  return { uses, ...(names.size > 0 && { elsewhere: { names: [...names] } }) };
}

const longest = 1000;

function parseRemote(value: string): Use | undefined {
  const [, owner = '', name = '', path = '', reference = ''] =
    /^([\w-][\w.-]*)\/([\w.-]+)(\/[^@\s]+)?@(\S+)$/.exec(value) ?? [];
  if (owner === '') return undefined;
  return remoteAt(`${owner}/${name}`, joinPath('', path) ?? '', reference);
}

function remoteAt(repository: string, path: string, reference: string): Use {
  return { name: nameIn(repository, path), path, reference, isLocal: false };
}

interface Checkout {
  /** Empty if it's computed. */
  readonly repository: string;
  /** The folder, if it's stated and known. */
  readonly into: string | undefined;
}

/** Other repositories that steps check out. */
function checkoutsIn(lines: readonly YamlLine[]): Checkout[] {
  return lines.flatMap(({ key, value }, index) => {
    if (key !== 'uses' || !/^actions\/checkout@/i.test(value)) return [];
    const step = lines.slice(index + 1, index + 20);
    const end = step.findIndex((line) => line.key === 'uses' || line.key === 'run');
    const settings = new Map(
      step.slice(0, end < 0 ? step.length : end).map((line) => [line.key, line.value]),
    );
    const repository = settings.get('repository');
    if (repository === undefined || repository === '${{ github.repository }}') return [];
    const path = settings.get('path');
    const isStated = path !== undefined && path !== '' && !path.includes('${{');
    return {
      repository: /^[\w.-]+\/[\w.-]+$/.test(repository) ? repository : '',
      into: isStated && repository !== '' ? joinPath('', path) : undefined,
    };
  });
}

function isBelow(path: string, folder: string | undefined): boolean {
  return folder !== undefined && folder !== '' && `${path}/`.startsWith(`${folder}/`);
}

/** `a/b/c`, `b/c`, `c` and the repository itself. */
function suffixes(path: string): string[] {
  const parts = path.split('/').slice(-10);
  return [...parts.map((_, index) => parts.slice(index).join('/')), ''];
}
