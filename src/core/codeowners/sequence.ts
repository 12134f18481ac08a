/** In a pattern: any number of parts, none included. The same in every bundle, since one reads what another made. */
export const anyNumber: unique symbol = Symbol.for('good-turn: any number');

/**
 * Whether the parts follow the pattern from the first to the last. It goes back to the latest `anyNumber`
 * only, so it compares at most as often as the square of the number of parts, whatever the pattern.
 */
export function matchesSequence<Wanted, Part>(
  pattern: readonly (Wanted | typeof anyNumber)[],
  parts: ArrayLike<Part>,
  fits: (wanted: Wanted, part: Part) => boolean,
): boolean {
  let at = 0;
  let latest = -1;
  let resumeAt = 0;
  for (let index = 0; index < parts.length;) {
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
