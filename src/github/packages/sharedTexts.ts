import type { ByteReader } from '../../app/storage/byteReader';
import type { ByteWriter } from '../../app/storage/byteWriter';
import { longestRun, type Sliced } from '../../core/model/slices';
import { TextNumbers } from '../../core/packages/textNumbers';
import { Texts } from '../../core/packages/texts';

/** Gives the texts of several repositories numbers of a common table, the first ones first. */
export class SharedTexts {
  private readonly numbers = new TextNumbers(Math.trunc(Math.random() * 2 ** 32));
  private readonly known = new Map<Texts, Int32Array>();

  /** Returns a function that renumbers a repository's texts; throws a RangeError if there's no such text. */
  numberIn(texts: Texts): (index: number) => number {
    const known = this.known.get(texts) ?? new Int32Array(texts.length).fill(-1);
    this.known.set(texts, known);
    return (index) => {
      const before = known[index];
      if (before === undefined) throw new RangeError(`no text ${index}`);
      return before >= 0 ? before : (known[index] = this.numbers.add(texts, index));
    };
  }

  write(to: ByteWriter): void {
    const { all, starts } = this.numbers.toTexts();
    to.number(this.numbers.size);
    for (let index = 0; index < this.numbers.size; index++)
      to.number((starts[index + 1] ?? 0) - (starts[index] ?? 0));
    to.text(all);
  }
}

/** Throws unless the lengths add up to the text. */
export function* readTexts(from: ByteReader): Sliced<Texts> {
  const count = from.count(1);
  const starts = new Int32Array(count + 1);
  let end = 0;
  for (let index = 0; index < count; index++) {
    end += from.number(from.left + 1);
    if (end > from.left) throw new RangeError('texts longer than their letters');
    starts[index + 1] = end;
    if (index % longestRun === 0) yield;
  }
  const all = from.text();
  if (all.length !== end) throw new RangeError(`${all.length} letters instead of ${end}`);
  return new Texts(all, starts);
}
