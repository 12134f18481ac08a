/** Finds in one pass which entries have a word from each of their sets in a text. */
export class WordIndex {
  /** By entry, one bit for each set: the sets it has, and those found in the current text. */
  private readonly wanted: Uint8Array;
  private readonly met: Uint8Array;
  private readonly always: readonly number[];
  private readonly shelves = new Map<number, Word[]>();
  /**
   * One bit for each word prefix: most positions in a text are ruled out by four lookups in tables small
   * enough to stay cached.
   */
  private readonly singles = new Uint8Array(size / 8);
  private readonly pairs = new Uint8Array(size / 8);
  private readonly triples = new Uint8Array(size / 8);
  private readonly quads = new Uint8Array(size / 8);

  constructor(needed: readonly (readonly (readonly string[])[])[]) {
    this.always = needed.flatMap((sets, entry) => (sets.length > 0 ? [] : [entry]));
    this.wanted = Uint8Array.from(needed, (sets) => (1 << sets.length) - 1);
    this.met = new Uint8Array(needed.length);
    needed.forEach((sets, entry) => {
      sets.forEach((words, set) => {
        for (const word of words) this.add(word, { entry, bit: 1 << set });
      });
    });
  }

  /** Returns entries in order. */
  find(text: string): number[] {
    const touched: number[] = [];
    const { singles, pairs, triples, quads } = this;
    let [first, second, third] = [0, 0, 0];
    for (let at = -3; at < text.length; at++) {
      const fourth = at + 3 < text.length ? text.charCodeAt(at + 3) : 0;
      const pair = hash(first, second);
      const triple = hash(pair, third);
      const quad = hash(triple, fourth);
      if ((has(singles, first) | has(pairs, pair) | has(triples, triple) | has(quads, quad)) !== 0) {
        if (has(singles, first) !== 0) this.collect(first, text, at, touched);
        if (has(pairs, pair) !== 0) this.collect(size + pair, text, at, touched);
        if (has(triples, triple) !== 0) this.collect(2 * size + triple, text, at, touched);
        if (has(quads, quad) !== 0) this.collect(3 * size + quad, text, at, touched);
      }
      first = second;
      second = third;
      third = fourth;
    }
    const found = touched.filter((entry) => this.met[entry] === this.wanted[entry]);
    for (const entry of touched) this.met[entry] = 0;
    return [...this.always, ...found].sort((a, b) => a - b);
  }

  private collect(key: number, text: string, at: number, touched: number[]): void {
    const { met } = this;
    for (const { word, uses } of this.shelves.get(key) ?? []) {
      if (!text.startsWith(word, at)) continue;
      for (const { entry, bit } of uses) {
        const before = met[entry] ?? 0;
        if (before === 0) touched.push(entry);
        met[entry] = before | bit;
      }
    }
  }

  private add(word: string, use: Use): void {
    const key = this.toKey(word);
    const entries = this.shelves.get(key) ?? [];
    this.shelves.set(key, entries);
    const same = entries.find((each) => each.word === word);
    if (same) same.uses.push(use);
    else entries.push({ word, uses: [use] });
  }

  private toKey(word: string): number {
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
  readonly uses: Use[];
}

interface Use {
  readonly entry: number;
  readonly bit: number;
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
