/** Names of files and folders; any one of them suffices. */
export interface Names {
  /** Whole names of files. */
  readonly files?: ReadonlySet<string>;
  /** Patterns of the names of files. */
  readonly like?: readonly RegExp[];
  /** The name of any folder above the file. */
  readonly folder?: RegExp;
  readonly path?: RegExp;
}

export function fits({ files, like, folder, path: whole }: Names, path: string): boolean {
  const folders = path.split('/');
  const file = folders.pop() ?? '';
  return (
    files?.has(file) === true ||
    like?.some((pattern) => pattern.test(file)) === true ||
    (folder !== undefined && folders.some((name) => folder.test(name))) ||
    whole?.test(path) === true
  );
}

/** Names with space between them. */
export function listed(names: string): ReadonlySet<string> {
  return new Set(names.split(/\s+/));
}

/** A text of that name, such as `LICENSE-MIT` or `Changes-1.2.md`, but not the code of `history.ts`. */
export function document(stems: string): RegExp {
  const extensions = 'md|mdx|markdown|txt|rst|adoc|org|html?|mit|apache|bsd|lesser|gpl|lgpl';
  return new RegExp(`^(?:${stems})(?:[-_][\\w-]*(?:\\.\\d+)*)?(?:\\.(?:${extensions}))?$`, 'i');
}
