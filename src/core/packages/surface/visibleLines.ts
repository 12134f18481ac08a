import { sideOf, type Hunk, type PatchLine } from '../patch/hunks';
import { aroundOf } from './around';
import { Attributes } from './attributes';
import { findBlank } from './blankLines';
import { indentOf, openBrackets } from './indentation';
import type { Meaning } from './meaning';
import { wordsOf, type Holder, type PublicDeclaration, type SourceLanguage } from './language';

interface Reading {
  readonly language: SourceLanguage;
  readonly path: string;
  readonly indentation: number;
  readonly isInPlace: boolean;
}

/**
 * Reads one side of a hunk. What encloses a line is told by indentation, because a hunk rarely shows both
 * brackets; what encloses the hunk, by its heading.
 */
export function readMeanings(
  hunk: Hunk,
  side: '+' | '-',
  { language, path, indentation, isInPlace }: Reading,
): ReadonlyMap<PatchLine, Meaning> {
  const lines = sideOf(hunk, side);
  const blank = findBlank(lines, language);
  const code = lines.filter((line) => !blank.has(line));
  const meanings = new Map<PatchLine, Meaning>();
  for (const line of blank) meanings.set(line, 'nothing');
  const read = (text: string, holder: Holder, previous: string): PublicDeclaration | undefined =>
    language.read({ text, words: wordsOf(text), previous, path, isInPlace }, holder);

  const scopes: Scope[] = [{ ...top }];
  let open: Open | undefined;
  const enter = (declaration: PublicDeclaration, at: Place): void => {
    const { inside, holder = 'top', isTransparent = false, isExhaustive = false } = declaration;
    const own = sightOf(declaration);
    const sight = isTransparent && own === 'hidden' ? at.sight : lesser(own, at.sight);
    const whole = isExhaustive ? { line: at.line } : undefined;
    scopes.push({ indent: at.indent, inside, holder, sight, members: at.members, whole });
    const part = lesser(own, at.sight);
    const meaning: Meaning = inside === 'import' ? 'nothing' : meaningOf(part, { partOf: at.line });
    const brackets = declaration.hasParameters ? '([' : inside === 'import' ? '([{' : '';
    const left = brackets === '' ? 0 : openBrackets(at.text, brackets, brackets === '([' ? ')]' : ')]}');
    const hasClauses = language.hasClauses === true && declaration.hasParameters === true;
    if (left > 0 || (hasClauses && !endsDeclaration(at.text))) open = { left, meaning, brackets, hasClauses };
  };

  const [first] = code;
  const around = first ? aroundOf(hunk, first) : 'nothing';
  if (around === 'unknown') scopes.push({ ...top, holder: 'unknown', members: Infinity });
  if (first && around === 'heading') {
    const margin = indentOf(hunk.heading);
    const text = hunk.heading.trim();
    const declaration = read(text, 'top', '') ?? { isVisible: false, inside: 'body' };
    const isFunction = declaration.hasParameters === true && declaration.inside === 'body';
    const indent = isFunction ? Math.max(margin, indentOf(first.text) - indentation) : margin;
    const members = margin + indentation;
    // Some repositories' headings show methods, without their indentation.
    const holder = declaration.memberOf;
    if (holder !== undefined) scopes.push({ ...top, indent: margin, inside: 'members', holder, members });
    enter(declaration, { text, indent, sight: 'seen', members, line: undefined });
    if (open && !goesOn(open, declaration, code, margin)) open = undefined;
  }

  const attributes = new Attributes();
  let previous = '';
  for (const line of code) {
    const text = line.text.trim();
    const before = attributes.after(previous);
    if (open) {
      open.left += openBrackets(text, open.brackets, open.brackets === '([' ? ')]' : ')]}');
      meanings.set(line, text === '{' ? 'internal' : open.meaning);
      if (open.left <= 0 && (!open.hasClauses || endsDeclaration(text))) open = undefined;
      previous = text;
      continue;
    }
    if (language.isAttribute?.(text) === true) {
      attributes.add(line);
      continue;
    }
    previous = text;
    const meaning = readLine(line, text, before);
    meanings.set(line, meaning);
    attributes.settle(line, meaning, meanings);
  }
  attributes.end(meanings);
  return meanings;

  function readLine(line: PatchLine, text: string, before: string): Meaning {
    const indent = indentOf(line.text);
    if (text === '{') return 'internal';
    const isClosing = /^[)\]}]/.test(text);
    let endsImport = false;
    while (scopes.length > 1 && (scopes.at(-1)?.indent ?? -1) >= indent)
      endsImport = scopes.pop()?.inside === 'import' || endsImport;
    if (isClosing) return endsImport ? 'nothing' : 'internal';
    const scope = scopes.at(-1) ?? top;
    if (scope.inside === 'import') return 'nothing';
    const seen: Meaning = scope.whole ? { partOf: scope.whole.line } : 'declaration';
    if (scope.inside === 'all') return meaningOf(scope.sight, seen);
    if (scope.inside !== 'members') return 'internal';
    if (scope.members === unset) scope.members = indent;
    const isDeeper = indent > scope.members;
    if (isDeeper && !language.isExplicit) return 'internal';
    const declaration = read(text, isDeeper ? 'unknown' : scope.holder, before);
    if (!declaration) return 'internal';
    // Below Ruby's `private`, the rest of the class is.
    if (declaration.holder === 'private') scope.holder = 'private';
    enter(declaration, { text, indent, sight: scope.sight, members: unset, line });
    if (declaration.inside === 'import') return 'nothing';
    return meaningOf(lesser(sightOf(declaration), scope.sight), seen);
  }
}

