import { classifyFile } from '../fileKind';
import type { FilePatch } from '../patch/hunks';
import { readSurface } from './surface';

/** How much of a package's change can be felt outside, from all its files. */
export interface Felt {
  /** 0.4 for internals only, 0.7 if something public is added, 1 if it changes, or if that's unknown. */
  readonly factor: number;
  /** Public lines that are new. */
  readonly added: number;
  /** Public lines that change or go. */
  readonly changed: number;
  /** Source files whose surface can't be told. */
  readonly unknown: number;
}

/**
 * Sums up the files of one package. Tests, documents and configuration have a weight of their own, so only
 * source and types count; without any, nothing is taken off.
 */
export function readFelt(files: Iterable<FilePatch>): Felt {
  const sum = { added: 0, changed: 0, unknown: 0 };
  let factor = 0;
  for (const file of files) {
    const kind = classifyFile(file.path);
    if (kind !== 'source' && kind !== 'types') continue;
    const surface = readSurface(file);
    factor = Math.max(factor, surface ? factors[surface.kind] : 1);
    if (!surface) sum.unknown++;
    sum.added += surface?.added ?? 0;
    sum.changed += surface?.changed ?? 0;
  }
  return { factor: factor === 0 ? 1 : factor, ...sum };
}

/** After internals change, 21 of 100 direct dependents change too; after public lines are added, 31; changed, 34. */
const factors = { none: 0.4, internals: 0.4, added: 0.7, changed: 1 } as const;
