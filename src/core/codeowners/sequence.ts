/**
 * In a pattern: any number of parts, including none. `Symbol.for` makes it the same in every bundle, because
 * one bundle reads patterns that another created.
 */
export const anyNumber: unique symbol = Symbol.for('good-turn: any number');

/** Comparisons left; with none left, nothing matches. */
export interface Steps {
  left: number;
}

/**
 * Returns whether the parts match the pattern from first to last. Backtracks only to the latest `anyNumber`,
 * so comparisons are at most quadratic in the number of parts, whatever the pattern.
 */
export function matchesSequence<Wanted, Part>(
  pattern: readonly (Wanted | typeof anyNumber)[],
  parts: ArrayLike<Part>,
  fits: (wanted: Wanted, part: Part) => boolean,
  steps: Steps = { left: Infinity },
): boolean {
  let at = 0;
  let latest = -1;
  let resumeAt = 0;
  steps.left -= 1;
  for (let index = 0; index < parts.length;) {
    if (--steps.left < 0) return false;
    const wanted = pattern[at];
    if (wanted === anyNumber) {
      latest = at++;
      resumeAt = index;
    } else if (at < pattern.length && fits(wanted as Wanted, parts[index] as Part)) {
      at++;
      index++;
    } else if (latest >= 0) {
      at = latest + 1;
      index = ++resumeAt;
    } else {
      return false;
    }
  }
  while (pattern[at] === anyNumber) at++;
  return at === pattern.length;
}
