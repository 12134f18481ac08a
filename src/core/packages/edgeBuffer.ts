import type { EdgeList } from './reverseGraph';

/** Edges in typed arrays that grow by doubling. */
export class EdgeBuffer {
  private from: Int32Array;
  private to: Int32Array;
  private codes: Uint8Array;
  count = 0;

  /** @param expected number of edges */
  constructor(expected: number) {
    this.from = new Int32Array(expected + 1);
    this.to = new Int32Array(expected + 1);
    this.codes = new Uint8Array(expected + 1);
  }

  add(from: number, to: number, code: number): void {
    if (this.count === this.from.length) {
      this.from = grown(this.from, new Int32Array(2 * this.count));
      this.to = grown(this.to, new Int32Array(2 * this.count));
      this.codes = grown(this.codes, new Uint8Array(2 * this.count));
    }
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.codes[this.count++] = code;
  }

  get list(): EdgeList {
    const { from, to, codes, count } = this;
    return { from: from.subarray(0, count), to: to.subarray(0, count), codes: codes.subarray(0, count) };
  }
}

function grown<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
