import { matchesGlob, readGlob, type Glob } from './glob';
import { anyNumber, matchesSequence, type Steps } from './sequence';

export type { Steps };

/** What a path must look like, folder by folder; `anyNumber` matches folders to any depth. */
export type Pattern = readonly (Segment | typeof anyNumber)[];

/** One folder or file name; a plain string if it has no wildcards. */
type Segment = string | Glob;

/** Parses a pattern as GitHub does; returns undefined if GitHub considers it invalid. */
export function readPattern(text: string): Pattern | undefined {
  if (isInvalid(text)) return undefined;
  const names = text.split('/');
  if (names[0] === '') names.shift();
  // A name alone matches in every folder, as in .gitignore.
  else if (names.length === 1 || (names.length === 2 && names[1] === '')) names.unshift('**');
  return [...names.slice(0, -1).map(readSegment), ...readLast(names.at(-1) ?? '')];
}

export function matchesPattern(pattern: Pattern, path: readonly string[], steps?: Steps): boolean {
  return matchesSequence(pattern, path, (segment, name) => matchesSegment(segment, name, steps), steps);
}

/**
 * Returns the pattern's key: the folders it begins with, or the single name it matches at any depth. A rule
 * can own a path only if its key is among the path's possible keys.
 */
export function getKey(pattern: Pattern): string {
  const [first, second] = pattern;
  if (first === anyNumber) return typeof second === 'string' ? anywhere(second) : '';
  const names: string[] = [];
  for (const segment of pattern) {
    if (typeof segment !== 'string') break;
    names.push(segment);
  }
  return names.join('/');
}

export function getPossibleKeys(path: readonly string[]): ReadonlySet<string> {
  return new Set(['', ...path.map((_, index) => path.slice(0, index + 1).join('/')), ...path.map(anywhere)]);
}

function anywhere(name: string): string {
  return `**/${name}`;
}

/**
 * Rejects what GitHub documents as unsupported:
 * https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners#codeowners-syntax
 * and what its error list reports in addition: three stars, `/` alone, and unescaped brackets. As in
 * .gitignore, a trailing backslash is invalid.
 */
function isInvalid(text: string): boolean {
  const unescaped = text.replace(/\\./gs, 'x');
  return text === '/' || text.startsWith('\\#') || /^!|[[\]]|\*{3}|\\$/.test(unescaped);
}

/** The last name decides whether the pattern includes everything below it. */
function readLast(name: string): Pattern {
  switch (name) {
    case '': // After a slash: everything in the folder, but not a file with its name.
    case '**':
      return [readGlob('*'), anyNumber];
    case '*': // Unlike in .gitignore: direct children only.
      return [readGlob('*')];
    default:
      return [readSegment(name), anyNumber];
  }
}

function readSegment(name: string): Pattern[number] {
  return name === '**' ? anyNumber : readGlob(name);
}

function matchesSegment(segment: Segment, name: string, steps: Steps | undefined): boolean {
  return typeof segment === 'string' ? segment === name : matchesGlob(segment, name, steps);
}
