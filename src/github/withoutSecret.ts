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
