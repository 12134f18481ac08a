import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { OracleGraph } from './oracle';

/**
 * Which folders are packages says pnpm (`pnpm m ls`), Yarn (`yarn workspaces list`), or `rush.json`; what each
 * declares is in its `package.json`, as npm reads it.
 */
export async function oracle(checkout: string): Promise<OracleGraph> {
  const folders = await Promise.resolve(memberFolders(checkout));
  const manifests = folders.flatMap((folder) => {
    const path = join(checkout, folder, 'package.json');
    if (!existsSync(path)) return [];
    const manifest = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, '')) as Manifest;
    return [{ folder, manifest }];
  });
  const byName = new Map(
    manifests.flatMap(({ folder, manifest: { name } }) =>
      name === undefined ? [] : [[name, folder] as const],
    ),
  );
  const edges = manifests.flatMap(({ folder, manifest }) => {
    const declared = [
      manifest.dependencies,
      manifest.peerDependencies,
      manifest.optionalDependencies,
      manifest.devDependencies,
    ].flatMap((each) => Object.entries(each ?? {}));
    const targets = declared.flatMap(([name, specifier]) => target(name, specifier, folder, byName) ?? []);
    return [...new Set(targets)].map((to) => ({ from: folder, to }));
  });
  return {
    packages: manifests.map(({ folder, manifest }) => ({ name: manifest.name ?? folder, folder })),
    edges: edges.filter(({ from, to }) => from !== to),
  };
}

interface Manifest {
  readonly name?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function target(
  name: string,
  specifier: string,
  folder: string,
  byName: ReadonlyMap<string, string>,
): string | undefined {
  const path = /^(?:file|link|portal|workspace):(\.{1,2}\/.*)$/.exec(specifier)?.[1];
  if (path !== undefined) return join(folder, path);
  const alias = /^(?:npm|workspace):((?:@[^/]+\/)?[a-z][^@]*)@/.exec(specifier)?.[1];
  return byName.get(alias ?? name);
}

function memberFolders(checkout: string): string[] {
  const run = (tool: string, ...args: string[]): string =>
    execFileSync('npx', ['--yes', tool, ...args], {
      cwd: checkout,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1e9,
      env: {
        ...process.env,
        COREPACK_ENABLE_STRICT: '0',
        YARN_IGNORE_PATH: '1',
        npm_config_manage_package_manager_versions: 'false',
      },
    });
  const rush = join(checkout, 'rush.json');
  if (existsSync(rush))
    return [...readFileSync(rush, 'utf8').matchAll(/^\s*"projectFolder":\s*"([^"]+)"/gm)].map(
      ([, each = '']) => each,
    );
  if (existsSync(join(checkout, 'pnpm-workspace.yaml'))) {
    const listed = JSON.parse(run('pnpm@9', 'm', 'ls', '--depth', '-1', '--json')) as { path: string }[];
    return listed.map(({ path }) => relative(checkout, path));
  }
  const listed = run('@yarnpkg/cli-dist@4', 'workspaces', 'list', '--json').trim().split('\n');
  return listed.map((line) => (JSON.parse(line) as { location: string }).location.replace(/^\.$/, ''));
}
