/** Finds in one pass which entries have one of their words in a text. */
export class WordIndex {
  private readonly always: number[] = [];
  private readonly byStart = new Map<number, { readonly word: string; readonly entries: number[] }[]>();
  /** Whether any word starts so: most places of a text are passed over with one look. */
  private readonly starts = new Uint8Array(1 << 16);
  private readonly lengths: readonly number[];

  constructor(words: readonly (readonly string[] | undefined)[]) {
    const lengths = new Set<number>();
    words.forEach((needed, entry) => {
      if (!needed) this.always.push(entry);
      for (const word of needed ?? []) lengths.add(this.insert(word, entry));
    });
    this.lengths = [...lengths];
  }

  /** In the order of the entries. */
  find(text: string): number[] {
    const found = new Set(this.always);
    for (let at = 0; at < text.length; at++) {
      for (const length of this.lengths) {
        const key = keyOf(text, at, length);
        if (this.starts[key & 0xffff] === 0) continue;
        for (const { word, entries } of this.byStart.get(key) ?? []) {
          if (text.startsWith(word, at)) for (const entry of entries) found.add(entry);
        }
      }
    }
    return found.size > 1 ? [...found].sort((a, b) => a - b) : [...found];
  }

  private insert(word: string, entry: number): number {
    const length = Math.min(word.length, 3);
    const key = keyOf(word, 0, length);
    this.starts[key & 0xffff] = 1;
    const row = this.byStart.get(key) ?? [];
    this.byStart.set(key, row);
    const same = row.find((each) => each.word === word);
    if (same) same.entries.push(entry);
    else row.push({ word, entries: [entry] });
    return length;
  }
}

function keyOf(text: string, at: number, length: number): number {
  let key = length;
  for (let index = 0; index < length; index++) key = (Math.imul(key, 8191) + text.charCodeAt(at + index)) | 0;
  return key;
}
