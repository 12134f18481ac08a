import type { Breathe } from '../core/model/slices';

/** Long work lets the editor answer after this many milliseconds. */
const longestSlice = 12;

/** Returns a function that yields to others, if it hasn't for a while. */
export function createBreathe(now: () => number = () => performance.now()): Breathe {
  let last = now();
  return () => {
    if (now() - last < longestSlice) return undefined;
    return new Promise((resolve) =>
      setTimeout(() => {
        last = now();
        resolve();
      }, 0),
    );
  };
}
