/**
 * In bytes: ten times the size of the largest list that GitHub's search can return. No file of ours comes
 * near it, and several windows can still hold one.
 */
export const largestFile = 100_000_000;

/** A file has more bytes than asked for; it wasn't read. */
export class FileTooLarge extends Error {
  constructor(name: string, size: number, most: number) {
    super(`${name} has ${size} bytes; at most ${most} are read`);
  }
}
