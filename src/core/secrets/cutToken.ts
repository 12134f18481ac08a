import type { Sliced } from '../model/slices';
import { replaceInPieces } from '../text/replaceInPieces';
import { createCutSecret, secretPatterns, type CutSecret } from '../text/secret';
import { readSign } from './signs';
import { tokenForms } from './tokenForms';

/** What is left of a form whose end was cut off. Less would be found in innocent texts. */
const shortest = 12;

interface Forms {
  /** By their first four signs. */
  readonly byStart: ReadonlyMap<number, readonly string[]>;
  /** Whether the fourth sign after the third may complete such a start, which is far quicker to look up. */
  readonly mayStart: Uint8Array;
}

export interface CutToken extends CutSecret {
  /** Does the same in pieces, for a text that is so long that others would have to wait. */
  inPieces(text: string): Sliced<string>;
}

/**
 * Like `createCutSecret`, but also finds the secret where a server has written it in an odd way: in another case,
 * in hexadecimal digits, in Base64 of Base64, with signs as escapes of HTML, JSON, URLs or mail, with line breaks
 * or signs that can't be seen in between, or without its end.
 */
export function createCutToken(secret: string): CutToken {
  const exact = createCutSecret(secret);
  const forms = formsOf(secret);
  const isOdd = forms.byStart.size > 0;
  // Most texts of an answer are short, and every form is longer.
  const cut: CutSecret = (text) =>
    text.length < shortest ? text : exact(isOdd ? new OddCut(text, forms).run() : text);
  function* inPieces(text: string): Sliced<string> {
    let clean = text;
    if (isOdd) {
      const odd = new OddCut(text, forms);
      for (let until = piece; until < text.length; until += piece) {
        odd.run(until);
        yield;
      }
      clean = odd.run();
    }
    // Twice escaped, each sign takes six letters at most.
    for (const pattern of secretPatterns(secret))
      clean = yield* replaceInPieces(clean, pattern, '[token]', 6 * secret.length + 100);
    return clean;
  }
  return Object.assign(cut, { inPieces });
}

/** Letters between two pauses: some milliseconds. */
const piece = 262_144;

function formsOf(secret: string): Forms {
  const byStart = new Map<number, string[]>();
  const mayStart = new Uint8Array(0x8000);
  for (const form of tokenForms(secret)) {
    if (form.length < shortest) continue;
    const key = Array.from(form.slice(0, 4)).reduce((before, sign) => join(before, sign.charCodeAt(0)), 0);
    byStart.set(key, [...(byStart.get(key) ?? []), form]);
    mayStart[key & lastTwo] = 1;
  }
  return { byStart, mayStart };
}

/** Looks closer only where the first four signs of a form stand in a row, so all else is read once. */
class OddCut {
  private clean = '';
  private kept = 0;
  private at = 0;
  private key = 0;
  /** Where the last four signs start. A list of them would take as long as all the rest. */
  private places: readonly [number, number, number, number] = [0, 0, 0, 0];

  constructor(
    private readonly text: string,
    private readonly forms: Forms,
  ) {}

  /** Goes on up to a place or a little further. Returns what is clean once the end is reached. */
  run(until = this.text.length): string {
    const { text } = this;
    const { byStart, mayStart } = this.forms;
    // Copies, because this runs for each letter.
    let { kept, at, key } = this;
    let [first, second, third, fourth] = this.places;
    while (at < until) {
      const read = readSign(text, at);
      const sign = read & 255;
      if (sign !== 0) {
        key = join(key, sign);
        first = second;
        second = third;
        third = fourth;
        fourth = at;
      }
      at += read >> 8;
      if (sign === 0 || mayStart[key & lastTwo] === 0) continue;
      const end = longestAt(first, text, byStart.get(key));
      if (end === 0) continue;
      this.clean += `${text.slice(kept, first)}[token]`;
      kept = at = end;
      key = 0;
    }
    Object.assign(this, { kept, at, key });
    this.places = [first, second, third, fourth];
    return kept === 0 ? text : this.clean + text.slice(kept);
  }
}

/** Of four signs, the bits of the last two. */
const lastTwo = 0x7f7f;

/** The last four signs as one number. */
function join(before: number, sign: number): number {
  return (before << 8) | sign;
}

/** Where the longest of some forms ends; zero if none is there. */
function longestAt(start: number, text: string, forms: readonly string[] = []): number {
  let longest = 0;
  for (const form of forms) longest = Math.max(longest, endOf(form, text, start));
  return longest;
}

/** Where a form ends, or where the text leaves it; zero if too little of it is there. */
function endOf(form: string, text: string, start: number): number {
  let end = 0;
  let length = 0;
  for (let at = start; at < text.length && length < form.length;) {
    const read = readSign(text, at);
    const sign = read & 255;
    at += read >> 8;
    if (sign === 0) continue;
    if (sign !== form.charCodeAt(length)) break;
    length++;
    end = at;
  }
  return length < shortest ? 0 : end;
}
