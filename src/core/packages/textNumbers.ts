import type { Texts } from './texts';

/**
 * Numbers distinct texts from 0. They are looked up where they lie, without a string for each: two million are
 * when a large organization's graph is built.
 */
export class TextNumbers {
  /** Numbers by hash, in open addressing; -1 is free. At most half are taken. */
  private slots = new Int32Array(64).fill(free);
  private hashes = new Int32Array(32);
  private places = new Int32Array(32);
  private readonly sources: Texts[] = [];

  get size(): number {
    return this.sources.length;
  }

  /** Returns a text's number; -1 if it has none. */
  find(texts: Texts, index: number): number {
    return this.slots[this.slotOf(texts, index, hashOf(texts, index))] ?? free;
  }

  /** Returns a text's number, a new one if it has none. */
  add(texts: Texts, index: number): number {
    const hash = hashOf(texts, index);
    const slot = this.slotOf(texts, index, hash);
    const known = this.slots[slot] ?? free;
    if (known !== free) return known;
    const number = this.sources.push(texts) - 1;
    if (number === this.hashes.length) this.grow();
    this.hashes[number] = hash;
    this.places[number] = index;
    this.take(number);
    return number;
  }

  textOf(number: number): string | undefined {
    return this.sources[number]?.at(this.places[number] ?? -1);
  }

  /** Returns the slot of an equal text, or the free one where it would be. */
  private slotOf(texts: Texts, index: number, hash: number): number {
    const { slots, hashes } = this;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot] ?? free;
      if (number === free) return slot;
      if (hashes[number] === hash && this.isSame(number, texts, index)) return slot;
    }
  }

  private isSame(number: number, texts: Texts, index: number): boolean {
    const other = this.sources[number];
    const place = this.places[number] ?? -1;
    if (other === undefined) return false;
    if (other === texts && place === index) return true;
    const start = texts.starts[index] ?? 0;
    const from = other.starts[place] ?? 0;
    const length = (texts.starts[index + 1] ?? 0) - start;
    if ((other.starts[place + 1] ?? 0) - from !== length) return false;
    for (let at = 0; at < length; at++)
      if (other.all.charCodeAt(from + at) !== texts.all.charCodeAt(start + at)) return false;
    return true;
  }

  private grow(): void {
    const size = 2 * this.hashes.length;
    this.hashes = grown(this.hashes, size);
    this.places = grown(this.places, size);
    this.slots = new Int32Array(2 * size).fill(free);
    for (let number = 0; number < size / 2; number++) this.take(number);
  }

  private take(number: number): void {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (this.hashes[number] ?? 0) & mask;
    while (slots[slot] !== free) slot = (slot + 1) & mask;
    slots[slot] = number;
  }
}

const free = -1;

/** Names could otherwise be chosen that all fall into one slot; engines seed their own hashes, too. */
const seed = Math.trunc(Math.random() * 2 ** 32);

/** FNV-1a by code unit, with the mixing of MurmurHash3 at the end: the low bits choose the slot. */
function hashOf({ all, starts }: Texts, index: number): number {
  let hash = seed;
  const end = starts[index + 1] ?? 0;
  for (let at = starts[index] ?? 0; at < end; at++) hash = Math.imul(hash ^ all.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function grown(from: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(size);
  to.set(from);
  return to;
}
