import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { OracleGraph } from './oracle';

/** Actions and workflows by a whole YAML parser, with local `uses` of jobs and steps. */
export async function oracle(checkout: string): Promise<OracleGraph> {
  const all = await Promise.resolve(readdirSync(checkout, { recursive: true, encoding: 'utf8' }));
  const actions = all.filter((path) => /(?:^|\/)action\.ya?ml$/.test(path) && !path.includes('node_modules'));
  const workflows = all.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
  const packages = new Set(actions.map(folderOf));
  const edges = new Map<string, { from: string; to: string }>();
  for (const path of [...actions, ...workflows]) {
    const content = parse(readFileSync(join(checkout, path), 'utf8'), { logLevel: 'error' }) as Workflow;
    const on = content.on;
    const isCallable =
      on === 'workflow_call' ||
      (typeof on === 'object' &&
        on !== null &&
        (Array.isArray(on) ? on.includes('workflow_call') : 'workflow_call' in on));
    const from = actions.includes(path) ? folderOf(path) : isCallable ? path : '.github/workflows';
    const jobs = Object.values(content.jobs ?? {});
    const used = [...jobs, ...jobs.flatMap(({ steps }) => steps ?? []), ...(content.runs?.steps ?? [])];
    if (used.some(({ uses }) => uses !== undefined) || from !== '.github/workflows') packages.add(from);
    for (const { uses } of used) {
      if (uses?.startsWith('./') !== true) continue;
      const to = join(uses).replace(/\/$/, '').replace(/^\.$/, '');
      if (from !== to && (workflows.includes(to) || actions.some((each) => folderOf(each) === to)))
        edges.set(`${from} ${to}`, { from, to });
    }
  }
  return { packages: [...packages].map((folder) => ({ name: folder, folder })), edges: [...edges.values()] };
}

interface Used {
  readonly uses?: string;
}

interface Workflow {
  readonly on?: unknown;
  readonly jobs?: Readonly<Record<string, Used & { readonly steps?: readonly Used[] }>>;
  readonly runs?: { readonly steps?: readonly Used[] };
}

function folderOf(path: string): string {
  return dirname(path).replace(/^\.$/, '');
}
