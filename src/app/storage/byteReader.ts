/** Reads what `ByteWriter` wrote. Throws a RangeError or a TypeError at anything else. */
export class ByteReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** Number of bytes that weren't read yet: nothing can have more parts than that. */
  get left(): number {
    return this.bytes.length - this.at;
  }

  /** @param limit what the number must be below */
  number(limit: number): number {
    const { bytes } = this;
    let byte = bytes[this.at++] ?? 128;
    let number = byte & 127;
    for (let shift = 7; byte >= 128; shift += 7) {
      if (shift > 21) throw new RangeError('a number that is cut off or too long');
      byte = bytes[this.at++] ?? 128;
      number |= (byte & 127) << shift;
    }
    if (number >= limit) throw new RangeError(`${number} instead of less than ${limit}`);
    return number;
  }

  /** Reads how many parts follow, of which each takes at least so many bytes. */
  count(leastBytes: number): number {
    const count = this.number(this.left + 1);
    if (count * leastBytes > this.left) throw new RangeError(`${count} parts in ${this.left} bytes`);
    return count;
  }

  text(): string {
    const size = this.count(1);
    const bytes = this.bytes.subarray(this.at, this.at + size);
    this.at += size;
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  }
}
