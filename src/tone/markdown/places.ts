/** Maps the characters of a paragraph to its source. */
export class Places {
  private readonly pieces: Piece[] = [];

  constructor(readonly source: string) {}

  /**
   * Maps the paragraph from `at` on to the source from `from` to `to`: character by character, or as a whole.
   */
  add(at: number, from: number, to: number, isLiteral: boolean): void {
    this.pieces.push({ at, from, to, isLiteral });
  }

  getStart(index: number): number {
    const { at, from, isLiteral } = this.findPiece(index);
    return isLiteral ? from + index - at : from;
  }

  getEnd(index: number): number {
    const { at, from, to, isLiteral } = this.findPiece(index);
    return isLiteral ? from + index - at + 1 : to;
  }

  /** Returns the source text of a range, as written. */
  slice(from: number, to: number): string {
    return this.source.slice(this.getStart(from), this.getEnd(to - 1));
  }

  private findPiece(index: number): Piece {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.pieces[middle]?.at ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return this.pieces[low] ?? { at: 0, from: 0, to: 0, isLiteral: true };
  }
}

interface Piece {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly isLiteral: boolean;
}
