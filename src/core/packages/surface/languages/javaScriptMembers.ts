import {
  aBody,
  aFunction,
  aHolder,
  isName,
  perhaps,
  skipAnnotations,
  skipWords,
  type Line,
  type PublicDeclaration,
} from '../language';
import { openBrackets } from '../indentation';

const modifiers = new Set(
  'public protected private static readonly async get set abstract override declare accessor *'.split(' '),
);
const statements = new Set(
  `if for while do return switch const let var throw await try catch finally else case default break function
  class new delete typeof yield continue super this import`.split(/\s+/),
);
const alwaysStatements = /^(?:if|for|while|switch|catch|return)$/;

/** Reads a member of a class. */
export function readMember(line: Line): PublicDeclaration | undefined {
  const { skipped, isHidden, name, next } = startOf(line);
  if (name === undefined && skipped.size === 0) return undefined;
  if (statements.has(name ?? '') && next !== '(' && next !== ':') return undefined;
  if (alwaysStatements.test(name ?? '')) return undefined;
  const isQuoted = ['[', '#', '"', "'"].includes(name ?? '');
  if (!isQuoted && !isName(name)) return skipped.size > 0 ? aBody(!isHidden) : undefined;
  return next === '(' || next === '<' || isFunctionValue(line.text) ? aFunction(!isHidden) : aBody(!isHidden);
}

/** Reads an entry of an object that others get. */
export function readEntry(line: Line): PublicDeclaration | undefined {
  const { isHidden, name, next } = startOf(line);
  if (!/^[\p{L}\d_$.["']/u.test(name ?? '')) return undefined;
  if (next === '(' || next === '<' || isFunctionValue(line.text)) return aFunction(!isHidden);
  return /:\s*\{$/.test(line.text) ? aHolder(!isHidden, 'object') : aBody(!isHidden);
}

/** Reads what may be a member of something above, or a statement in a function. */
export function readUnplaced(line: Line): PublicDeclaration | undefined {
  const { text } = line;
  const { skipped, isHidden, name, next } = startOf(line);
  if (isHidden) return aBody(false);
  if (statements.has(name ?? '')) return isFunctionValue(text) ? aFunction(false) : aBody(false);
  const said = [...skipped].some((each) => each !== 'async' && each !== '*');
  if (/^[\w$]+[<(].*\)\s*(?::[^{]*)?\{$/.test(text) || (said && /\)\s*(?::[^{]*)?\{$/.test(text)))
    return openBrackets(text, '(', ')') === 0 ? perhaps(aFunction(true)) : aBody(false);
  if (said) return perhaps(aBody(true));
  const isQuoted = name === '"' || name === "'";
  const isEntry = isQuoted
    ? /^(?:"[^"]{1,200}"|'[^']{1,200}')\s*:/.test(text)
    : isName(name) && isTyped(text);
  if (isEntry) {
    if (isFunctionValue(text)) return perhaps(aFunction(true));
    return perhaps(/:\s*\{$/.test(text) ? aHolder(true, 'object') : aBody(true));
  }
  return next === ',' && /^[\w$]+,$/.test(text) ? perhaps(aBody(true)) : aBody(false);
}

/** `a: B`, `a?: B`; not `a ? b : c`. */
function isTyped(text: string): boolean {
  return /^[\w$]+[?!]?:(?!:)/.test(text);
}

function isFunctionValue(text: string): boolean {
  return /^[^('"`]{0,200}[:=]\s*(?:async\s*)?(?:function\b|\([^()]{0,200}\)\s*(?::[^=]{0,200})?=>|\($|[\w$]+\s*=>)/.test(
    text,
  );
}

interface Start {
  readonly skipped: ReadonlySet<string>;
  readonly isHidden: boolean;
  readonly name: string | undefined;
  readonly next: string | undefined;
}

function startOf(line: Line): Start {
  const [skipped, rest] = skipWords(skipAnnotations(line.words), modifiers);
  const [name, next] = rest;
  const isHidden = skipped.has('private') || name === '#' || name?.startsWith('_') === true;
  return { skipped, isHidden, name, next };
}
