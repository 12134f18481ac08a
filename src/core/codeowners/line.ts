import { readPattern, type Pattern } from './pattern';

/** Who owns the files that look like the pattern; nobody where there are no owners. */
export interface OwnerRule {
  readonly pattern: Pattern;
  /** As written: `@user`, `@org/team` or an address. */
  readonly owners: readonly string[];
}

/** A rule, or `invalid` where GitHub skips the line; undefined where there is nothing but a comment. */
export function readLine(text: string): OwnerRule | 'invalid' | undefined {
  const line = text.replace(/^[ \t]+/, '');
  if (line === '' || line.startsWith('#')) return undefined;
  const end = endOfPattern(line);
  const pattern = readPattern(line.slice(0, end));
  const owners = readOwners(line.slice(end));
  return pattern && owners.every(isOwner) ? { pattern, owners } : 'invalid';
}

/** A space belongs to the pattern after a backslash. */
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
 * GitHub lists `user`, `docs@` and `@example.com` as "Invalid owner", which is a syntax error, and skips such a
 * line. Whether the owner exists is another question, and not asked here.
 */
function isOwner(word: string): boolean {
  return /^@(?:[\w-]+|[\w.-]+\/[\w.-]+)$/.test(word) || isAddress(word);
}

function isAddress(word: string): boolean {
  const at = word.lastIndexOf('@');
  return at > 0 && at < word.length - 1;
}
