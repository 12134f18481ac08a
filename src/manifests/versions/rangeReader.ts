/** Whether a range accepts a version; unknown if either can't be read. */
export type Accepted = 'yes' | 'no' | 'unknown';

/** Compares by an ecosystem's own rules; any text may be given. Never throws. */
export type RangeReader = (range: string | undefined, version: string | undefined) => Accepted;
