import type { Ecosystem } from './package';
import { ecosystemAt } from './packed';

/** Whether a dependent would accept this version of its dependency; true if that can't be determined. */
export type Accepts = (
  ecosystem: Ecosystem,
  range: string | undefined,
  version: string | undefined,
) => boolean;

/** Compares ranges with versions, each pair once: most dependents write the same few. */
export class RangeVerdicts {
  private readonly numbers = new Map<string, number>();
  private readonly known = new Map<number, boolean>();

  constructor(private readonly accepts: Accepts) {}

  /** Returns a comparison for one repository's ranges, given by number of their text. */
  compareIn(
    texts: readonly string[],
  ): (ecosystem: number, range: number, version: string | undefined) => boolean {
    const ranges = new Int32Array(texts.length).fill(-1);
    return (ecosystem, range, version) => {
      if (version === undefined || range < 0) return true;
      const text = texts[range] ?? '';
      let left = ranges[range] ?? -1;
      if (left < 0) ranges[range] = left = this.numberOf(`${ecosystem} ${text}`);
      const pair = left * mostTexts + this.numberOf(version);
      const known = this.known.get(pair);
      if (known !== undefined) return known;
      const verdict = this.accepts(ecosystemAt(ecosystem), text, version);
      this.known.set(pair, verdict);
      return verdict;
    };
  }

  private numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }
}

/** Two numbers below this make one exact number. */
const mostTexts = 2 ** 26;
