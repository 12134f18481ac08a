/**
 * Rounds parts to multiples of `step` that add up to `total`, itself such a multiple: the parts with the
 * largest remainders are rounded up (Hamilton's method). If the total is a cap, all parts shrink in
 * proportion.
 */
export function apportion(parts: readonly number[], total: number, step: number): number[] {
  const sum = parts.reduce((a, b) => a + b, 0);
  if (sum <= 0) return parts.map(() => 0);
  const steps = Math.round(total / step);
  const exact = parts.map((part) => (part / sum) * steps);
  const whole = exact.map(Math.floor);
  const left = steps - whole.reduce((a, b) => a + b, 0);
  if (left > 0) {
    const byRemainder = exact
      .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
      .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
    for (const { index } of byRemainder.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1;
  }
  const perUnit = Math.round(1 / step);
  return whole.map((count) => count / perUnit);
}
