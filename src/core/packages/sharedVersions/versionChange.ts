import type { Ecosystem } from '../package';
import { readHunks, sideOf, type FilePatch, type Hunk } from '../patch/hunks';
import { byText } from '../../model/requestId';
import type { Format, VersionLine } from './format';
import { formats } from './formats/all';

/** The dependencies whose versions a change to a shared file adds, removes or changes. */
export interface VersionChange {
  readonly ecosystem: Ecosystem;
  /** In the ecosystem's canonical form, sorted. */
  readonly names: readonly string[];
}

/**
 * Reads names from the patch of a lockfile, a catalogue or a list of central versions; undefined if it's no
 * such file, or if the patch doesn't show every name.
 */
export function readVersionChange(file: FilePatch): VersionChange | undefined {
  const format = formats.find(({ fits }) => fits(file.path));
  const hunks = format && readHunks(file);
  if (!hunks) return undefined;
  const seen: Seen = new Map();
  const isComplete = hunks.every((hunk) =>
    (['-', '+'] as const).every((side) => readSide(hunk, side, format, seen)),
  );
  if (!isComplete) return undefined;
  const names = [...seen].filter(([, lines]) => !isSame(lines)).map(([name]) => name);
  return { ecosystem: format.ecosystem, names: names.sort(byText) };
}

type Seen = Map<string, { '-': string[]; '+': string[] }>;

/** Returns whether all names were found. */
function readSide(hunk: Hunk, side: '-' | '+', format: Format, seen: Seen): boolean {
  const { section: sectionOf = () => undefined, compared = (text: string) => text } = format;
  const lineOf = (text: string, section: string): VersionLine => {
    const trimmed = text.trim();
    return { text, trimmed, indent: text.length - text.trimStart().length, section };
  };
  let section = sectionOf(hunk.heading) ?? '';
  // A heading names the entry only if nothing can start one between it and the hunk: that's never sure.
  let current: { readonly name: string | undefined } | undefined;
  let pending: string[] = [];
  const note = (name: string | undefined, text: string): void => {
    if (name === undefined) return;
    const lines = seen.get(name) ?? { '-': [], '+': [] };
    lines[side].push(compared(text));
    seen.set(name, lines);
  };
  for (const { mark, text } of sideOf(hunk, side)) {
    section = sectionOf(text) ?? section;
    const line = lineOf(text, section);
    const meaning = format.read(line);
    const isChanged = mark !== ' ';
    switch (meaning.kind) {
      case 'skip':
        break;
      case 'unknown':
        if (isChanged) return false;
        break;
      case 'end':
        if (pending.length > 0) return false;
        current = undefined;
        break;
      case 'entry':
        if (pending.length > 0) return false;
        current = meaning;
        if (isChanged) note(meaning.name, line.trimmed);
        break;
      case 'named':
        // An entry's own name wins: the file it comes from may be called otherwise.
        current ??= meaning;
        for (const earlier of pending) note(current.name, earlier);
        pending = [];
        if (isChanged) note(current.name, line.trimmed);
        break;
      case 'part':
        if (!isChanged) break;
        if (current) note(current.name, line.trimmed);
        else pending.push(line.trimmed);
    }
  }
  return pending.length === 0;
}

/** Whether the same lines were removed and added, such as when a file is sorted anew. */
function isSame(lines: Readonly<Record<'-' | '+', readonly string[]>>): boolean {
  if (lines['-'].length !== lines['+'].length) return false;
  const added = [...lines['+']].sort();
  return [...lines['-']].sort().every((line, index) => line === added[index]);
}
