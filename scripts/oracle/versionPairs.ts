import type { Ecosystem } from '../../src/core/packages/package';
import { unpack } from '../../src/core/packages/packed';
import type { Accepted, RangeReader } from '../../src/manifests/versions/rangeReader';
import { readCheckout } from './readCheckout';

export type Pair = readonly [range: string, version: string];

/** What an oracle of versions is started with: `[seed] [checkout…]`. */
export interface VersionArguments {
  readonly chance: Chance;
  readonly checkouts: readonly string[];
}

/** Draws that are the same for the same seed. */
export interface Chance {
  readonly below: (limit: number) => number;
  readonly one: (list: readonly string[]) => string;
}

/** Separates a range from its version on the way to a tool: neither ever contains it. */
const separator = '\u001f';

export function versionArguments([seed = '1', ...checkouts] = process.argv.slice(2)): VersionArguments {
  return { chance: chanceFrom(Number(seed)), checkouts };
}

/** Returns generated pairs, and each real range of the checkouts with generated and real versions. */
export function pairsOf(
  { chance, checkouts }: VersionArguments,
  ecosystem: Ecosystem,
  generate: { readonly range: () => string; readonly version: (near?: string) => string },
): Pair[] {
  const real = checkouts.map((each) => unpack(readCheckout(each, 'acme/checkout').packages));
  const packages = real.flat().filter((each) => each.ecosystem === ecosystem);
  const ranges = packages.flatMap(({ dependencies }) => dependencies.flatMap(({ range }) => range ?? []));
  const distinct = [...new Set(ranges)].filter((each) => !/[\n\r]/.test(each));
  const versions = packages.flatMap(({ version }) => version ?? []);
  console.log(`${distinct.length} real ranges`);
  const generated = Array.from({ length: 60_000 }, (): Pair => {
    const range = generate.range();
    return [range, generate.version(range)];
  });
  const found = distinct.flatMap((range) => [
    ...Array.from({ length: 10 }, (): Pair => [range, generate.version(range)]),
    ...Array.from({ length: versions.length > 0 ? 5 : 0 }, (): Pair => [range, chance.one(versions)]),
  ]);
  return [...generated, ...found];
}

/** As the tools expect it: a pair a line. */
export function toLines(pairs: readonly Pair[]): string {
  return pairs.map((pair) => `${pair.join(separator)}\n`).join('');
}

/** Prints how many answers differ, and the first twenty of those. */
export function printDifferences(
  tool: string,
  pairs: readonly Pair[],
  output: string,
  reader: RangeReader,
): void {
  const answers = output.trim().split('\n') as Accepted[];
  if (answers.length !== pairs.length) throw new Error(`${tool} gave ${answers.length} answers`);
  const differences = pairs.flatMap(([range, version], index) => {
    const ours = reader(range, version);
    const theirs = answers[index] ?? '';
    return ours === theirs
      ? []
      : [`${JSON.stringify(range)} with ${JSON.stringify(version)}: ${theirs}, we say ${ours}`];
  });
  const kinds = ['yes', 'no', 'unknown'].map(
    (kind) => `${kind}: ${answers.filter((each) => each === kind).length}`,
  );
  console.log(`${tool}: ${pairs.length} pairs (${kinds.join(', ')}), ${differences.length} differ`);
  for (const each of differences.slice(0, 20)) console.log(`  ${each}`);
  if (differences.length > 0) process.exitCode = 1;
}

/** The generator mulberry32: its multiplications stay exact, so it doesn't soon repeat itself. */
export function chanceFrom(seed: number): Chance {
  let state = seed | 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
  return { below, one: (list) => list[below(list.length)] ?? '' };
}
