/** Says it, and answers the exit code of a command that did what it should. */
export function writeOut(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

/** The same for one that could not. */
export function writeErr(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}
