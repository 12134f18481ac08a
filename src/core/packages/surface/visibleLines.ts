import { sideOf, type Hunk, type PatchLine } from '../patch/hunks';
import { findBlank } from './blankLines';
import { indentOf, openBrackets } from './indentation';
import { wordsOf, type PublicDeclaration, type Holder, type SourceLanguage } from './language';

/** What a line of a patch means to others. A part belongs to a declaration that another line starts. */
export type Meaning = 'nothing' | 'internal' | 'declaration' | { readonly partOf: PatchLine | undefined };

/**
 * Reads one side of a hunk. What encloses a line is told by indentation, because a hunk rarely shows both
 * brackets; what encloses the hunk, by its heading.
 */
export function readMeanings(
  hunk: Hunk,
  side: '+' | '-',
  { language, path, indentation }: { language: SourceLanguage; path: string; indentation: number },
): ReadonlyMap<PatchLine, Meaning> {
  const lines = sideOf(hunk, side);
  const blank = findBlank(lines, language);
  const code = lines.filter((line) => !blank.has(line));
  const meanings = new Map<PatchLine, Meaning>();
  for (const line of blank) meanings.set(line, 'nothing');
  const read = (text: string, holder: Holder, previous: string): PublicDeclaration | undefined =>
    language.read({ text, words: wordsOf(text), previous, path }, holder);

  const scopes: Scope[] = [{ ...top }];
  let open: Open | undefined;
  const enter = (declaration: PublicDeclaration, at: Place): void => {
    const { inside, holder = 'top', isVisible, isTransparent = false } = declaration;
    const isSeen = (isVisible || isTransparent) && at.isSeen;
    scopes.push({ indent: at.indent, inside, holder, isSeen, members: at.members });
    const brackets = declaration.hasParameters ? '([' : inside === 'import' ? '([{' : '';
    const left = brackets === '' ? 0 : openBrackets(at.text, brackets, brackets === '([' ? ')]' : ')]}');
    if (left > 0) {
      const meaning: Meaning =
        inside === 'import' ? 'nothing' : isVisible && at.isSeen ? { partOf: at.line } : 'internal';
      open = { left, meaning, brackets };
    }
  };

  const [first] = code;
  const margin = indentOf(hunk.heading);
  if (first && indentOf(first.text) > margin) {
    if (hunk.heading === '') scopes.push({ ...top, holder: 'unknown', members: Infinity });
    else {
      const text = hunk.heading.trim();
      const declaration = read(text, 'top', '') ?? { isVisible: false, inside: 'body' };
      const around = declaration.memberOf;
      // Some repositories' headings show methods, without their indentation.
      if (around !== undefined)
        scopes.push({
          indent: margin,
          inside: 'members',
          holder: around,
          isSeen: true,
          members: margin + indentation,
        });
      const isFunction = declaration.hasParameters === true && declaration.inside === 'body';
      const indent = isFunction ? Math.max(margin, indentOf(first.text) - indentation) : margin;
      enter(declaration, { text, indent, isSeen: true, members: margin + indentation, line: undefined });
      // The heading may stand far above: only its closing bracket in this hunk shows that it goes on.
      const next = code.find((line) => indentOf(line.text) <= margin)?.text.trim() ?? '';
      if (open && !/^[)\]}]/.test(next)) open = undefined;
    }
  }

  let previous = '';
  for (const line of code) {
    const text = line.text.trim();
    const before = previous;
    previous = text;
    if (open) {
      open.left += openBrackets(text, open.brackets, open.brackets === '([' ? ')]' : ')]}');
      meanings.set(line, open.meaning);
      if (open.left <= 0) open = undefined;
      continue;
    }
    const indent = indentOf(line.text);
    meanings.set(line, 'internal');
    if (text === '{') continue;
    const isClosing = /^[)\]}]/.test(text);
    while (scopes.length > 1 && (scopes.at(-1)?.indent ?? -1) >= indent) {
      const left = scopes.pop();
      if (isClosing && left?.inside === 'import') meanings.set(line, 'nothing');
    }
    if (isClosing) continue;
    const scope = scopes.at(-1) ?? top;
    if (scope.inside === 'import') meanings.set(line, 'nothing');
    if (scope.inside === 'all' && scope.isSeen) meanings.set(line, 'declaration');
    if (scope.inside !== 'members') continue;
    if (scope.members === unset) scope.members = indent;
    const isDeeper = indent > scope.members;
    if (isDeeper && !language.isExplicit) continue;
    const declaration = read(text, isDeeper ? 'unknown' : scope.holder, before);
    if (!declaration) continue;
    if (declaration.inside === 'import') meanings.set(line, 'nothing');
    else if (declaration.isVisible && scope.isSeen) meanings.set(line, 'declaration');
    // Below Ruby's `private`, the rest of the class is.
    if (declaration.holder === 'private') scope.holder = 'private';
    enter(declaration, { text, indent, isSeen: scope.isSeen, members: unset, line });
  }
  return meanings;
}

interface Scope {
  readonly indent: number;
  readonly inside: PublicDeclaration['inside'];
  holder: Holder;
  /** Whether others see what's in it. */
  readonly isSeen: boolean;
  /** The indentation of its members. */
  members: number;
}

/** A list in brackets that goes on in the next line. */
interface Open {
  left: number;
  readonly meaning: Meaning;
  readonly brackets: string;
}

interface Place {
  readonly text: string;
  readonly indent: number;
  readonly isSeen: boolean;
  readonly members: number;
  readonly line: PatchLine | undefined;
}

/** Until the first member is seen. */
const unset = -1;
const top: Scope = { indent: -1, inside: 'members', holder: 'top', isSeen: true, members: 0 };
