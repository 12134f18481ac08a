/** Finds in one pass which entries have one of their words in a text. */
export class WordIndex {
  private readonly always: readonly number[];
  private readonly words = new Map<number, Word[]>();
  /** Whether any word begins with these characters: most places of a text are passed over with one look. */
  private readonly singles = new Uint8Array(size);
  private readonly pairs = new Uint8Array(size);
  private readonly triples = new Uint8Array(size);

  constructor(needed: readonly (readonly string[] | undefined)[]) {
    this.always = needed.flatMap((words, entry) => (words ? [] : [entry]));
    needed.forEach((words, entry) => {
      for (const word of words ?? []) this.add(word, entry);
    });
  }

  /** In the order of the entries. */
  find(text: string): number[] {
    const found = new Set(this.always);
    const { singles, pairs, triples } = this;
    let first = 0;
    let second = 0;
    for (let at = 0; at < text.length + 2; at++) {
      const third = at < text.length ? text.charCodeAt(at) : 0;
      const pair = hash(first, second);
      if (singles[first] === 1) this.collect(first, text, at - 2, found);
      if (pairs[pair] === 1) this.collect(size + pair, text, at - 2, found);
      const triple = hash(pair, third);
      if (triples[triple] === 1) this.collect(2 * size + triple, text, at - 2, found);
      first = second;
      second = third;
    }
    return found.size > 1 ? [...found].sort((a, b) => a - b) : [...found];
  }

  private collect(key: number, text: string, at: number, found: Set<number>): void {
    for (const { word, entries } of this.words.get(key) ?? []) {
      if (text.startsWith(word, at)) for (const entry of entries) found.add(entry);
    }
  }

  private add(word: string, entry: number): void {
    const key = this.reserve(word);
    const row = this.words.get(key) ?? [];
    this.words.set(key, row);
    const same = row.find((each) => each.word === word);
    if (same) same.entries.push(entry);
    else row.push({ word, entries: [entry] });
  }

  private reserve(word: string): number {
    const first = word.charCodeAt(0);
    if (word.length === 1) {
      this.singles[first] = 1;
      return first;
    }
    const pair = hash(first, word.charCodeAt(1));
    if (word.length === 2) {
      this.pairs[pair] = 1;
      return size + pair;
    }
    const triple = hash(pair, word.charCodeAt(2));
    this.triples[triple] = 1;
    return 2 * size + triple;
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
