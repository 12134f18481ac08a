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
  private readonly rows = new Map<string, Map<number, boolean>>();

  /** @param versions texts, to which numbers refer */
  constructor(
    private readonly accepts: Accepts,
    private readonly versions: readonly string[],
  ) {}

  /** Returns a comparison for one repository's ranges, given by number of their text; -1 means absent. */
  compareIn(texts: readonly string[]): (ecosystem: number, range: number, version: number) => boolean {
    // A range is seldom written for two ecosystems in one repository; if so, both are looked up again.
    const rows: { readonly ecosystem: number; readonly verdicts: Map<number, boolean> }[] = [];
    return (ecosystem, range, version) => {
      if (version < 0 || range < 0) return true;
      let row = rows[range];
      if (row?.ecosystem !== ecosystem) {
        row = { ecosystem, verdicts: this.rowOf(`${ecosystem} ${texts[range] ?? ''}`) };
        rows[range] = row;
      }
      const known = row.verdicts.get(version);
      if (known !== undefined) return known;
      const verdict = this.accepts(ecosystemAt(ecosystem), texts[range] ?? '', this.versions[version]);
      row.verdicts.set(version, verdict);
      return verdict;
    };
  }

  private rowOf(key: string): Map<number, boolean> {
    const known = this.rows.get(key) ?? new Map<number, boolean>();
    this.rows.set(key, known);
    return known;
  }
}
