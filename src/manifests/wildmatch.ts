import type { Steps } from './limits';

/** Matches one character of a path, any number of characters, or any number of whole folders. */
type Piece = ((sign: string) => boolean) | typeof anyName | typeof anyPath;

const anyName = Symbol('*');
const anyPath = Symbol('**');

/** Longer patterns weren't written by people, and match nothing. */
const mostSigns = 1000;

/**
 * Matches paths as Git does: https://git-scm.com/docs/gitignore. Takes no more steps than the product of both
 * lengths, and parses a pattern only once a path has its literal ending.
 */
export function pathMatcher(pattern: string, steps: Steps = { left: Infinity }): (path: string) => boolean {
  if (pattern.length > mostSigns) return () => false;
  const end = literalEnd(pattern);
  let fits: ((path: string) => boolean) | undefined;
  return (path) => {
    steps.left -= 1;
    if (!path.endsWith(end)) return false;
    if (!fits) {
      // Each run of stars looks at everything before it.
      steps.left -= pattern.length * (1 + pattern.split('**').length);
      fits = createMatcher(read(pattern), steps);
    }
    return fits(path);
  };
}

/** Found backwards: a regular expression would try from every letter. */
function literalEnd(pattern: string): string {
  let at = pattern.length;
  while (at > 0 && !'*?[]\\/'.includes(pattern.charAt(at - 1))) at--;
  return pattern.slice(at);
}

function createMatcher(pieces: readonly Piece[] | undefined, steps: Steps): (path: string) => boolean {
  if (!pieces) return () => false;
  /** Adds the pieces that may come next. A star can match nothing, so the piece after it is reached too. */
  const arrive = (place: number, places: Set<number>): void => {
    for (let at = place; !places.has(at); at++) {
      places.add(at);
      if (pieces[at] !== anyName && pieces[at] !== anyPath) return;
    }
  };
  return (path) => {
    let places = new Set<number>();
    arrive(0, places);
    for (const sign of path) {
      steps.left -= places.size;
      if (steps.left < 0) return false;
      const next = new Set<number>();
      const inFolders: number[] = [];
      for (const place of places) {
        const piece = pieces[place];
        if (piece === undefined) continue;
        if (piece === anyPath) {
          inFolders.push(place);
          if (sign === '/' || place === pieces.length - 1) arrive(place + 1, next);
        } else if (piece === anyName) {
          if (sign !== '/') arrive(place, next);
        } else if (piece(sign)) arrive(place + 1, next);
      }
      // Staying in `**` doesn't reach the next piece before a slash, unlike arriving at it.
      for (const place of inFolders) next.add(place);
      if (next.size === 0) return false;
      places = next;
    }
    return places.has(pieces.length);
  };
}

/** Returns undefined if a bracket or a backslash isn't closed; such a pattern matches nothing. */
function read(pattern: string): Piece[] | undefined {
  const pieces: Piece[] = [];
  for (let at = 0; at < pattern.length;) {
    const rest = pattern.slice(at);
    const [stars] = /^\*+/.exec(rest) ?? [];
    if (stars) {
      const isWhole =
        stars.length > 1 &&
        (pattern[at - 1] === '/' || !/[*?[\\]/.test(pattern.slice(0, at))) &&
        /^\**(?:\/|\\\/|$)/.test(rest);
      pieces.push(isWhole ? anyPath : anyName);
      // The slash after it belongs to the folders, of which there may be none.
      at += stars.length + (isWhole ? (/^\\?\//.exec(pattern.slice(at + stars.length))?.[0].length ?? 0) : 0);
      continue;
    }
    const set = rest.startsWith('[') ? readSet(rest) : undefined;
    if (rest.startsWith('[') && !set) return undefined;
    if (set) {
      pieces.push(set.fits);
      at += set.length;
    } else if (rest.startsWith('?')) {
      pieces.push((sign) => sign !== '/');
      at += 1;
    } else {
      const literal = rest.startsWith('\\') ? rest.slice(1) : rest;
      const [wanted] = literal;
      if (wanted === undefined) return undefined;
      pieces.push((sign) => sign === wanted);
      at += wanted.length + (rest.startsWith('\\') ? 1 : 0);
    }
  }
  return pieces;
}

const classes: Readonly<Record<string, RegExp>> = {
  alnum: /[a-z\d]/i,
  alpha: /[a-z]/i,
  blank: /[ \t]/,
  cntrl: /\p{Cc}/u,
  digit: /\d/,
  graph: /[!-~]/,
  lower: /[a-z]/,
  print: /[ -~]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /\s/,
  upper: /[A-Z]/,
  xdigit: /[a-f\d]/i,
};

/** Parses "[a-c]", "[!a]", "[^a]", "[]a]" or "[[:digit:]]"; no set matches a slash. */
function readSet(
  text: string,
): { readonly fits: (sign: string) => boolean; readonly length: number } | undefined {
  const [whole, not, inner] =
    /^\[([!^]?)((?:\[:[a-z]*:\]|\\[^]|[^\\])(?:\[:[a-z]*:\]|\\[^]|[^\]\\])*)\]/u.exec(text) ?? [];
  if (whole === undefined || inner === undefined) return undefined;
  const parts = inner.match(/\[:[a-z]*:\]|(?:\\[^]|[^])-(?:\\[^]|[^])|\\[^]|[^]/gu) ?? [];
  const tests = parts.map((part) => {
    const [, name] = /^\[:([a-z]*):\]$/.exec(part) ?? [];
    if (name !== undefined) return (sign: string) => classes[name]?.test(sign) === true;
    const [, from, to = from] = /^(\\?[^])(?:-(\\?[^]))?$/u.exec(part) ?? [];
    const [least = '', most = ''] = [from, to].map((each) => each?.replace(/^\\(?=.)/su, ''));
    return (sign: string) => sign >= least && sign <= most;
  });
  const isIn = (sign: string): boolean => tests.some((test) => test(sign));
  return { fits: (sign) => sign !== '/' && isIn(sign) !== (not !== ''), length: whole.length };
}
