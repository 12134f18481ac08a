import { strict as assert } from 'node:assert';

/** The processor's time that some work takes, in milliseconds: on a busy machine, the clock's says little. */
export function measureWork(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Fails if four times the input takes more than eight times the work, twice in a row: a square would take
 * sixteen times. What takes less than a quarter of a second at the largest size harms no one.
 *
 * Fails too if the largest takes more than `most` milliseconds: linear work may be too much as well. Parsers of
 * others count no steps, so the processor's time is the only measure. The limit is several times what anything
 * takes that is tested, and several times less than what was found to block the editor.
 */
export function assertLinear(make: (size: number) => () => unknown, size: number, most = 1500): void {
  const [small, large] = [make(size), make(4 * size)];
  small();
  const ratios: number[] = [];
  const times: number[] = [];
  for (let tries = 0; tries < 2; tries++) {
    const [less, more] = [measureWork(small), measureWork(large)];
    if (more <= most && (more < noticeable || more / less <= 8)) return;
    ratios.push(more / less);
    times.push(more);
  }
  const listed = (numbers: readonly number[]): string => numbers.map((each) => each.toFixed(1)).join(' or ');
  assert.fail(`4 times as much takes ${listed(ratios)} times as long: ${listed(times)} ms`);
}

const noticeable = 250;

/** Repeats a piece up to a length. */
export function filled(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}
