import { anyNumber, matchesSequence, type Steps } from './sequence';

/** A name with wildcards. Its start and end are compared first, because that's where most names differ. */
export interface Glob {
  readonly start: string;
  /** From the first wildcard to the last. */
  readonly middle: readonly Character[];
  readonly end: string;
}

type Character = string | typeof anyCharacter | typeof anyNumber;

// The same in every bundle; see `anyNumber`.
const anyCharacter: unique symbol = Symbol.for('good-turn: any character');

/** Parses `*`, `?` and backslashes; a name without wildcards is returned as a string. */
export function readGlob(text: string): Glob | string {
  const characters = (text.match(/\\?./gs) ?? []).map(readCharacter);
  const first = characters.findIndex(isWildcard);
  if (first < 0) return characters.join('');
  const last = characters.findLastIndex(isWildcard);
  return {
    start: characters.slice(0, first).join(''),
    middle: characters.slice(first, last + 1),
    end: characters.slice(last + 1).join(''),
  };
}

export function matchesGlob({ start, middle, end }: Glob, name: string, steps?: Steps): boolean {
  if (name.length < start.length + end.length || !name.startsWith(start) || !name.endsWith(end)) return false;
  return matchesSequence(middle, name.slice(start.length, name.length - end.length), fits, steps);
}

function fits(wanted: string | typeof anyCharacter, part: string): boolean {
  return wanted === anyCharacter || wanted === part;
}

function readCharacter(text: string): Character {
  if (text === '*') return anyNumber;
  if (text === '?') return anyCharacter;
  return text.replace(/^\\/, '');
}

function isWildcard(character: Character): boolean {
  return typeof character !== 'string';
}
