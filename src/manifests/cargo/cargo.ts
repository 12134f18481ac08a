import type { Package } from '../../core/packages/package';
import { collect } from '../collect';
import { limits } from '../limits';
import type { ManifestReader, Problem } from '../manifestReader';
import { namesInText } from '../namesInText';
import { parseEach } from '../parseEach';
import { getFileName, getFolder } from '../paths';
import { strongest, type FoundDependency } from '../strongest';
import { placeOf, readDependencies } from './dependencies';
import { findFixtures } from './fixtures';
import { isTable, readToml, textIn, valueIn, type Table } from '../toml';
import { rootAt, workspacesIn, type CargoWorkspace } from './workspaces';

/**
 * Reads Rust's packages, called crates: each `Cargo.toml` with a `[package]` is one, whether or not it's in a
 * workspace.
 */
export const cargo: ManifestReader = {
  ecosystem: 'cargo',

  isManifest(path) {
    return getFileName(path) === 'Cargo.toml' && !getFolder(path).split('/').some(isNotOurs);
  },

  *read(files) {
    const { parsed, problems } = yield* parseEach(files, readManifest, limits.toml);
    const byFolder = new Map([...parsed].map(([path, manifest]) => [getFolder(path), manifest]));
    const findWorkspace = workspacesIn(byFolder);
    const found = yield* collect(parsed, ([path, manifest]) => {
      const workspace = findWorkspace(getFolder(path));
      const made = toPackage(manifest, path, workspace ?? rootAt(getFolder(path), manifest));
      return made ? [{ made, workspace }] : [];
    });
    const fixtures = findFixtures(
      found.map(({ made: { folder, dependencies }, workspace }) => ({
        folder,
        workspace,
        paths: dependencies.flatMap((each) => each.folder ?? []),
      })),
    );
    const needs = new Map<string, Set<string>>();
    for (const { made, workspace } of found) {
      const folder = workspace?.folder ?? made.folder;
      const names = needs.get(folder) ?? new Set<string>();
      needs.set(folder, names);
      for (const each of made.dependencies) names.add(each.name);
    }
    const isRoot = (folder: string): boolean => (findWorkspace(folder)?.folder ?? folder) === folder;
    const broughtTo = ([path, manifest]: readonly [string, Table]): FoundDependency[] =>
      isRoot(getFolder(path)) ? broughtIn(manifest, getFolder(path), needs.get(getFolder(path))) : [];
    const packaged = new Set(found.map(({ made }) => made.manifest));
    const virtual = yield* collect(parsed, (each) => {
      const names = packaged.has(each[0]) ? [] : broughtTo(each).map(({ name }) => name);
      return names.length > 0 ? [{ path: each[0], why: 'partial', names } as const] : [];
    });
    return {
      // Not even other fixtures find them by name: Cargo takes a name from a registry, never from a folder.
      packages: found.map(({ made }): Package => {
        const manifest = parsed.get(made.manifest);
        const more = manifest ? broughtTo([made.manifest, manifest]) : [];
        return {
          ...made,
          ...(fixtures.has(made.folder) && { nameCounts: 'nowhere' as const }),
          ...(more.length > 0 && { dependencies: strongest([...made.dependencies, ...more]) }),
        };
      }),
      problems: [
        ...(yield* collect(problems, (each) => confined(each, files.get(each.path) ?? ''))),
        ...virtual,
      ],
    };
  },
};

/** What a root's `[patch]` replaces for crates that aren't read, since none of its packages asks for it. */
function broughtIn(
  manifest: Table,
  folder: string,
  needs: ReadonlySet<string> = new Set(),
): FoundDependency[] {
  return [...rootAt(folder, manifest).replaced].flatMap(([key, instead]): FoundDependency[] => {
    const name = textIn(instead, 'package') ?? key;
    if (needs.has(name) || name === readName(manifest)) return [];
    const place = placeOf(instead, folder);
    return place.folder === undefined && place.repository === undefined
      ? []
      : [{ name, scope: 'runtime', ...place }];
  });
}

/** Build output, and vendored copies of third-party packages. */
function isNotOurs(folder: string): boolean {
  return folder === 'target' || folder === 'vendor';
}

/** What a broken manifest depends on, inherited names included, has its name somewhere in the text. */
function confined(problem: Problem, text: string): Problem {
  const names = problem.why === 'syntax' ? namesInText(text, /[\w-]+/g) : undefined;
  return names ? { ...problem, names } : problem;
}

function readManifest(text: string): Table {
  const manifest = readToml(text);
  if (packageIn(manifest) !== undefined && readName(manifest) === undefined) {
    throw new SyntaxError('Missing package name.');
  }
  return manifest;
}

function toPackage(
  manifest: Table,
  path: string,
  workspace: CargoWorkspace | undefined,
): Package | undefined {
  const name = readName(manifest);
  if (name === undefined) return undefined;
  const folder = getFolder(path);
  const version = readVersion(manifest, workspace);
  return {
    ecosystem: 'cargo',
    name,
    ...(version !== undefined && { version }),
    folder,
    manifest: path,
    ...(isKept(manifest, workspace) && { nameCounts: 'repository' as const }),
    // A crate's own tests often list it again, to enable features.
    dependencies: strongest(readDependencies(manifest, folder, workspace)).filter(
      (each) => each.name !== name || (each.folder !== undefined && each.folder !== folder),
    ),
  };
}

/** `[project]` is what older editions call it. */
function packageIn(manifest: Table): unknown {
  return valueIn(manifest, 'package') ?? valueIn(manifest, 'project');
}

function readName(manifest: Table): string | undefined {
  const found = packageIn(manifest);
  return isTable(found) ? textIn(found, 'name') : undefined;
}

/** `publish = false`, or no registry to publish to. */
function isKept(manifest: Table, workspace: CargoWorkspace | undefined): boolean {
  const found = packageIn(manifest);
  const own = isTable(found) ? valueIn(found, 'publish') : undefined;
  const isInherited = isTable(own) && valueIn(own, 'workspace') === true;
  const publish = isInherited ? workspace && valueIn(workspace.package, 'publish') : own;
  return publish === false || (Array.isArray(publish) && publish.length === 0);
}

function readVersion(manifest: Table, workspace: CargoWorkspace | undefined): string | undefined {
  const found = packageIn(manifest);
  const version = isTable(found) ? valueIn(found, 'version') : undefined;
  if (isTable(version) && valueIn(version, 'workspace') === true)
    return workspace && textIn(workspace.package, 'version');
  return typeof version === 'string' ? version : undefined;
}
