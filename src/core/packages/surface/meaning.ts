import type { PatchLine } from '../patch/hunks';

/**
 * What a line of a patch means to others; `unknown` if what isn't shown decides that. A part belongs to a
 * declaration that another line starts.
 */
export type Meaning =
  'nothing' | 'internal' | 'unknown' | 'declaration' | { readonly partOf: PatchLine | undefined };
