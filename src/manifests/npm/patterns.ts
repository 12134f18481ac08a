import picomatch from 'picomatch';
import { joinPath } from '../paths';

/**
 * Returns a function that tests whether any pattern matches a folder and none that starts with `!` does. All
 * are relative to the same folder. Patterns that lead out of it, or would take long to match, match nothing.
 */
export function folderMatcher(patterns: readonly string[]): (folder: string) => boolean {
  const isExcluded = (pattern: string): boolean => /^!(?!\()/.test(pattern);
  const includes = createMatcher(patterns.filter((pattern) => !isExcluded(pattern)));
  const excludes = createMatcher(patterns.filter(isExcluded).map((pattern) => pattern.slice(1)));
  return (folder) => includes(folder) && !excludes(folder);
}

// All are far above real patterns; without limits, patterns could block the editor.
const most = { letters: 500, patterns: 1000, alternatives: 100 };

function createMatcher(patterns: readonly string[]): (folder: string) => boolean {
  const plain = patterns
    .slice(0, most.patterns)
    .filter((pattern) => pattern.length <= most.letters)
    .flatMap(alternatives)
    .map((pattern) => joinPath('', pattern))
    .filter((pattern) => pattern !== undefined);
  const exact = new Set(plain.filter((pattern) => !isWild(pattern)));
  const wild = plain.filter(isWild).slice(0, most.patterns).map(compiled);
  return (folder) => {
    if (exact.has(folder)) return true;
    const segments = folder.split('/');
    return wild.some((pattern) => isMatch(pattern, segments, (segment, fits) => fits(segment), isShown));
  };
}

function isWild(pattern: string): boolean {
  return /[*?[\](){}]/.test(pattern);
}

/** Expands `{a,b/c}/*` to `a/*` and `b/c/*`. */
function alternatives(pattern: string): string[] {
  const plain: string[] = [];
  const open = [pattern];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [, before = '', choices, after = ''] = /^(.*?)\{([^{},]*,[^{}]*)\}(.*)$/s.exec(next) ?? [];
    if (choices === undefined) plain.push(next);
    else open.push(...choices.split(',').map((choice) => before + choice + after));
    if (plain.length + open.length > most.alternatives) return [];
  }
  return plain;
}

type Fits = (segment: string) => boolean;

/** One test for each segment, or `many` for any number of segments. */
type Pattern<T> = readonly (T | typeof many)[];
const many = Symbol('many');

function compiled(pattern: string): Pattern<Fits> {
  return pattern.split('/').map((segment) => (segment === '**' ? many : fitting(segment)));
}

function fitting(segment: string): Fits {
  if (!isWild(segment)) return (text) => text === segment;
  if (!/[[\](){}]/.test(segment)) {
    const letters = segment.split('').map((letter) => (letter === '*' ? many : letter));
    return (text) =>
      isShown(text) === isShown(segment) &&
      isMatch(letters, text, (letter, sign) => sign === '?' || sign === letter);
  }
  // Regular expressions can take exponential time if several of their parts repeat or branch.
  if (/[+?]|\*\(|\*.*\*|\(.*\(/.test(segment)) return () => false;
  return picomatch(segment, { windows: false });
}

/** Wildcards skip hidden folders, as in a shell. */
function isShown(segment: string): boolean {
  return !segment.startsWith('.');
}

/**
 * Needs at most as many attempts as the product of both lengths, because it backtracks only to the last
 * `many`.
 */
function isMatch<T, S>(
  pattern: Pattern<T>,
  list: ArrayLike<S>,
  fits: (one: S, sign: T) => boolean,
  isOneOfMany: (one: S) => boolean = () => true,
): boolean {
  let at = 0;
  let back: { readonly at: number; index: number } | undefined;
  for (let index = 0; index < list.length;) {
    const sign = pattern[at];
    const one = list[index];
    if (sign === many) {
      back = { at: ++at, index };
    } else if (sign !== undefined && one !== undefined && fits(one, sign)) {
      at++;
      index++;
    } else {
      const next = back && list[back.index++];
      if (!back || next === undefined || !isOneOfMany(next)) return false;
      ({ at, index } = back);
    }
  }
  return pattern.slice(at).every((sign) => sign === many);
}