/** Whether others see something: a patch may not show what decides it. */
type Sight = 'hidden' | 'maybe' | 'seen';

function sightOf({ isVisible, isUnclear = false }: PublicDeclaration): Sight {
  return !isVisible ? 'hidden' : isUnclear ? 'maybe' : 'seen';
}

function lesser(one: Sight, other: Sight): Sight {
  return one === 'hidden' || other === 'hidden' ? 'hidden' : one === 'maybe' ? one : other;
}

function meaningOf(sight: Sight, seen: Meaning): Meaning {
  return sight === 'seen' ? seen : sight === 'maybe' ? 'unknown' : 'internal';
}

/** Whether a heading's list does: it may stand far above, so only the closing bracket in this hunk shows it. */
function goesOn(
  { left, brackets }: Open,
  { inside }: PublicDeclaration,
  code: PatchLine[],
  margin: number,
): boolean {
  if (left <= 0) return false;
  const next = code.find((line) => indentOf(line.text) <= margin)?.text.trim() ?? '';
  if ((inside === 'import' ? /^[)\]}]/ : /^(?:[)\]]|\}.*\))/).test(next)) return true;
  if (brackets !== '([') return false;
  let open = left;
  // A list may also end behind its last item: `int c) {`.
  const end = code.find(({ text }) => (open += openBrackets(text, '([', ')]')) <= 0);
  return end !== undefined && /\)[^()]*\{$/.test(end.text);
}

function endsDeclaration(text: string): boolean {
  return /(?:[{};]|=>|=)$/.test(text);
}

interface Scope {
  readonly indent: number;
  readonly inside: PublicDeclaration['inside'];
  holder: Holder;
  /** Whether others see what's in it. */
  readonly sight: Sight;
  /** The indentation of its members. */
  members: number;
  /** The line of what its members change if there are more of them. */
  readonly whole?: { readonly line: PatchLine | undefined } | undefined;
}

/** A declaration that goes on in the next line. */
interface Open {
  left: number;
  readonly meaning: Meaning;
  readonly brackets: string;
  readonly hasClauses: boolean;
}

interface Place {
  readonly text: string;
  readonly indent: number;
  readonly sight: Sight;
  readonly members: number;
  readonly line: PatchLine | undefined;
}

/** Until the first member is seen. */
const unset = -1;
const top: Scope = { indent: -1, inside: 'members', holder: 'top', sight: 'seen', members: 0 };
