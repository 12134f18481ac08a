import { readPattern, type Pattern } from './pattern';

/** The owners of the files that match the pattern; an empty list means no one owns them. */
export interface OwnerRule {
  readonly pattern: Pattern;
  /** As written: `@user`, `@org/team` or an email address. */
  readonly owners: readonly string[];
}

/** Returns a rule, `invalid` if GitHub skips the line, or undefined if it's empty or a comment. */
export function readLine(text: string): OwnerRule | 'invalid' | undefined {
  const line = text.replace(/^[ \t]+/, '');
  if (line === '' || line.startsWith('#')) return undefined;
  const end = endOfPattern(line);
  const pattern = readPattern(line.slice(0, end));
  const owners = readOwners(line.slice(end));
  return pattern && owners.every(isOwner) ? { pattern, owners } : 'invalid';
}

/** An escaped space is part of the pattern. */
function endOfPattern(line: string): number {
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '\\') at++;
    else if (line[at] === ' ' || line[at] === '\t') return at;
  }
  return line.length;
}

function readOwners(text: string): string[] {
  const words = text.split(/[ \t]+/).filter((word) => word !== '');
  const comment = words.findIndex((word) => word.startsWith('#'));
  return comment < 0 ? words : words.slice(0, comment);
}

/**
 * GitHub reports `user`, `docs@` and `@example.com` as "Invalid owner", a syntax error, and skips the line.
 * This doesn't check whether the owner exists.
 */
function isOwner(word: string): boolean {
  return /^@(?:[\w-]+|[\w.-]+\/[\w.-]+)$/.test(word) || isAddress(word);
}

function isAddress(word: string): boolean {
  const at = word.lastIndexOf('@');
  return at > 0 && at < word.length - 1;
}
