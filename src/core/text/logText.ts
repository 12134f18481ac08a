import { plainLines } from './plainText';
import { redact } from './redact';

/**
 * Makes a text by anyone fit for a log: no token, no control characters for a terminal, and no line that could
 * pass for an entry of its own, because further lines are indented.
 */
export function logText(text: string): string {
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return redact(plainLines(short)).replaceAll('\n', '\n    ');
}

/** A stack trace is far shorter. */
const longest = 10_000;
