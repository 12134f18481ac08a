/** Prints to stdout and returns the exit code for success. */
export function writeOut(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

/** Prints to stderr and returns the exit code for failure. */
export function writeErr(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}
