/** Seeded random numbers, so the figures are the same on every machine. */
export interface Chance {
  /** Returns a number from 0 (inclusive) to 1 (exclusive). */
  next(): number;
  normal(): number;
  /** Returns a log-normal number with this median; `sigma` is the standard deviation of its logarithm. */
  around(median: number, sigma: number): number;
  isTrue(share: number): boolean;
}

/** Mulberry32: small, and uniform enough for this. */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0;

  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  // Box–Muller transform; 1 − … avoids the logarithm of 0.
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    normal,
    around: (median, sigma) => median * Math.exp(sigma * normal()),
    isTrue: (share) => next() < share,
  };
}
