import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { OracleGraph } from './oracle';

/**
 * Actions and workflows by a whole YAML parser, with local `uses` of jobs and steps. A step's path in a file that
 * others may call is the caller's, so it's an edge from the repository's own workflows if one of them, by way of
 * others, runs it, or if it also starts by itself.
 */
export async function oracle(checkout: string): Promise<OracleGraph> {
  const all = await Promise.resolve(readdirSync(checkout, { recursive: true, encoding: 'utf8' }));
  const actions = all.filter((path) => /(?:^|\/)action\.ya?ml$/.test(path) && !path.includes('node_modules'));
  const workflows = all.filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path));
  const places = new Set([...workflows, ...actions.map(folderOf)]);
  const packages = new Set(actions.map(folderOf));
  const edges = new Map<string, { from: string; to: string }>();
  const runs = new Map<string, Runs>();
  const addEdge = (from: string, to: string): void => {
    if (from !== to) edges.set(`${from} ${to}`, { from, to });
  };
  for (const path of [...actions, ...workflows]) {
    const content = parse(readFileSync(join(checkout, path), 'utf8'), { logLevel: 'error' }) as Workflow;
    const isAction = actions.includes(path);
    const events = isAction ? [] : eventsOf(content.on);
    const isCallable = isAction || events.includes('workflow_call');
    const place = isAction ? folderOf(path) : path;
    const from = isCallable ? place : own;
    const jobs = Object.values(content.jobs ?? {});
    const steps = [...jobs.flatMap((job) => job.steps ?? []), ...(content.runs?.steps ?? [])];
    if ([...jobs, ...steps].some(({ uses }) => uses !== undefined) || isCallable) packages.add(from);
    const local = (used: readonly Used[]): string[] =>
      used.flatMap(({ uses }) => {
        if (uses?.startsWith('./') !== true) return [];
        const to = join(uses).replace(/\/$/, '').replace(/^\.$/, '');
        return places.has(to) ? [to] : [];
      });
    const checksOut = steps.some(
      (each) => each.uses?.startsWith('actions/checkout@') === true && each.with?.repository !== undefined,
    );
    const isCallers = isCallable && !checksOut;
    for (const to of [...local(jobs), ...(isCallers ? [] : local(steps))]) addEdge(from, to);
    runs.set(place, {
      startsHere: !isCallable || events.some((each) => each !== 'workflow_call'),
      all: local([...jobs, ...steps]),
      callers: isCallers ? local(steps) : [],
    });
  }
  const reached = new Set([...runs].filter(([, { startsHere }]) => startsHere).map(([place]) => place));
  for (const place of reached) {
    for (const to of runs.get(place)?.callers ?? []) {
      packages.add(own);
      addEdge(own, to);
    }
    for (const next of runs.get(place)?.all ?? []) reached.add(next);
  }
  return { packages: [...packages].map((folder) => ({ name: folder, folder })), edges: [...edges.values()] };
}

const own = '.github/workflows';

interface Runs {
  readonly startsHere: boolean;
  /** Where everything is that it runs from its repository. */
  readonly all: readonly string[];
  /** Of these, what a caller in another repository runs from its own. */
  readonly callers: readonly string[];
}

function eventsOf(on: unknown): string[] {
  if (typeof on === 'string') return [on];
  if (Array.isArray(on)) return on.map(String);
  return Object.keys(on ?? {});
}

interface Used {
  readonly uses?: string;
  readonly with?: { readonly repository?: unknown };
}

interface Workflow {
  readonly on?: unknown;
  readonly jobs?: Readonly<Record<string, Used & { readonly steps?: readonly Used[] }>>;
  readonly runs?: { readonly steps?: readonly Used[] };
}

function folderOf(path: string): string {
  return dirname(path).replace(/^\.$/, '');
}
