import type { Sliced } from '../core/model/slices';
import { limits, type TextLimits } from './limits';
import type { Problem } from './manifestReader';

export interface ParsedFiles<T> {
  readonly parsed: ReadonlyMap<string, T>;
  readonly problems: readonly Problem[];
}

/**
 * Parses each text, and turns anything that throws (bad syntax, endless nesting, an alias bomb) into a
 * problem; also texts that are too large, alone or together, because they could block the editor. Pauses
 * after each.
 */
export function* parseEach<T>(
  files: Iterable<readonly [path: string, text: string]>,
  parse: (text: string, path: string) => T,
  most: TextLimits = limits.text,
): Sliced<ParsedFiles<T>> {
  const parsed = new Map<string, T>();
  const problems: Problem[] = [];
  const left = { letters: most.lettersTogether, signs: most.signsTogether };
  for (const [path, text] of files) {
    const signs = most.sign ? countSigns(text, most.sign, Math.min(most.signs, left.signs)) : 0;
    if (text.length > Math.min(most.letters, left.letters) || signs > Math.min(most.signs, left.signs)) {
      problems.push({ path, why: 'tooLarge' });
      continue;
    }
    left.letters -= text.length;
    left.signs -= signs;
    try {
      parsed.set(path, parse(text, path));
    } catch {
      problems.push({ path, why: 'syntax' });
    }
    yield;
  }
  return { parsed, problems };
}

/** Counts up to one more than the most. */
function countSigns(text: string, sign: RegExp, most: number): number {
  let count = 0;
  sign.lastIndex = 0;
  while (count <= most && sign.test(text)) count++;
  return count;
}
