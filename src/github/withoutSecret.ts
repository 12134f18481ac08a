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
  const entries = Object.entries(value);
  const clean = entries.map(([name, each]) => [cut(name), withoutSecret(each, cut, depth + 1)] as const);
  const isSame = clean.every(([name, each], at) => name === entries[at]?.[0] && each === entries[at][1]);
  return isSame ? value : Object.fromEntries(clean);
}
