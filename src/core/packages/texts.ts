/**
 * Texts, one after the other in a single string: a fraction of the memory of many strings, and quick to store
 * and to load. Several repositories may share them.
 */
export class Texts {
  /** @param starts where each text starts, and where the last one ends */
  constructor(
    readonly all: string,
    readonly starts: Int32Array,
  ) {}

  static of(list: readonly string[]): Texts {
    const starts = new Int32Array(list.length + 1);
    list.forEach((text, index) => {
      starts[index + 1] = (starts[index] ?? 0) + text.length;
    });
    return new Texts(list.join(''), starts);
  }

  get length(): number {
    return this.starts.length - 1;
  }

  /** Returns undefined if there's none, as for -1. */
  at(index: number): string | undefined {
    if (index < 0 || index >= this.length) return undefined;
    return this.all.slice(this.starts[index], this.starts[index + 1]);
  }

  toArray(): string[] {
    return Array.from({ length: this.length }, (_, index) => this.at(index) ?? '');
  }
}
