import { execFileSync } from 'node:child_process';

export type Edge = readonly [from: string, to: string];

export interface ComparedCommits {
  readonly commits: number;
  /** With something that depends on what they change, by either side. */
  readonly felt: number;
  readonly exact: number;
  /** Fewer dependents than the tool says, with a problem that makes the figure a lower bound. */
  readonly bounded: number;
  /** More dependents than the tool says. */
  readonly tooMany: number;
  /** Fewer, without a word: sure and wrong. */
  readonly wrong: readonly string[];
}

/**
 * Compares, commit by commit, the folders that depend on what a repository's newest commits change: once along
 * the tool's edges, once along ours. Both start from the packages in whose folders the files lie.
 *
 * @param touchedBy returns the folders of the packages that these paths change
 */
export function compareCommits(
  checkout: string,
  count: number,
  theirs: readonly Edge[],
  ours: readonly Edge[],
  touchedBy: (paths: readonly string[]) => readonly string[],
  isBounded: (paths: readonly string[]) => boolean,
): ComparedCommits {
  const [dependentsOfTheirs, dependentsOfOurs] = [dependentsIn(theirs), dependentsIn(ours)];
  let [felt, exact, bounded, tooMany] = [0, 0, 0, 0];
  const wrong: string[] = [];
  const commits = newestCommits(checkout, count);
  for (const { id, paths } of commits) {
    const touched = touchedBy(paths);
    const expected = reached(touched, dependentsOfTheirs);
    const found = reached(touched, dependentsOfOurs);
    if (expected.size > 0 || found.size > 0) felt++;
    const missing = [...expected].filter((each) => !found.has(each));
    if (missing.length > 0 && isBounded(paths)) bounded++;
    else if (missing.length > 0) wrong.push(`${id.slice(0, 9)}: ${found.size} of ${expected.size}`);
    else if (found.size > expected.size) tooMany++;
    else exact++;
  }
  return { commits: commits.length, felt, exact, bounded, tooMany, wrong };
}

function newestCommits(checkout: string, count: number): { id: string; paths: string[] }[] {
  const text = execFileSync(
    'git',
    ['-C', checkout, 'log', '--no-merges', `-${count}`, '--name-only', '-z', '--format=%x01%H'],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  return text
    .split('\u0001')
    .filter((part) => part !== '')
    .map((part) => {
      const [id = '', ...paths] = part.split(/[\0\n]+/).filter((each) => each !== '');
      return { id, paths };
    });
}

function dependentsIn(edges: readonly Edge[]): ReadonlyMap<string, readonly string[]> {
  const dependents = new Map<string, string[]>();
  for (const [from, to] of edges) {
    const known = dependents.get(to);
    if (known) known.push(from);
    else dependents.set(to, [from]);
  }
  return dependents;
}

function reached(
  starts: readonly string[],
  dependents: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const found = new Set(starts);
  for (const each of found) for (const next of dependents.get(each) ?? []) found.add(next);
  for (const start of starts) found.delete(start);
  return found;
}
