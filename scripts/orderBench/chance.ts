/** Chance from a seed: the same figures on every machine. */
export interface Chance {
  /** From 0 up to, but not, 1. */
  next(): number;
  normal(): number;
  /** Log-normal: `median` times or divided by e to the power of `sigma`, and so on. */
  around(median: number, sigma: number): number;
  isTrue(share: number): boolean;
}

/** Mulberry32: small, and even enough for this. */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0;

  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  // Box and Muller's way; 1 − … so that there is no logarithm of 0.
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    normal,
    around: (median, sigma) => median * Math.exp(sigma * normal()),
    isTrue: (share) => next() < share,
  };
}
