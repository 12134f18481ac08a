import { Texts } from './texts';

/**
 * Numbers distinct texts from 0. They are looked up where they lie, without a string for each: two million are
 * when a large organization's graph is built. What's known lies side by side, where memory is fast.
 */
export class TextNumbers {
  /** Hashes and numbers in turn, in open addressing; a number of -1 is free. At most half are taken. */
  private slots = new Int32Array(128).fill(free);
  private letters = new Uint16Array(256);
  private starts = new Int32Array(33);
  private count = 0;

  /** @param seed starts each hash: if it's chance, nobody can choose names that all fall into one slot */
  constructor(private readonly seed: number) {}

  get size(): number {
    return this.count;
  }

  /** Returns a text's number; -1 if it has none. */
  find(texts: Texts, index: number): number {
    return this.slots[this.slotOf(texts, index, hashOf(texts, index, this.seed)) + 1] ?? free;
  }

  /** Returns a text's number, a new one if it has none. */
  add(texts: Texts, index: number): number {
    const hash = hashOf(texts, index, this.seed);
    const slot = this.slotOf(texts, index, hash);
    const known = this.slots[slot + 1] ?? free;
    if (known !== free) return known;
    const number = this.count++;
    this.slots[slot] = hash;
    this.slots[slot + 1] = number;
    this.append(texts, index);
    if (4 * this.count > this.slots.length) this.spreadOut();
    return number;
  }

  textOf(number: number): string | undefined {
    if (number < 0 || number >= this.count) return undefined;
    return this.between(this.starts[number] ?? 0, this.starts[number + 1] ?? 0);
  }

  /** Returns the texts by their numbers. */
  toTexts(): Texts {
    const starts = this.starts.slice(0, this.count + 1);
    return new Texts(this.between(0, starts[this.count] ?? 0), starts);
  }

  private between(start: number, end: number): string {
    const parts: string[] = [];
    for (let at = start; at < end; at += slice)
      parts.push(String.fromCharCode(...this.letters.subarray(at, Math.min(end, at + slice))));
    return parts.join('');
  }

  /** Returns the slot of an equal text, or the free one where it would be. */
  private slotOf(texts: Texts, index: number, hash: number): number {
    const { slots } = this;
    const mask = slots.length - 2;
    for (let slot = (2 * hash) & mask; ; slot = (slot + 2) & mask) {
      const number = slots[slot + 1] ?? free;
      if (number === free || (slots[slot] === hash && this.isSame(number, texts, index))) return slot;
    }
  }

  private isSame(number: number, { all, starts }: Texts, index: number): boolean {
    const { letters } = this;
    const start = starts[index] ?? 0;
    const from = this.starts[number] ?? 0;
    const length = (starts[index + 1] ?? 0) - start;
    if ((this.starts[number + 1] ?? 0) - from !== length) return false;
    for (let at = 0; at < length; at++) if (letters[from + at] !== all.charCodeAt(start + at)) return false;
    return true;
  }

  private append({ all, starts }: Texts, index: number): void {
    const end = starts[index + 1] ?? 0;
    let to = this.starts[this.count - 1] ?? 0;
    const needed = to + end - (starts[index] ?? 0);
    if (needed > this.letters.length) this.letters = grown(this.letters, new Uint16Array(2 * needed));
    for (let at = starts[index] ?? 0; at < end; at++) this.letters[to++] = all.charCodeAt(at);
    if (this.count === this.starts.length)
      this.starts = grown(this.starts, new Int32Array(2 * this.starts.length));
    this.starts[this.count] = to;
  }

  private spreadOut(): void {
    const before = this.slots;
    this.slots = new Int32Array(2 * before.length).fill(free);
    const mask = this.slots.length - 2;
    for (let from = 0; from < before.length; from += 2) {
      if (before[from + 1] === free) continue;
      const hash = before[from] ?? 0;
      let slot = (2 * hash) & mask;
      while (this.slots[slot + 1] !== free) slot = (slot + 2) & mask;
      this.slots[slot] = hash;
      this.slots[slot + 1] = before[from + 1] ?? free;
    }
  }
}

const free = -1;

/** Arguments of a call are limited. */
const slice = 8192;

/** FNV-1a by code unit, with the mixing of MurmurHash3 at the end: the low bits choose the slot. */
function hashOf({ all, starts }: Texts, index: number, seed: number): number {
  let hash = seed;
  const end = starts[index + 1] ?? 0;
  for (let at = starts[index] ?? 0; at < end; at++) hash = Math.imul(hash ^ all.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function grown<T extends Int32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
