import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OracleGraph } from './oracle';

interface GoVersion {
  readonly Path: string;
  readonly Version?: string;
}

interface GoFile {
  readonly Module?: GoVersion;
  readonly Require?: readonly (GoVersion & { readonly Indirect?: boolean })[] | null;
  readonly Replace?: readonly { readonly Old: GoVersion; readonly New: GoVersion }[] | null;
  readonly Use?: readonly { readonly DiskPath: string }[] | null;
}

/**
 * Asks `go mod edit -json` for each module, and `go work edit -json` for each workspace. A required module of
 * the checkout is taken from there, wherever it's replaced by a folder or not.
 */
export async function oracle(checkout: string): Promise<OracleGraph> {
  const root = realpathSync(checkout);
  const modules = filesBelow(root, 'go.mod').flatMap((file) => {
    const parsed = ask('mod', file);
    return parsed?.Module ? [{ folder: path.relative(root, path.dirname(file)), ...parsed }] : [];
  });
  const shared = new Map<string, GoFile['Replace']>();
  for (const file of filesBelow(root, 'go.work')) {
    const parsed = ask('work', file);
    const at = path.relative(root, path.dirname(file));
    const moved = parsed?.Replace?.map((each) => ({
      ...each,
      New: each.New.Path.startsWith('.') ? { Path: `/${path.join(at, each.New.Path)}` } : each.New,
    }));
    for (const { DiskPath } of parsed?.Use ?? []) shared.set(path.normalize(path.join(at, DiskPath)), moved);
  }
  const byName = new Map<string, string[]>();
  for (const { folder, Module } of modules)
    byName.set(Module?.Path ?? '', [...(byName.get(Module?.Path ?? '') ?? []), folder]);
  const folders = new Set(modules.map(({ folder }) => folder));
  const edges = modules.flatMap(({ folder, Require, Replace }) =>
    (Require ?? [])
      .filter(({ Indirect }) => Indirect !== true)
      .flatMap((required) => {
        const all = [...(shared.get(folder === '' ? '.' : folder) ?? []), ...(Replace ?? [])];
        const instead = all.find(
          ({ Old }) => Old.Path === required.Path && [undefined, required.Version].includes(Old.Version),
        )?.New.Path;
        const local = /^\.|^\//.test(instead ?? '')
          ? path.normalize(
              instead?.startsWith('/') === true ? instead.slice(1) : path.join(folder, instead ?? ''),
            )
          : undefined;
        const place = local === '.' ? '' : local?.replace(/\/$/, '');
        const targets =
          place !== undefined && folders.has(place)
            ? [place]
            : (byName.get(instead && !place ? instead : required.Path) ?? []);
        return targets.map((to) => ({ from: folder, to }));
      }),
  );
  return Promise.resolve({
    packages: modules.map(({ folder, Module }) => ({ name: Module?.Path ?? '', folder })),
    edges,
  });
}

/** An older command refuses what newer ones write; those lines say nothing of dependencies. */
function ask(kind: 'mod' | 'work', file: string): GoFile | undefined {
  const text = readFileSync(file, 'utf8')
    .replace(/=> (\.\.?)$/gm, '=> $1/')
    .replace(/^(?:tool|godebug|ignore)\s*\([^)]*\)/gm, '')
    .replace(/^(?:go|toolchain|tool|godebug|ignore)\s.*$/gm, '');
  const copy = path.join(mkdtempSync(path.join(tmpdir(), 'oracle-')), `go.${kind}`);
  writeFileSync(copy, text);
  try {
    return JSON.parse(
      execFileSync('go', [kind, 'edit', '-json', copy], { stdio: 'pipe' }).toString(),
    ) as GoFile;
  } catch (error) {
    process.stderr.write(`${file}: ${String(error).slice(0, 300)}\n`);
    return undefined;
  } finally {
    rmSync(path.dirname(copy), { recursive: true });
  }
}

function filesBelow(folder: string, name: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((each) => each.isFile() && each.name === name)
    .map((each) => path.join(each.parentPath, each.name))
    .filter((file) => !/\/(?:vendor|testdata|[._][^/]*)\//.test(file.slice(folder.length)));
}
