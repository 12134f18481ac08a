import { matchesGlob, readGlob, type Glob } from './glob';
import { anyNumber, matchesSequence } from './sequence';

/** What a path must look like, folder by folder; `anyNumber` stands for folders of any depth. */
export type Pattern = readonly (Segment | typeof anyNumber)[];

/** One folder or file name: as it is where nothing in it is a wildcard. */
type Segment = string | Glob;

/** Reads a pattern as GitHub does; undefined where GitHub calls it invalid. */
export function readPattern(text: string): Pattern | undefined {
  if (isInvalid(text)) return undefined;
  const names = text.split('/');
  if (names[0] === '') names.shift();
  // A name alone is looked for in every folder, as in .gitignore.
  else if (names.length === 1 || (names.length === 2 && names[1] === '')) names.unshift('**');
  return [...names.slice(0, -1).map(readSegment), ...readLast(names.at(-1) ?? '')];
}

export function matchesPattern(pattern: Pattern, path: readonly string[]): boolean {
  return matchesSequence(pattern, path, matchesSegment);
}

/**
 * A rule can only own a path that has the key of its pattern among its own: the folders that the pattern
 * begins with, or the one name that it looks for at any depth.
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
 * What GitHub says does not work: https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners#codeowners-syntax
 * and what its list of errors shows besides: three stars, `/` alone, brackets without a backslash. As in
 * .gitignore, nothing follows the backslash at the end.
 */
function isInvalid(text: string): boolean {
  const unescaped = text.replace(/\\./gs, 'x');
  return text === '/' || text.startsWith('\\#') || /^!|[[\]]|\*{3}|\\$/.test(unescaped);
}

/** The last name decides whether what lies below is meant too. */
function readLast(name: string): Pattern {
  switch (name) {
    case '': // After a slash: everything in the folder, but not a file of its name.
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

function matchesSegment(segment: Segment, name: string): boolean {
  return typeof segment === 'string' ? segment === name : matchesGlob(segment, name);
}
