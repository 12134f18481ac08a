/** A changed file as GitHub describes it. */
export interface FilePatch {
  readonly path: string;
  /** Where it was before, if it was renamed. */
  readonly previousPath?: string;
  /** Missing for binary and for very large files. */
  readonly patch?: string;
  /** How many lines were added and removed; if given, a patch with fewer is known to be cut. */
  readonly additions?: number;
  readonly deletions?: number;
}

/** A part of a patch: changed lines with a few unchanged ones around them. */
export interface Hunk {
  /** The last line above that starts at the margin, or as the repository configured it; may be cut. */
  readonly heading: string;
  readonly lines: readonly PatchLine[];
  /** Number of its first line in the new file, from 1. */
  readonly start: number;
}

export interface PatchLine {
  readonly mark: LineMark;
  readonly text: string;
}

export type LineMark = ' ' | '+' | '-';

/** Splits a patch into its hunks; undefined if there is none, or if it's cut or malformed. */
export function readHunks(file: FilePatch): Hunk[] | undefined {
  if (file.patch === undefined) return undefined;
  const hunks: { heading: string; lines: PatchLine[]; start: number }[] = [];
  const total = { '+': 0, '-': 0, ' ': 0 };
  let left = { old: 0, new: 0 };
  for (const line of file.patch.split('\n')) {
    const mark = line.charAt(0);
    if (left.old > 0 || left.new > 0) {
      const hunk = hunks.at(-1);
      if (mark === '\\') continue;
      // Some tools drop the space of an empty unchanged line.
      const kind = mark === '' ? ' ' : mark;
      if (!hunk || (kind !== ' ' && kind !== '+' && kind !== '-')) return undefined;
      if (kind !== '+') left.old--;
      if (kind !== '-') left.new--;
      if (left.old < 0 || left.new < 0) return undefined;
      total[kind]++;
      hunk.lines.push({ mark: kind, text: line.endsWith('\r') ? line.slice(1, -1) : line.slice(1) });
      continue;
    }
    const header = /^@@ -\d{1,9}(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@ ?/.exec(line);
    if (header) {
      left = { old: Number(header[1] ?? 1), new: Number(header[3] ?? 1) };
      hunks.push({ heading: line.slice(header[0].length), lines: [], start: Number(header[2]) });
    } else if (mark !== '' && mark !== '\\') return undefined;
  }
  const isCut =
    left.old > 0 ||
    left.new > 0 ||
    (file.additions !== undefined && file.additions !== total['+']) ||
    (file.deletions !== undefined && file.deletions !== total['-']);
  return isCut ? undefined : hunks;
}

/** The lines of a hunk as they were (`-`) or as they are now (`+`). */
export function sideOf(hunk: Hunk, side: '+' | '-'): PatchLine[] {
  return hunk.lines.filter(({ mark }) => mark === ' ' || mark === side);
}
