import type { Package } from '../../core/packages/package';
import type { ManifestReader } from '../manifestReader';
import { parseEach } from '../parseEach';
import { getFileName, getFolder } from '../paths';
import { strongest } from '../strongest';
import { readDependencies } from './dependencies';
import { readToml, tableIn, textIn, valueIn, type Table } from '../toml';
import { workspacesIn, type CargoWorkspace } from './workspaces';

/**
 * Reads Rust's packages, called crates: each `Cargo.toml` with a `[package]` is one, whether or not it's in a
 * workspace.
 */
export const cargo: ManifestReader = {
  ecosystem: 'cargo',

  isManifest(path) {
    return getFileName(path) === 'Cargo.toml' && !getFolder(path).split('/').some(isNotOurs);
  },

  read(files) {
    const { parsed, problems } = parseEach(files, readManifest);
    const byFolder = new Map([...parsed].map(([path, manifest]) => [getFolder(path), manifest]));
    const findWorkspace = workspacesIn(byFolder);
    const packages = [...parsed].flatMap(([path, manifest]) => {
      const found = toPackage(manifest, path, findWorkspace(getFolder(path)));
      return found ? [found] : [];
    });
    return { packages, problems };
  },
};

/** Build output, and vendored copies of third-party packages. */
function isNotOurs(folder: string): boolean {
  return folder === 'target' || folder === 'vendor';
}

function readManifest(text: string): Table {
  const manifest = readToml(text);
  if (valueIn(manifest, 'package') !== undefined && readName(manifest) === undefined) {
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
    // A crate's own tests often list it again, to enable features.
    dependencies: strongest(readDependencies(manifest, folder, workspace)).filter(
      (each) => each.name !== name,
    ),
  };
}

function readName(manifest: Table): string | undefined {
  return textIn(tableIn(manifest, 'package'), 'name');
}

function readVersion(manifest: Table, workspace: CargoWorkspace | undefined): string | undefined {
  const isInherited = valueIn(tableIn(manifest, 'package', 'version'), 'workspace') === true;
  if (isInherited) return workspace && textIn(workspace.package, 'version');
  return textIn(tableIn(manifest, 'package'), 'version');
}
