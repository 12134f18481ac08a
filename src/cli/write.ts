import { redactCredentials } from '../core/secrets/redactCredentials';
import { plainLines } from '../core/text/plainText';

/**
 * Prints to stdout and returns the exit code for success. A terminal obeys control characters, so none of
 * them gets there but line breaks and tabs.
 */
export function writeOut(text: string): number {
  process.stdout.write(`${plainLines(text)}\n`);
  return 0;
}

/** Prints to stderr, without the tokens that a mistyped option may hold, and returns the exit code for failure. */
export function writeErr(text: string): number {
  process.stderr.write(`${redactCredentials(plainLines(text))}\n`);
  return 1;
}
