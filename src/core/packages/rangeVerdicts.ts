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
  private readonly ranges = new TextNumbers();
  private readonly rows: Row[] = [];
  /** By ecosystem, by number of the range: the number of its row. */
  private readonly rowOf: number[][] = [];
  /** By texts, by ecosystem, by text: the number of its row. */
  private readonly rowsIn = new Map<Texts, Int32Array[]>();

  /** @param versions by number */
  constructor(
    private readonly accepts: Accepts,
    private readonly versions: TextNumbers,
  ) {}

  /** Returns a comparison for ranges given by number of their text; -1 means absent. */
  compareIn(texts: Texts): (ecosystem: number, range: number, version: number) => boolean {
    const known = this.rowsIn.get(texts) ?? [];
    this.rowsIn.set(texts, known);
    return (ecosystem, range, version) => {
      if (version < 0 || range < 0) return true;
      const rows = (known[ecosystem] ??= new Int32Array(texts.length).fill(-1));
      let row = this.rows[rows[range] ?? -1];
      if (!row) {
        rows[range] = this.numberOf(ecosystem, texts, range);
        row = this.rows[rows[range] ?? -1];
      }
      return row === undefined || this.verdictOf(ecosystem, row, version);
    };
  }

  private verdictOf(ecosystem: number, row: Row, version: number): boolean {
    if (row.version === version) return row.verdict;
    const { range, verdicts } = row;
    const verdict =
      verdicts.get(version) ?? this.accepts(ecosystemAt(ecosystem), range, this.versions.textOf(version));
    verdicts.set(version, verdict);
    row.version = version;
    row.verdict = verdict;
    return verdict;
  }

  /** Repositories that don't share texts share rows. */
  private numberOf(ecosystem: number, texts: Texts, range: number): number {
    const rows = (this.rowOf[ecosystem] ??= []);
    return (rows[this.ranges.add(texts, range)] ??=
      this.rows.push({ range: texts.at(range) ?? '', verdicts: new Map(), version: -1, verdict: true }) - 1);
  }
}
