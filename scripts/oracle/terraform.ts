import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OracleGraph } from './oracle';

/** Modules by HashiCorp's own HCL parser (`@cdktf/hcl2json`): each folder with `.tf` files, and its local calls. */
export async function oracle(checkout: string): Promise<OracleGraph> {
  const place = mkdtempSync(join(tmpdir(), 'oracle-'));
  execFileSync('npm', ['install', '--prefix', place, '--no-audit', '@cdktf/hcl2json'], { stdio: 'ignore' });
  const { parse } = createRequire(join(place, 'x.js'))('@cdktf/hcl2json') as {
    parse: (name: string, text: string) => Promise<{ module?: Record<string, { source?: string }[]> }>;
  };
  const files = readdirSync(checkout, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.tf'),
  );
  const folders = new Set(files.map((path) => join(path, '..').replace(/^\.$/, '')));
  const edges = new Map<string, { from: string; to: string }>();
  for (const path of files) {
    const from = join(path, '..').replace(/^\.$/, '');
    const { module = {} } = await parse(path, readFileSync(join(checkout, path), 'utf8')).catch(() => ({
      module: {},
    }));
    for (const { source = '' } of Object.values(module as Record<string, { source?: string }[]>).flat()) {
      if (!source.startsWith('.')) continue;
      const to = join(from, source)
        .replace(/^\.\/?$/, '')
        .replace(/\/$/, '');
      if (folders.has(to) && from !== to) edges.set(`${from} ${to}`, { from, to });
    }
  }
  return { packages: [...folders].map((folder) => ({ name: folder, folder })), edges: [...edges.values()] };
}
