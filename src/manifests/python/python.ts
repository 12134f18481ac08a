import type { Package } from '../../core/packages/package';
import type { ManifestReader, Problem } from '../manifestReader';
import { parseEach } from '../parseEach';
import { getFileName, getFolder } from '../paths';
import { strongest, type FoundDependency } from '../strongest';
import type { Facts } from './facts';
import { readPyproject } from './pyproject';
import { readRequirementsTxt } from './requirementsTxt';
import { readSetupCfg } from './setupCfg';

/** Reads Python's packages: one for each folder whose `pyproject.toml` or `setup.cfg` names one. */
export const python: ManifestReader = {
  ecosystem: 'pypi',

  isManifest(path) {
    return (
      classify(path) !== undefined &&
      !getFolder(path)
        .split('/')
        .some((folder) => notOurs.has(folder))
    );
  },

  read(files) {
    const pyprojects = parseEach(selectFiles(files, 'pyproject'), readPyproject);
    const setupCfgs = parseEach(selectFiles(files, 'setupCfg'), readSetupCfg);
    const requirements = parseEach(selectFiles(files, 'requirements'), readRequirementsTxt);
    const extras = byFolder(requirements.parsed);
    const packages = [...byFolder(new Map([...pyprojects.parsed, ...setupCfgs.parsed]))].flatMap(
      ([folder, found]) =>
        toPackage(
          folder,
          found,
          (extras.get(folder) ?? []).flatMap(([, each]) => each),
        ) ?? [],
    );
    const named = new Set(packages.map(({ folder }) => folder));
    // We never run a program to get its name.
    const unread = selectFiles(files, 'setupPy').filter(([path]) => !named.has(getFolder(path)));
    const partial = unread.map(([path]): Problem => ({ path, why: 'partial' }));
    // An unreadable list of requirements loses no package, but some of its dependencies.
    const parsed = [pyprojects, setupCfgs, requirements].flatMap(({ problems }) => problems);
    return { packages, problems: [...parsed, ...partial] };
  },
};

type Kind = 'pyproject' | 'setupCfg' | 'setupPy' | 'requirements';
type Files<T> = readonly (readonly [path: string, content: T])[];

const kinds: ReadonlyMap<string, Kind> = new Map([
  ['pyproject.toml', 'pyproject'],
  ['setup.cfg', 'setupCfg'],
  ['setup.py', 'setupPy'],
]);

/** Folders for installed packages, not for the repository's own code. */
const notOurs: ReadonlySet<string> = new Set(['site-packages', '.venv', 'venv', 'node_modules']);

function classify(path: string): Kind | undefined {
  const file = getFileName(path);
  return file.startsWith('requirements') && file.endsWith('.txt') ? 'requirements' : kinds.get(file);
}

function selectFiles(files: ReadonlyMap<string, string>, kind: Kind): Files<string> {
  return [...files].filter(([path]) => classify(path) === kind);
}

function byFolder<T>(parsed: ReadonlyMap<string, T>): ReadonlyMap<string, Files<T>> {
  const folders = new Map<string, (readonly [path: string, content: T])[]>();
  for (const entry of parsed) {
    const folder = getFolder(entry[0]);
    const others = folders.get(folder);
    if (others) others.push(entry);
    else folders.set(folder, [entry]);
  }
  return folders;
}

/** Combines the files of one folder; the first takes precedence over the second. */
function toPackage(
  folder: string,
  found: Files<Facts>,
  extras: readonly FoundDependency[],
): Package | undefined {
  const [path, { name }] = found.find(([, facts]) => facts.name !== undefined) ?? ['', {}];
  if (name === undefined) return undefined;
  const version = found.map(([, facts]) => facts.version).find((each) => each !== undefined);
  const stated = found.flatMap(([, { dependencies }]) => dependencies);
  const known = new Set(stated.map((each) => each.name));
  return {
    ecosystem: 'pypi',
    name,
    ...(version !== undefined && { version }),
    folder,
    manifest: path,
    dependencies: strongest([...stated, ...extras.filter((each) => !known.has(each.name))]).filter(
      // An extra that combines others is written as a dependency on the package itself.
      (each) => each.name !== name,
    ),
  };
}
