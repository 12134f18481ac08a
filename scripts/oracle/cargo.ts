import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'smol-toml';
import type { OracleGraph } from './oracle';

interface CargoPackage {
  readonly name: string;
  readonly manifest_path: string;
  readonly dependencies: readonly {
    readonly name: string;
    readonly path?: string;
    readonly source?: string;
  }[];
}

/**
 * Asks `cargo metadata` for each manifest that no workspace so far has named. What Cargo refuses is left out.
 * It lists dependencies before `[patch]`, so paths there are read from the root.
 */
export async function oracle(checkout: string): Promise<OracleGraph> {
  const root = realpathSync(checkout);
  const packages = new Map<string, CargoPackage>();
  const patched = new Map<string, Map<string, string>>();
  for (const manifest of manifestsBelow(root)) {
    if (packages.has(manifest)) continue;
    const metadata = metadataOf(manifest);
    for (const each of metadata?.packages ?? []) {
      packages.set(each.manifest_path, each);
      patched.set(each.manifest_path, patchesOf(metadata?.workspace_root ?? ''));
    }
  }
  const folderOf = (file: string): string => path.relative(root, file).replaceAll('\\', '/');
  const edges = [...packages].flatMap(([manifest, { dependencies }]) =>
    dependencies.flatMap(({ name, path: own, source }) => {
      const target = own ?? (source === undefined ? undefined : patched.get(manifest)?.get(name));
      if (target === undefined || !packages.has(path.join(target, 'Cargo.toml'))) return [];
      return { from: folderOf(path.dirname(manifest)), to: folderOf(target) };
    }),
  );
  return Promise.resolve({
    packages: [...packages.values()].map(({ name, manifest_path: file }) => ({
      name,
      folder: folderOf(path.dirname(file)),
    })),
    edges,
  });
}

function metadataOf(
  manifest: string,
): { readonly packages: readonly CargoPackage[]; readonly workspace_root: string } | undefined {
  const asked = ['metadata', '--no-deps', '--offline', '--format-version', '1', '--manifest-path', manifest];
  try {
    return JSON.parse(
      // Nightly features are accepted, or manifests that use them would be refused.
      execFileSync('cargo', asked, {
        cwd: '/',
        env: { ...process.env, RUSTC_BOOTSTRAP: '1' },
        maxBuffer: 1e9,
        stdio: ['ignore', 'pipe', 'ignore'],
      }).toString(),
    ) as ReturnType<typeof metadataOf>;
  } catch {
    return undefined;
  }
}

function patchesOf(root: string): Map<string, string> {
  const { patch = {} } = parse(readFileSync(path.join(root, 'Cargo.toml'), 'utf8')) as {
    patch?: Record<string, Record<string, { path?: string; package?: string }>>;
  };
  return new Map(
    Object.values(patch).flatMap((entries) =>
      Object.entries(entries).flatMap(([key, each]) =>
        each.path === undefined ? [] : [[each.package ?? key, path.join(root, each.path)] as const],
      ),
    ),
  );
}

function manifestsBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((each) => each.isFile() && each.name === 'Cargo.toml')
    .map((each) => path.join(each.parentPath, each.name))
    .filter((file) => !/[\\/](?:target|vendor)[\\/]/.test(file.slice(folder.length)))
    .sort((a, b) => a.length - b.length);
}
