import { readHunks, type FilePatch, type Hunk, type PatchLine } from '../patch/hunks';
import { indentationOf } from './indentation';
import { languageOf } from './languages/all';
import { findRealChanges } from './realChanges';
import type { Meaning } from './meaning';
import { readMeanings } from './visibleLines';

/** What of a change can be felt outside its package. */
export interface Surface {
  /**
   * `none`: only comments, formatting and imports; `internals`: nothing that others can name; `added`: others
   * get more than before; `changed`: what others can name changes or goes.
   */
  readonly kind: 'none' | 'internals' | 'added' | 'changed';
  /** Lines that others see and that are new. */
  readonly added: number;
  /** Lines that others see and that change or go. */
  readonly changed: number;
}

/**
 * Reads a file's patch; undefined if the language is unknown, the patch is missing or cut, or what it doesn't
 * show decides whether others can name what changes.
 */
export function readSurface(file: FilePatch): Surface | undefined {
  const { path, previousPath } = file;
  const language = languageOf(path);
  if (!language || (previousPath !== undefined && languageOf(previousPath) !== language)) return undefined;
  const hunks = readHunks(file);
  if (!hunks) return undefined;
  const indentation = indentationOf(eachLine(hunks), language.indent);
  const real = findRealChanges(hunks);
  const isInPlace = language.exportsInPlace?.(eachText(hunks)) === true;
  const counts = { added: 0, removed: 0, extended: 0, internal: 0, unknown: 0 };
  const isPrivate =
    language.isPrivate?.(path) === true && (previousPath === undefined || language.isPrivate(previousPath));
  for (const hunk of hunks) {
    for (const side of ['-', '+'] as const) {
      const meanings = readMeanings(hunk, side, { language, path, indentation, isInPlace });
      for (const [line, meaning] of meanings) {
        if (!real.has(line) || meaning === 'nothing') continue;
        if (isPrivate || meaning === 'internal') counts.internal++;
        else if (meaning === 'unknown') counts.unknown++;
        else counts[howItChanges(line, meaning)]++;
      }
    }
  }
  const surface = summed(counts);
  return counts.unknown > 0 && surface.kind !== 'changed' ? undefined : surface;
}

/** A line added to a declaration that was there before changes it. */
function howItChanges(line: PatchLine, meaning: Meaning): 'added' | 'removed' | 'extended' {
  if (line.mark === '-') return 'removed';
  const isOld = typeof meaning === 'object' && meaning.partOf?.mark !== '+';
  return isOld ? 'extended' : 'added';
}

function summed(counts: Readonly<Record<'added' | 'removed' | 'extended' | 'internal', number>>): Surface {
  const changed = Math.max(counts.removed, counts.extended);
  // Of a line that changes, a patch shows both the old and the new text.
  const added = Math.max(0, counts.added + counts.extended - changed);
  const kind = changed > 0 ? 'changed' : added > 0 ? 'added' : counts.internal > 0 ? 'internals' : 'none';
  return { kind, added, changed };
}

function* eachLine(hunks: readonly Hunk[]): Iterable<PatchLine> {
  for (const { lines } of hunks) yield* lines;
}

function* eachText(hunks: readonly Hunk[]): Iterable<string> {
  for (const { heading, lines } of hunks) {
    yield heading;
    for (const { text } of lines) yield text;
  }
}
