import { aBody, aFunction, aHolder, aWhole, isName, perhaps, type PublicDeclaration } from '../language';

/** Reads what gives something to others without the word `export`; undefined if the line doesn't. */
export function readAssignment(words: readonly string[]): PublicDeclaration | undefined {
  return readExports(words) ?? readOnObject(words) ?? readPrototype(words);
}

/** `module.exports.a = b`, `exports['a'] = b`, `const a = (exports = module.exports = b)`. */
function readExports(words: readonly string[]): PublicDeclaration | undefined {
  let index = /^(?:const|let|var)$/.test(words[0] ?? '') && words[2] === '=' ? 3 : 0;
  let equals = -1;
  for (let end = afterTarget(words, index); end > index; end = afterTarget(words, index)) {
    if (words[end] !== '=' || words[end + 1] === '=') break;
    equals = end;
    index = end + 1;
  }
  return equals < 0 ? undefined : readAssigned(words.slice(equals));
}

/** Returns where `exports.a` or `module.exports['a']` ends, or its start if it's neither. */
function afterTarget(words: readonly string[], start: number): number {
  let index = words[start] === 'module' && words[start + 1] === '.' ? start + 2 : start;
  if (words[index] !== 'exports') return start;
  for (index++; words[index] === '.' || words[index] === '[';) {
    if (words[index] === '.') index += 2;
    else {
      const end = words.indexOf(']', index);
      if (end < 0) break;
      index = end + 1;
    }
  }
  return index;
}

/** `Object.assign(module.exports, {` and `Object.defineProperty(exports, 'a', {`. */
function readOnObject(words: readonly string[]): PublicDeclaration | undefined {
  if (words[0] !== 'Object' || words[1] !== '.' || words[3] !== '(') return undefined;
  if (afterTarget(words, 4) === 4) return undefined;
  return words[2] === 'assign' ? { ...aHolder(true, 'object') } : aWhole(true);
}

/**
 * `A.prototype.b = c`, and `A.b = c`, which may be anything's. Those who write prototypes have little else
 * to offer, so they're taken for public.
 */
function readPrototype(words: readonly string[]): PublicDeclaration | undefined {
  const [object, dot, name, next, member, equals] = words;
  if (!isName(object) || dot !== '.' || object === 'this' || !isName(name)) return undefined;
  if (name === 'prototype') {
    if (next === '=' && member !== '=') return readAssigned(words.slice(3));
    const end = next === '.' ? 5 : next === '[' ? words.indexOf(']') + 1 : 0;
    if (end === 0 || words[end] !== '=' || words[end + 1] === '=') return undefined;
    return member?.startsWith('_') === true ? aBody(false) : readAssigned(words.slice(end));
  }
  const isAssigned = next === '=' && member !== '=' && member !== '>';
  const isDeeper = next === '.' && isName(member) && equals === '=' && words[6] !== '=';
  if (!isAssigned && !isDeeper) return undefined;
  const isOwn = name.startsWith('_') || (isDeeper && member.startsWith('_'));
  return isOwn ? aBody(false) : perhaps(readAssigned(words.slice(isAssigned ? 3 : 5)));
}

/** Reads from the equals sign on: a function's parameters can be seen, and an object's members. */
export function readAssigned(words: readonly string[]): PublicDeclaration {
  const [, value, next] = words;
  const isFunction =
    value === '(' || value === '<' || value === 'function' || (value === 'async' && isFunctionStart(next));
  if (isFunction) return aFunction(true);
  if (value === '{') return aHolder(true, 'object');
  if (value === 'class') return aHolder(true, 'class');
  // Whether the items of a list are anybody's business, only its users know.
  if (value === '[' && words.length === 2) return perhaps(aWhole(true));
  return aBody(true);
}

function isFunctionStart(word: string | undefined): boolean {
  return word === '(' || word === '<' || word === 'function';
}
