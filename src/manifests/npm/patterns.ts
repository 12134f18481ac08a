import picomatch from 'picomatch';
import type { Steps } from '../limits';
import { joinPath } from '../paths';

export interface FolderMatcher {
  readonly covers: (folder: string) => boolean;
  /** Whether a pattern was too long or too costly so far, so that folders may be missing. */
  readonly isCut: () => boolean;
}

/**
 * Tests whether any pattern matches a folder and none that starts with `!` does. All are relative to the same
 * folder. Patterns that lead out of it, or would take long to match, match nothing; so does everything when no
 * steps are left.
 */
export function folderMatcher(patterns: readonly string[], steps: Steps): FolderMatcher {
  const isExcluded = (pattern: string): boolean => /^!(?!\()/.test(pattern);
  const includes = createMatcher(
    patterns.filter((pattern) => !isExcluded(pattern)),
    steps,
  );
  const excludes = createMatcher(
    patterns.filter(isExcluded).map((pattern) => pattern.slice(1)),
    steps,
  );
  return {
    covers: (folder) => includes.covers(folder) && !excludes.covers(folder),
    isCut: () => includes.isCut() || excludes.isCut(),
  };
}

// All are far above real patterns; without limits, patterns could block the editor.
const most = { letters: 500, patterns: 1000, alternatives: 100 };

function createMatcher(patterns: readonly string[], steps: Steps): FolderMatcher {
  const short = patterns.slice(0, most.patterns).filter((pattern) => pattern.length <= most.letters);
  const expanded = short.map(alternatives);
  const plain = expanded
    .flatMap((each) => each ?? [])
    .map((pattern) => joinPath('', pattern))
    .filter((pattern) => pattern !== undefined);
  const exact = new Set(plain.filter((pattern) => !isWild(pattern)));
  const all = plain.filter(isWild);
  const wild = all.slice(0, most.patterns).map((pattern) => compiled(pattern, steps));
  const isRefused =
    short.length < patterns.length || expanded.includes(undefined) || wild.length < all.length;
  return {
    covers: (folder) => {
      if (exact.has(folder)) return true;
      const segments = folder.split('/');
      return wild.some(
        (pattern) =>
          steps.left > 0 &&
          isMatch(pattern, segments, (segment, fits) => fits(segment), steps, isShown) &&
          steps.left > 0,
      );
    },
    isCut: () => isRefused || (wild.length > 0 && steps.left <= 0),
  };
}

function isWild(pattern: string): boolean {
  return /[*?[\](){}]/.test(pattern);
}

/** Expands `{a,b/c}/*` to `a/*` and `b/c/*`; undefined if there are too many. */
function alternatives(pattern: string): string[] | undefined {
  const plain: string[] = [];
  const open = [pattern];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [, before = '', choices, after = ''] = /^(.*?)\{([^{},]*,[^{}]*)\}(.*)$/s.exec(next) ?? [];
    if (choices === undefined) plain.push(next);
    else open.push(...choices.split(',').map((choice) => before + choice + after));
    if (plain.length + open.length > most.alternatives) return undefined;
  }
  return plain;
}

type Fits = (segment: string) => boolean;

/** One test for each segment, or `many` for any number of segments. */
type Pattern<T> = readonly (T | typeof many)[];
const many = Symbol('many');

function compiled(pattern: string, steps: Steps): Pattern<Fits> {
  return pattern.split('/').map((segment) => (segment === '**' ? many : fitting(segment, steps)));
}

function fitting(segment: string, steps: Steps): Fits {
  if (!isWild(segment)) return (text) => text === segment;
  if (!/[[\](){}]/.test(segment)) {
    const letters = segment.split('').map((letter) => (letter === '*' ? many : letter));
    return (text) =>
      isShown(text) === isShown(segment) &&
      isMatch(letters, text, (letter, sign) => sign === '?' || sign === letter, steps);
  }
  // Regular expressions can take exponential time if several of their parts repeat or branch.
  if (/[+?]|\*\(|\*.*\*|\(.*\(/.test(segment)) return () => false;
  const fits = picomatch(segment, { windows: false });
  return (text) => {
    // With one star at most, it may start anywhere and looks at the rest each time.
    steps.left -= segment.length + text.length ** 2;
    return text.length <= longestName && fits(text);
  };
}

/** No file system allows longer names. */
const longestName = 255;

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
  steps: Steps,
  isOneOfMany: (one: S) => boolean = () => true,
): boolean {
  let at = 0;
  let back: { readonly at: number; index: number } | undefined;
  for (let index = 0; index < list.length;) {
    if (--steps.left < 0) return false;
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
