/** Finds in one pass which entries have one of their words in a text. */
export class WordIndex {
  private readonly always: readonly number[];
  private readonly shelves: Word[][] = [[]];
  /** By a word's first characters: where in `shelves` it stands. Nearly every place of a text is passed at once. */
  private readonly singles = new Uint16Array(size);
  private readonly pairs = new Uint16Array(size);
  private readonly triples = new Uint16Array(size);

  constructor(needed: readonly (readonly string[] | undefined)[]) {
    this.always = needed.flatMap((words, entry) => (words ? [] : [entry]));
    needed.forEach((words, entry) => {
      for (const word of words ?? []) this.add(word, entry);
    });
  }

  /** In the order of the entries. */
  find(text: string): number[] {
    const found = [...this.always];
    const { singles, pairs, triples } = this;
    let first = 0;
    let second = 0;
    for (let at = 0; at < text.length + 2; at++) {
      const third = at < text.length ? text.charCodeAt(at) : 0;
      const pair = hash(first, second);
      const triple = hash(pair, third);
      const one = singles[first] ?? 0;
      const two = pairs[pair] ?? 0;
      const three = triples[triple] ?? 0;
      if (one + two + three > 0) {
        if (one > 0) this.collect(one, text, at - 2, found);
        if (two > 0) this.collect(two, text, at - 2, found);
        if (three > 0) this.collect(three, text, at - 2, found);
      }
      first = second;
      second = third;
    }
    return found.length > 1 ? [...new Set(found)].sort((a, b) => a - b) : found;
  }

  private collect(shelf: number, text: string, at: number, found: number[]): void {
    for (const { word, entries } of this.shelves[shelf] ?? []) {
      if (text.startsWith(word, at)) found.push(...entries);
    }
  }

  private add(word: string, entry: number): void {
    const shelf = this.shelves[this.shelfOf(word)] ?? [];
    const same = shelf.find((each) => each.word === word);
    if (same) same.entries.push(entry);
    else shelf.push({ word, entries: [entry] });
  }

  private shelfOf(word: string): number {
    const first = word.charCodeAt(0);
    if (word.length === 1) return this.reserve(this.singles, first);
    const pair = hash(first, word.charCodeAt(1));
    if (word.length === 2) return this.reserve(this.pairs, pair);
    return this.reserve(this.triples, hash(pair, word.charCodeAt(2)));
  }

  private reserve(table: Uint16Array, key: number): number {
    const taken = table[key];
    if (taken) return taken;
    table[key] = this.shelves.push([]) - 1;
    return this.shelves.length - 1;
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
