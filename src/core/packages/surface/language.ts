/** What a language's lines say about who can see them. */
export interface SourceLanguage {
  /** File name endings. */
  readonly endings: readonly string[];
  /** What starts a comment that ends with the line. */
  readonly comments: readonly string[];
  /** What encloses longer comments. */
  readonly blocks?: readonly (readonly [string, string])[];
  /** Usual width of an indentation; a tab counts as 4. */
  readonly indent: number;
  /** Visible things say so on their own line, so that their surroundings needn't be known. */
  readonly isExplicit?: boolean;
  /** A declaration may go on over several lines without brackets, up to one that ends in `{` or `;`. */
  readonly hasClauses?: boolean;
  /** Whether a line is only an annotation of what follows. */
  readonly isAttribute?: (text: string) => boolean;
  /** Whether lines show that the file exports things where it declares them, so that all others are its own. */
  readonly exportsInPlace?: (lines: Iterable<string>) => boolean;
  /** Files that no other package can import. */
  readonly isPrivate?: (path: string) => boolean;
  /** Undefined if the line declares nothing. */
  readonly read: (line: Line, holder: Holder) => PublicDeclaration | undefined;
}

export interface Line {
  /** Without indentation. */
  readonly text: string;
  /** Its first words and signs. */
  readonly words: readonly string[];
  /** The line of code before it with all annotations in between, if the patch shows one. */
  readonly previous: string;
  /** Whether nothing but what says so itself is exported, as far as the patch shows it. */
  readonly isInPlace: boolean;
  readonly path: string;
}

/** What a line stands in: `top` of the file, `unknown`, or what its declaration says. */
export type Holder = string;

export interface PublicDeclaration {
  readonly isVisible: boolean;
  /** If visible: only perhaps, because what decides it isn't in the patch. */
  readonly isUnclear?: boolean;
  /** Whoever uses it has to deal with all of its members, so that a new one changes it. */
  readonly isExhaustive?: boolean;
  /**
   * What the deeper lines are: code that no one sees, members that are declarations again, part of the
   * declaration itself, or an import.
   */
  readonly inside: 'body' | 'members' | 'all' | 'import';
  /** What its members stand in. */
  readonly holder?: Holder;
  /** Its members may be seen, although the line itself isn't. */
  readonly isTransparent?: boolean;
  /** Its parameters may go on over several lines. */
  readonly hasParameters?: boolean;
  /** It can only stand in this. */
  readonly memberOf?: Holder;
}

/** An import: can't be felt outside. */
export const anImport: PublicDeclaration = { isVisible: false, inside: 'import' };

export function aBody(isVisible: boolean): PublicDeclaration {
  return { isVisible, inside: 'body' };
}

export function aFunction(isVisible: boolean): PublicDeclaration {
  return { isVisible, inside: 'body', hasParameters: true };
}

export function aHolder(isVisible: boolean, holder: Holder): PublicDeclaration {
  return { isVisible, inside: 'members', holder };
}

export function aWhole(isVisible: boolean): PublicDeclaration {
  return { isVisible, inside: 'all' };
}

/** Says that the surroundings, which can't be seen, decide whether it's visible. */
export function perhaps(declaration: PublicDeclaration): PublicDeclaration {
  return { ...declaration, isUnclear: true };
}

/** Splits the start of a line into words and single signs. The length is limited, so the time is too. */
export function wordsOf(text: string): string[] {
  return text.slice(0, 400).match(/[\p{L}\p{N}_$]+|\S/gu) ?? [];
}

/** Skips words at the start; returns the skipped ones and the rest. */
export function skipWords(
  words: readonly string[],
  skipped: ReadonlySet<string>,
): readonly [ReadonlySet<string>, readonly string[]] {
  const found = new Set<string>();
  let index = 0;
  for (let word = words[index]; word !== undefined && skipped.has(word); word = words[++index])
    found.add(word);
  return [found, words.slice(index)];
}

/** Skips annotations such as `@Named("a")` and attributes such as `[Fact]`. */
export function skipAnnotations(words: readonly string[]): readonly string[] {
  let index = 0;
  for (;;) {
    const start = index;
    if (words[index] === '@' && words[index + 1] !== 'interface') {
      index += 2;
      while (words[index] === '.' || words[index] === ':') index += 2;
      if (words[index] === '(') index = afterGroup(words, index);
    } else if (words[index] === '[') index = afterGroup(words, index);
    if (index === start) return words.slice(index);
  }
}

/** Whether a line is only annotations, such as `@Named("a")` or `[Obsolete]`. */
export function isAnnotation(text: string): boolean {
  return /^[@[]/.test(text) && skipAnnotations(wordsOf(text)).length === 0;
}

function afterGroup(words: readonly string[], start: number): number {
  let depth = 0;
  for (let index = start; index < words.length; index++) {
    if (words[index] === '(' || words[index] === '[') depth++;
    if (words[index] === ')' || words[index] === ']') depth--;
    if (depth === 0) return index + 1;
  }
  return words.length;
}

export function isName(word: string | undefined): word is string {
  return word !== undefined && /^[\p{L}_$]/u.test(word);
}
