import type { Package } from '../../core/packages/package';
import type { ManifestReader } from '../manifestReader';
import { parseEach } from '../parseEach';
import { fileOf, folderOf } from '../paths';
import { strongest } from '../strongest';
import { dependenciesOf } from './dependencies';
import { readToml, tableIn, textIn, valueIn, type Table } from '../toml';
import { workspacesIn, type CargoWorkspace } from './workspaces';

/** Rust's packages, called crates: each `Cargo.toml` with a `[package]` is one, member of a workspace or not. */
export const cargo: ManifestReader = {
  ecosystem: 'cargo',

  isManifest(path) {
    return fileOf(path) === 'Cargo.toml' && !folderOf(path).split('/').some(isNotOurs);
  },

  read(files) {
    const { parsed, problems } = parseEach(files, readManifest);
    const byFolder = new Map([...parsed].map(([path, manifest]) => [folderOf(path), manifest]));
    const workspaceOf = workspacesIn(byFolder);
    const packages = [...parsed].flatMap(([path, manifest]) => {
      const found = packageOf(manifest, path, workspaceOf(folderOf(path)));
      return found ? [found] : [];
    });
    return { packages, problems };
  },
};

/** Build output, and copies of the packages of others. */
function isNotOurs(folder: string): boolean {
  return folder === 'target' || folder === 'vendor';
}

function readManifest(text: string): Table {
  const manifest = readToml(text);
  if (valueIn(manifest, 'package') !== undefined && nameOf(manifest) === undefined) {
    throw new SyntaxError('A package without a name.');
  }
  return manifest;
}

function packageOf(
  manifest: Table,
  path: string,
  workspace: CargoWorkspace | undefined,
): Package | undefined {
  const name = nameOf(manifest);
  if (name === undefined) return undefined;
  const folder = folderOf(path);
  const version = versionOf(manifest, workspace);
  return {
    ecosystem: 'cargo',
    name,
    ...(version !== undefined && { version }),
    folder,
    manifest: path,
    // Its own tests often name a crate once more, to switch features on.
    dependencies: strongest(dependenciesOf(manifest, folder, workspace)).filter((each) => each.name !== name),
  };
}

function nameOf(manifest: Table): string | undefined {
  return textIn(tableIn(manifest, 'package'), 'name');
}

function versionOf(manifest: Table, workspace: CargoWorkspace | undefined): string | undefined {
  const isInherited = valueIn(tableIn(manifest, 'package', 'version'), 'workspace') === true;
  if (isInherited) return workspace && textIn(workspace.package, 'version');
  return textIn(tableIn(manifest, 'package'), 'version');
}
