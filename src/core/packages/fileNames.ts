/** Names of files and folders; a path fits if any of them matches. */
export interface Names {
  /** Whole file names. */
  readonly files?: ReadonlySet<string>;
  /** Patterns for file names. */
  readonly like?: readonly RegExp[];
  /** Pattern for the name of any folder above the file. */
  readonly folder?: RegExp;
  readonly path?: RegExp;
}

export function fits({ files, like, folder, path: whole }: Names, path: string): boolean {
  const folders = path.slice(0, longestPath).split('/');
  const file = folders.pop() ?? '';
  return (
    files?.has(file) === true ||
    like?.some((pattern) => pattern.test(file)) === true ||
    (folder !== undefined && folders.some((name) => folder.test(name))) ||
    (path.length <= longestPath && whole?.test(path) === true)
  );
}

/** Git's own limit; GitHub's answers aren't held to it. */
const longestPath = 4096;

/** Splits names at whitespace. */
export function listed(names: string): ReadonlySet<string> {
  return new Set(names.split(/\s+/));
}

/**
 * Returns a pattern for documents of that name, such as `LICENSE-MIT` or `Changes-1.2.md`, but not for code
 * such as `history.ts`.
 */
export function document(stems: string): RegExp {
  const extensions = 'md|mdx|markdown|txt|rst|adoc|org|html?|mit|apache|bsd|lesser|gpl|lgpl';
  return new RegExp(`^(?:${stems})(?:[-_][\\w-]*(?:\\.\\d+)*)?(?:\\.(?:${extensions}))?$`, 'i');
}
