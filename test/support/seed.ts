import fc from 'fast-check';
import { chanceFrom } from '../../scripts/orderBench/chance';

/** The same cases in every run, so that a failure can be replayed: `GOOD_TURN_SEED=7 npm test` tries others. */
export const seed = Number(process.env['GOOD_TURN_SEED'] ?? 20261129);

fc.configureGlobal({ seed });

/** Chance for one of several things that go on at once: each has its own, whichever comes first. */
export function createChance(name: string): () => number {
  let own = seed;
  for (const sign of name) own = Math.imul(own ^ (sign.codePointAt(0) ?? 0), 16_777_619);
  const chance = chanceFrom(own);
  return () => chance.next();
}
