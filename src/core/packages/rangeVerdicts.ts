import type { Ecosystem } from './package';
import { ecosystemAt } from './packed';
import { TextNumbers } from './textNumbers';
import type { Texts } from './texts';

/** Whether a dependent would accept this version of its dependency; true if that can't be determined. */
export type Accepts = (
  ecosystem: Ecosystem,
  range: string | undefined,
  version: string | undefined,
) => boolean;

/** What a range accepts, by number of the version. */
interface Row {
  readonly range: string;
  readonly verdicts: Map<number, boolean>;
  /** Dependents of one package mostly follow each other's example, so a range mostly meets one version. */
  version: number;
  verdict: boolean;
}

/** Compares ranges with versions, each pair once: most dependents write the same few. */
export class RangeVerdicts {
  readonly rows: Row[] = [];
  private readonly ranges: TextNumbers;
  /** By ecosystem, by number of the range: the number of its row. */
  private readonly rowOf: number[][] = [];
  private readonly known = new Map<Texts, RangesIn>();

  /** @param versions by number */
  constructor(
    private readonly accepts: Accepts,
    private readonly versions: TextNumbers,
    seed: number,
  ) {
    this.ranges = new TextNumbers(seed);
  }

  rangesIn(texts: Texts): RangesIn {
    const ranges = this.known.get(texts) ?? new RangesIn(texts, this);
    this.known.set(texts, ranges);
    return ranges;
  }

  verdictOf(ecosystem: number, { range, verdicts }: Row, version: number): boolean {
    const known = verdicts.get(version);
    if (known !== undefined) return known;
    const verdict = this.accepts(ecosystemAt(ecosystem), range, this.versions.textOf(version));
    verdicts.set(version, verdict);
    return verdict;
  }

  /** Returns the number of a range's row: repositories that don't share texts share rows. */
  numberOf(ecosystem: number, texts: Texts, range: number): number {
    const rows = (this.rowOf[ecosystem] ??= []);
    return (rows[this.ranges.add(texts, range)] ??=
      this.rows.push({ range: texts.at(range) ?? '', verdicts: new Map(), version: -1, verdict: true }) - 1);
  }
}

/** Compares ranges given by number of their text. */
export class RangesIn {
  /** By ecosystem, by text: the number of its row. */
  private readonly rowOf: Int32Array[] = [];

  constructor(
    private readonly texts: Texts,
    private readonly all: RangeVerdicts,
  ) {}

  /** Whether a version, by number, is accepted; -1 means that there's no range, or no version. */
  accept(ecosystem: number, range: number, version: number): boolean {
    if (version < 0 || range < 0) return true;
    const rowOf = (this.rowOf[ecosystem] ??= new Int32Array(this.texts.length).fill(-1));
    const { rows } = this.all;
    const row =
      rows[rowOf[range] ?? -1] ?? rows[(rowOf[range] = this.all.numberOf(ecosystem, this.texts, range))];
    if (!row) return true;
    if (row.version !== version) {
      row.verdict = this.all.verdictOf(ecosystem, row, version);
      row.version = version;
    }
    return row.verdict;
  }
}
