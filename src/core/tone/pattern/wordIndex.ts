/** Finds in one pass which entries have one of their words in a text. */
export class WordIndex {
  private readonly always: readonly number[];
  private readonly shelves = new Map<number, Word[]>();
  /**
   * A bit for each beginning that words have: nearly every place of a text is passed with four looks at tables
   * that are small enough to stay at hand.
   */
  private readonly singles = new Uint8Array(size / 8);
  private readonly pairs = new Uint8Array(size / 8);
  private readonly triples = new Uint8Array(size / 8);
  private readonly quads = new Uint8Array(size / 8);

  constructor(needed: readonly (readonly string[] | undefined)[]) {
    this.always = needed.flatMap((words, entry) => (words ? [] : [entry]));
    needed.forEach((words, entry) => {
      for (const word of words ?? []) this.add(word, entry);
    });
  }

  /** In the order of the entries. */
  find(text: string): number[] {
    const found = [...this.always];
    const { singles, pairs, triples, quads } = this;
    let [first, second, third] = [0, 0, 0];
    for (let at = -3; at < text.length; at++) {
      const fourth = at + 3 < text.length ? text.charCodeAt(at + 3) : 0;
      const pair = hash(first, second);
      const triple = hash(pair, third);
      const quad = hash(triple, fourth);
      if ((has(singles, first) | has(pairs, pair) | has(triples, triple) | has(quads, quad)) !== 0) {
        if (has(singles, first) !== 0) this.collect(first, text, at, found);
        if (has(pairs, pair) !== 0) this.collect(size + pair, text, at, found);
        if (has(triples, triple) !== 0) this.collect(2 * size + triple, text, at, found);
        if (has(quads, quad) !== 0) this.collect(3 * size + quad, text, at, found);
      }
      first = second;
      second = third;
      third = fourth;
    }
    return found.length > 1 ? [...new Set(found)].sort((a, b) => a - b) : found;
  }

  private collect(key: number, text: string, at: number, found: number[]): void {
    for (const { word, entries } of this.shelves.get(key) ?? []) {
      if (text.startsWith(word, at)) for (const entry of entries) found.push(entry);
    }
  }

  private add(word: string, entry: number): void {
    const key = this.keyOf(word);
    const shelf = this.shelves.get(key) ?? [];
    this.shelves.set(key, shelf);
    const same = shelf.find((each) => each.word === word);
    if (same) same.entries.push(entry);
    else shelf.push({ word, entries: [entry] });
  }

  private keyOf(word: string): number {
    const first = word.charCodeAt(0);
    if (word.length === 1) return mark(this.singles, first);
    const pair = hash(first, word.charCodeAt(1));
    if (word.length === 2) return size + mark(this.pairs, pair);
    const triple = hash(pair, word.charCodeAt(2));
    if (word.length === 3) return 2 * size + mark(this.triples, triple);
    return 3 * size + mark(this.quads, hash(triple, word.charCodeAt(3)));
  }
}

interface Word {
  readonly word: string;
  readonly entries: number[];
}

const size = 1 << 16;

function hash(a: number, b: number): number {
  return (Math.imul(a, 31_337) + b) & (size - 1);
}

function has(bits: Uint8Array, key: number): number {
  return (bits[key >> 3] ?? 0) & (1 << (key & 7));
}

function mark(bits: Uint8Array, key: number): number {
  bits[key >> 3] = (bits[key >> 3] ?? 0) | (1 << (key & 7));
  return key;
}
