import { strict as assert } from 'node:assert';

/** The processor's time that some work takes, in milliseconds: on a busy machine, the clock's says little. */
export function measureWork(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Fails if four times the input takes more than eight times the work, three times in a row: a square would take
 * sixteen times. What takes less than a quarter of a second at the largest size harms no one. It's a ratio and
 * no time, so a slow machine changes nothing; `npm run bench` tells the times.
 */
export function assertLinear(make: (size: number) => () => unknown, size: number): void {
  const [small, large] = [make(size), make(4 * size)];
  small();
  const ratios: number[] = [];
  for (let tries = 0; tries < 3; tries++) {
    const [less, more] = [measureWork(small), measureWork(large)];
    if (more < noticeable || more / less <= 8) return;
    ratios.push(more / less);
  }
  assert.fail(`4 times as much takes ${ratios.map((each) => each.toFixed(1)).join(' or ')} times as long`);
}

const noticeable = 250;

/** Repeats a piece up to a length. */
export function filled(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}
