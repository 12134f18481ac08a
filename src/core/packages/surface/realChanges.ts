import type { Hunk, PatchLine } from '../patch/hunks';

/** Finds the changed lines that aren't just moved, indented or wrapped anew. */
export function findRealChanges(hunks: readonly Hunk[]): ReadonlySet<PatchLine> {
  const real = new Set<PatchLine>();
  for (const { lines } of hunks) {
    for (const run of runsOf(lines)) {
      if (joined(run, '-') !== joined(run, '+')) for (const line of run) real.add(line);
    }
  }
  // Each removed line makes up for one added line with the same text, wherever in the file.
  const removed = new Map<string, PatchLine[]>();
  for (const line of real) {
    if (line.mark !== '-') continue;
    const text = compact(line.text);
    const same = removed.get(text);
    if (same) same.push(line);
    else removed.set(text, [line]);
  }
  for (const line of [...real]) {
    const twin = line.mark === '+' ? removed.get(compact(line.text))?.pop() : undefined;
    if (!twin) continue;
    real.delete(line);
    real.delete(twin);
  }
  return real;
}

/** Groups of changed lines without an unchanged one between. */
function runsOf(lines: readonly PatchLine[]): PatchLine[][] {
  const runs: PatchLine[][] = [];
  let isInRun = false;
  for (const line of lines) {
    if (line.mark !== ' ') {
      if (isInRun) runs.at(-1)?.push(line);
      else runs.push([line]);
    }
    isInRun = line.mark !== ' ';
  }
  return runs;
}

function joined(run: readonly PatchLine[], mark: '+' | '-'): string {
  const text = run.map((line) => (line.mark === mark ? line.text.replace(/\s/g, '') : '')).join('');
  // A list that is wrapped gets a comma after its last part.
  return text.replace(/[,;](?=[)\]}])/g, '');
}

function compact(text: string): string {
  const dense = text.replace(/\s/g, '');
  return dense.endsWith(',') || dense.endsWith(';') ? dense.slice(0, -1) : dense;
}
