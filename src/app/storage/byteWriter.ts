/** Collects whole numbers and texts as bytes; `ByteReader` reads them. */
export class ByteWriter {
  private bytes = new Uint8Array(1024);
  private size = 0;

  /** Writes a number up to `mostNumber`, the small ones shortest: seven bits in each byte. */
  number(number: number): void {
    if (this.size + 4 > this.bytes.length) this.grow(4);
    let left = number;
    for (; left >= 128; left >>>= 7) this.bytes[this.size++] = (left & 127) | 128;
    this.bytes[this.size++] = left;
  }

  raw(bytes: Uint8Array): void {
    this.number(bytes.length);
    if (this.size + bytes.length > this.bytes.length) this.grow(bytes.length);
    this.bytes.set(bytes, this.size);
    this.size += bytes.length;
  }

  /** Half a surrogate pair becomes U+FFFD. */
  text(text: string): void {
    this.raw(new TextEncoder().encode(text));
  }

  /** Returns what was written; it's valid until more is. */
  get written(): Uint8Array<ArrayBuffer> {
    return this.bytes.subarray(0, this.size);
  }

  private grow(least: number): void {
    const grown = new Uint8Array(2 * this.bytes.length + least);
    grown.set(this.written);
    this.bytes = grown;
  }
}

/** What four bytes hold: more than a file has bytes. */
export const mostNumber = 2 ** 28 - 1;
