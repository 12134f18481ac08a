import { isSign, type Opening } from './statements';
import type { RubyToken } from './tokens';

/** What a name stands for at a place in a program: all texts it may be, or undefined if that isn't plain. */
export type Known = (name: string) => readonly string[] | undefined;

/** Splits what is given to a call: the values in order, and the options by name. */
export interface Call {
  readonly values: readonly (readonly RubyToken[])[];
  readonly options: ReadonlyMap<string, readonly RubyToken[]>;
}

/** Parses what comes after a call's name, up to a condition behind it. */
export function callOf(tokens: readonly RubyToken[]): Call {
  const values: (readonly RubyToken[])[] = [];
  const options = new Map<string, readonly RubyToken[]>();
  const bare = unwrapped(beforeCondition(tokens));
  for (const part of partsOf(bare).flatMap((each) =>
    isSign(each[0], '{') ? partsOf(each.slice(1, -1)) : [each],
  )) {
    const [first, second] = part;
    if (first?.kind === 'label') options.set(first.text, part.slice(1));
    else if (first && isSign(second, '=>')) options.set(first.text, part.slice(2));
    else if (part.length > 0) values.push(part);
  }
  return { values, options };
}

/** Returns all texts that a value may be; undefined if it's computed in a way that isn't understood. */
export function textsOf(
  tokens: readonly RubyToken[],
  known: Known,
  depth = 0,
): readonly string[] | undefined {
  if (depth > deepest || tokens.length > longest) return undefined;
  const value = withoutEnding(unwrapped(tokens));
  const [first] = value;
  if (!first) return undefined;
  if (value.length === 1) {
    if (first.kind === 'text') return filled(first.text, known);
    if (first.kind === 'symbol') return [first.text];
    if (first.kind === 'list') return listOf(first.text, known);
    if (first.kind === 'word') return known(first.text);
  }
  if (isSign(first, '[') && isSign(value.at(-1), ']'))
    return all(partsOf(value.slice(1, -1)), known, depth + 1);
  // Keys of a hash.
  if (isSign(first, '{') && isSign(value.at(-1), '}')) {
    const { options } = callOf(value);
    return options.size === 0 ? undefined : [...options.keys()];
  }
  const plus = value.findIndex((each) => isSign(each, '+'));
  if (plus > 0) {
    const [left, right] = [value.slice(0, plus), value.slice(plus + 1)].map((each) =>
      textsOf(each, known, depth + 1),
    );
    return left && right && left.length * right.length <= most
      ? left.flatMap((start) => right.map((end) => start + end))
      : undefined;
  }
  return undefined;
}

/** Adds what the parameters of loops around a place stand for. */
export function withLoops(known: Known, around: readonly Opening[]): Known {
  const loops = around.filter(({ parameters }) => parameters.length > 0);
  if (loops.length === 0) return known;
  return (name) => {
    const loop = loops.findLast(({ parameters }) => parameters.includes(name));
    return loop ? valuesIn(loop, name, known) : known(name);
  };
}

function valuesIn(
  { tokens, parameters }: Opening,
  name: string,
  known: Known,
): readonly string[] | undefined {
  if (parameters[0] !== name || tokens.length > longest) return undefined;
  const each = tokens.findIndex(
    ({ kind, text }) => kind === 'word' && /^each(?:_with_index|_pair|_key)?$/.test(text),
  );
  return each > 1 ? textsOf(tokens.slice(0, each - 1), known) : undefined;
}

const longest = 3000;
const deepest = 5;
const most = 500;

function all(
  parts: readonly (readonly RubyToken[])[],
  known: Known,
  depth: number,
): readonly string[] | undefined {
  const texts = parts.filter((each) => each.length > 0).map((each) => textsOf(each, known, depth));
  return texts.length <= most && texts.every((each) => each !== undefined) ? texts.flat() : undefined;
}

function listOf(text: string, known: Known): readonly string[] | undefined {
  const words = text.split(/\s+/);
  const texts = words.length > most ? [] : words.map((word) => filled(word, known));
  return texts.length > 0 && texts.every((each) => each !== undefined) ? texts.flat() : undefined;
}

/** Fills in names that have plain values: `acme-#{name}`. */
function filled(text: string, known: Known): readonly string[] | undefined {
  if (!text.includes('#{')) return [text];
  if (text.length > most) return undefined;
  let found: readonly string[] = [''];
  let end = 0;
  for (const match of text.matchAll(/#\{\s{0,9}([\w@]{1,100})\s{0,9}\}/g)) {
    const values = known(match[1] ?? '');
    const before = text.slice(end, match.index);
    if (!values || found.length * values.length > most || text.length > most) return undefined;
    found = found.flatMap((start) => values.map((value) => start + before + value));
    end = match.index + match[0].length;
  }
  const rest = text.slice(end);
  return rest.includes('#{') ? undefined : found.map((each) => each + rest);
}

function partsOf(tokens: readonly RubyToken[]): RubyToken[][] {
  const parts: RubyToken[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'line') continue;
    if (isSign(token, '(', '[', '{')) depth++;
    else if (isSign(token, ')', ']', '}')) depth--;
    if (depth === 0 && isSign(token, ',')) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

function beforeCondition(tokens: readonly RubyToken[]): readonly RubyToken[] {
  let depth = 0;
  const end = tokens.findIndex((token) => {
    if (isSign(token, '(', '[', '{')) depth++;
    else if (isSign(token, ')', ']', '}')) depth--;
    return depth === 0 && token.kind === 'word' && /^(?:if|unless|and|or|rescue)$/.test(token.text);
  });
  return end < 0 ? tokens : tokens.slice(0, end);
}

function unwrapped(tokens: readonly RubyToken[]): readonly RubyToken[] {
  return isSign(tokens[0], '(') && isSign(tokens.at(-1), ')') ? tokens.slice(1, -1) : tokens;
}

/** `'a'.freeze` is `'a'`. */
function withoutEnding(tokens: readonly RubyToken[]): readonly RubyToken[] {
  const last = tokens.at(-1)?.text ?? '';
  return isSign(tokens.at(-2), '.') && /^(?:freeze|to_s|dup|strip|sort|uniq|compact)$/.test(last)
    ? withoutEnding(tokens.slice(0, -2))
    : tokens;
}
