import type { Problem } from './manifestReader';

/** Well above any real manifest; a larger one could block the editor. */
export const largestManifest = 1_000_000;

/**
 * Parses each text, and turns anything that throws (bad syntax, endless nesting, an alias bomb) into a
 * problem.
 */
export function parseEach<T>(
  files: Iterable<readonly [path: string, text: string]>,
  parse: (text: string, path: string) => T,
): { readonly parsed: ReadonlyMap<string, T>; readonly problems: readonly Problem[] } {
  const parsed = new Map<string, T>();
  const problems: Problem[] = [];
  for (const [path, text] of files) {
    if (text.length > largestManifest) {
      problems.push({ path, why: 'tooLarge' });
      continue;
    }
    try {
      parsed.set(path, parse(text, path));
    } catch {
      problems.push({ path, why: 'syntax' });
    }
  }
  return { parsed, problems };
}
