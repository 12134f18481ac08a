import { classifyFile } from '../fileKind';
import type { Surface } from './surface';

/**
 * How much of a change to a file can be felt outside its package: after internals change, 21 of 100 direct
 * dependents change too; after public lines are added, 31; changed or removed, 34. What can't be told counts
 * whole.
 */
const factors = { none: 0.4, internals: 0.4, added: 0.7, changed: 1 } as const;

export function feltFactor(surface: Surface | undefined): number {
  return surface ? factors[surface.kind] : 1;
}

/** The public lines that a change adds, and those that it changes or removes. */
export interface PublicLines {
  readonly added: number;
  readonly changed: number;
}

/** Sums up the source files of a change; undefined if that of any can't be told, or there are none. */
export function countPublicLines(
  files: Iterable<{ readonly path: string; readonly surface?: Surface }>,
): PublicLines | undefined {
  const sum = { added: 0, changed: 0 };
  let isAny = false;
  for (const { path, surface } of files) {
    const kind = classifyFile(path);
    if (kind !== 'source' && kind !== 'types') continue;
    if (!surface) return undefined;
    isAny = true;
    sum.added += surface.added;
    sum.changed += surface.changed;
  }
  return isAny ? sum : undefined;
}
