import type { Sliced } from '../core/model/slices';
import type { CutToken } from '../core/secrets/cutToken';
import type { CutSecret } from '../core/text/secret';

/** Answers of GitHub's are far shallower; deeper ones would only overflow the stack. */
const deepest = 200;

/**
 * Cuts a secret out of every text of an answer, names of fields included. Returns the answer itself if it
 * holds none, as almost all do.
 */
export function withoutSecret(value: unknown, cut: CutSecret, depth = 0): unknown {
  if (typeof value === 'string') return cut(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > deepest) return undefined;
  if (Array.isArray(value)) {
    const clean = value.map((each: unknown) => withoutSecret(each, cut, depth + 1));
    return clean.some((each, index) => each !== value[index]) ? clean : value;
  }
  const changed = new Map<string, readonly [string, unknown]>();
  // Listing the fields would take far longer than this, if there are many.
  for (const name in value) {
    const each: unknown = value[name as keyof typeof value];
    const clean = [cut(name), withoutSecret(each, cut, depth + 1)] as const;
    if (clean[0] !== name || clean[1] !== each) changed.set(name, clean);
  }
  if (changed.size === 0) return value;
  return Object.fromEntries(Object.entries(value).map((entry) => changed.get(entry[0]) ?? entry));
}

/** Letters and values between two pauses: some milliseconds. */
const piece = 262_144;
const valueAsLetters = 20;

/** Like `withoutSecret`, with pauses: for an answer that is so large that others would have to wait. */
export function withoutSecretInPieces(answer: unknown, cut: CutToken): Sliced<unknown> {
  let letters = 0;

  function* clean(value: unknown, depth: number): Sliced<unknown> {
    letters += valueAsLetters + (typeof value === 'string' ? value.length : 0);
    if (letters > piece) {
      letters = 0;
      yield;
    }
    if (typeof value === 'string') return value.length > piece ? yield* cut.inPieces(value) : cut(value);
    if (typeof value !== 'object' || value === null) return value;
    if (depth > deepest) return undefined;
    const changed = new Map<string, readonly [string, unknown]>();
    for (const name in value) {
      const each: unknown = value[name as keyof typeof value];
      const cleaned = yield* clean(each, depth + 1);
      const cleanName = name.length > piece ? yield* cut.inPieces(name) : cut(name);
      letters += name.length;
      if (cleanName !== name || cleaned !== each) changed.set(name, [cleanName, cleaned]);
    }
    if (changed.size === 0) return value;
    const entries = Object.entries(value).map((entry) => changed.get(entry[0]) ?? entry);
    return Array.isArray(value)
      ? entries.map(([, each]: readonly [string, unknown]) => each)
      : Object.fromEntries(entries);
  }

  return clean(answer, 0);
}
