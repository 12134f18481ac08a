import { limits } from './limits';
import type { Problem } from './manifestReader';

/**
 * Parses each text, and turns anything that throws (bad syntax, endless nesting, an alias bomb) into a
 * problem; also texts that are too large, alone or together, because they could block the editor.
 */
export function parseEach<T>(
  files: Iterable<readonly [path: string, text: string]>,
  parse: (text: string, path: string) => T,
  { most = limits.manifest, together = limits.repository }: { most?: number; together?: number } = {},
): { readonly parsed: ReadonlyMap<string, T>; readonly problems: readonly Problem[] } {
  const parsed = new Map<string, T>();
  const problems: Problem[] = [];
  let left = together;
  for (const [path, text] of files) {
    if (text.length > Math.min(most, left)) {
      problems.push({ path, why: 'tooLarge' });
      continue;
    }
    left -= text.length;
    try {
      parsed.set(path, parse(text, path));
    } catch {
      problems.push({ path, why: 'syntax' });
    }
  }
  return { parsed, problems };
}
