import { getFileName, getFolder } from '../paths';
import type { Scope } from '../../core/packages/package';

export type Kind =
  | 'pyproject'
  | 'setupCfg'
  | 'setupPy'
  | 'pipfile'
  | 'environment'
  | 'recipe'
  /** A list for pip, by its name. */
  | 'requirements'
  /** A text that may be one, if another file says so. */
  | 'listed';

/** Returns what a file is, by its path alone; undefined if it isn't read. */
export function classify(path: string): Kind | undefined {
  const folders = getFolder(path).split('/');
  // A template of a repository isn't one.
  if (/\{[{%]/.test(path) || folders.some((folder) => notOurs.has(folder))) return undefined;
  const file = getFileName(path);
  const kind = kinds.get(file);
  if (kind) return kind;
  if (/^(?:environment(?:[-_.][\w.-]*)?|conda[-_]?env[\w.-]*)\.ya?ml$/.test(file)) return 'environment';
  if (/^meta\.ya?ml$/.test(file)) return /recipe|conda/i.test(getFolder(path)) ? 'recipe' : undefined;
  if (!/\.(?:txt|in|pip)$/.test(file) || notRequirements.test(file)) return undefined;
  if (/require?ments?|(?:^|[-_.])(?:reqs?|requires)(?:[-_.]|\d|$)/i.test(file)) return 'requirements';
  const folder = folders.at(-1) ?? '';
  if (requirementFolders.test(folder)) return 'requirements';
  return listFolders.test(folder) ||
    /(?:^|[-_.])(?:deps?|dependencies|install_requires|pip)(?:[-_.]|$)/i.test(file)
    ? 'listed'
    : undefined;
}

const kinds: ReadonlyMap<string, Kind> = new Map([
  ['pyproject.toml', 'pyproject'],
  ['setup.cfg', 'setupCfg'],
  ['setup.py', 'setupPy'],
  ['Pipfile', 'pipfile'],
]);

/** Folders for installed packages, not for the repository's own code. */
const notOurs: ReadonlySet<string> = new Set(['site-packages', '.venv', 'venv', 'node_modules']);

const notRequirements =
  /^(?:cmakelists|readme|license|notice|manifest|changes|changelog|constraints?[\w.-]*)\./i;

const requirementFolders = /^(?:python[-_])?(?:requirements?|requires|reqs?)$/i;
const listFolders = /^(?:deps?|dependencies|pip|ci|\.ci|conda)$/i;

/** What a list of requirements belongs to, by the place where it lies. */
export interface Home {
  readonly folder: string;
  readonly scope: Scope;
}

/**
 * Returns where a list of requirements belongs: `requirements/base.txt` to the folder above, and `docs/` or
 * `tests/` to the package they lie in. Otherwise it's an application of its own, as each below
 * `docs/examples/` is.
 */
export function homeOf(path: string, isPackage: (folder: string) => boolean): Home {
  const own = withoutListFolders(getFolder(path));
  const scope = isForDevelopment(path) ? 'dev' : 'runtime';
  if (isPackage(own)) return { folder: own, scope };
  const [, above] = /^(?:(.*?)\/)?docs?(?:\/|$)/.exec(own) ?? [own, undefined];
  const isOfDocs = /(?:^|\/)docs?(?:\/|$)/.test(own) && !/(?:^|\/)(?:examples?|samples?|demos?)\//.test(own);
  const side = isOfDocs ? (above ?? '') : ofSideFolder(own);
  return side !== undefined && isPackage(side) ? { folder: side, scope: 'dev' } : { folder: own, scope };
}

function withoutListFolders(folder: string): string {
  let left = folder;
  while (requirementFolders.test(getFileName(left)) || /^(?:deps|dependencies)$/i.test(getFileName(left)))
    left = getFolder(left);
  return left;
}

/** Folders beside the code of a package that aren't applications. */
function ofSideFolder(folder: string): string | undefined {
  return /^(?:tests?|ci|\.ci|\.github|\.circleci|dev|tools?|conda|\.devcontainer|\.binder|binder)$/i.test(
    getFileName(folder),
  )
    ? getFolder(folder)
    : undefined;
}

/** `requirements-dev.txt`, `test_requirements.txt`, `requirements/docs.in`. */
function isForDevelopment(path: string): boolean {
  return /(?:^|[^a-z])(?:dev|test|doc|lint|ci(?![a-z])|typing|mypy)/i.test(getFileName(path));
}

/** A folder for what tests read, where packages are called as though they were real. */
export function isFixture(folder: string): boolean {
  return folder.split('/').some((name) => fixtureFolders.test(name));
}

const fixtureFolders =
  /^_*(?:tests?|test[-_]?data|test[-_]?cases|test[-_]?projects|fixtures?|e2e|snapshots|mocks)_*$/i;
