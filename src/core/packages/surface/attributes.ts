import type { PatchLine } from '../patch/hunks';
import type { Meaning } from './meaning';

/** Annotations stand above what they belong to, and mean to others what that does. */
export class Attributes {
  private readonly waiting: PatchLine[] = [];
  private texts = '';

  /** What the lines since the last declaration say, beginning with the line before them. */
  after(previous: string): string {
    return this.texts === '' ? previous : `${previous} ${this.texts}`;
  }

  add(line: PatchLine): void {
    this.waiting.push(line);
    this.texts = `${this.texts} ${line.text.trim()}`.slice(-mostLetters);
  }

  /** Notes what they mean, now that the next line's meaning is known. */
  settle(line: PatchLine, meaning: Meaning, meanings: Map<PatchLine, Meaning>): void {
    const ofPart: Meaning = meaning === 'declaration' ? { partOf: line } : meaning;
    for (const each of this.waiting.splice(0))
      meanings.set(each, silent.test(each.text) ? 'nothing' : ofPart);
    this.texts = '';
  }

  /** What they belong to is below the hunk. */
  end(meanings: Map<PatchLine, Meaning>): void {
    for (const each of this.waiting) meanings.set(each, silent.test(each.text) ? 'nothing' : 'unknown');
  }
}

const mostLetters = 2000;

/** They speak to compilers and checkers of the package itself. */
const silent =
  /^\s*(?:@(?:typing\.)?(?:[oO]verride|SuppressWarnings|Suppress|VisibleForTesting)\b|#\[(?:inline|allow|expect|warn|doc|rustfmt|cfg_attr)\b|\[(?:MethodImpl|SuppressMessage|Debugger\w+)\b)/;
