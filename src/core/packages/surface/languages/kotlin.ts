import {
  aBody,
  aFunction,
  aHolder,
  anImport,
  aWhole,
  isAnnotation,
  perhaps,
  skipAnnotations,
  skipWords,
  type PublicDeclaration,
  type SourceLanguage,
} from '../language';

const common = { comments: ['//'], blocks: [['/*', '*/']], isAttribute: isAnnotation } as const;

/** Kotlin: public unless it says otherwise. */
export const kotlin: SourceLanguage = {
  ...common,
  endings: ['.kt', '.kts'],
  indent: 4,
  read: ({ words, text }, holder) => (holder === 'unknown' ? readUnplaced(words, text) : read(words)),
};

/** Scala: the same. */
export const scala: SourceLanguage = {
  ...common,
  endings: ['.scala'],
  indent: 2,
  read: ({ words, text }, holder) => (holder === 'unknown' ? readUnplaced(words, text) : read(words)),
};

const modifiers = new Set(
  `public protected private internal open override abstract final sealed data inline infix operator suspend tailrec
  external const lateinit annotation value expect actual inner companion fun case implicit lazy transparent
  noinline crossinline`.split(/\s+/),
);

function read(all: readonly string[]): PublicDeclaration | undefined {
  if (all[0] === 'import' || all[0] === 'package') return anImport;
  const [said, rest] = skipWords(skipAnnotations(all), modifiers);
  const isVisible = !said.has('private') && !said.has('internal');
  const [word] = rest;
  if (word === 'enum') return aWhole(isVisible);
  if (word === 'class' || word === 'interface' || word === 'object' || word === 'trait')
    return { ...aHolder(isVisible, 'members'), hasParameters: true };
  if (said.has('companion')) return aHolder(isVisible, 'members');
  if (said.has('fun') || word === 'def' || word === 'constructor' || word === 'given')
    return aFunction(isVisible);
  if (word === 'val' || word === 'var' || word === 'typealias' || word === 'type') return aBody(isVisible);
  if (word === 'extension') return aHolder(isVisible, 'members');
  return undefined;
}

/** Without its surroundings, a `val` with a value may be a function's own. */
function readUnplaced(words: readonly string[], text: string): PublicDeclaration | undefined {
  const found = read(words);
  // Whatever a statement encloses is one, too.
  if (!found) return constant.test(text) ? perhaps(aBody(true)) : aBody(false);
  if (!found.isVisible || found.inside === 'import') return found;
  return /^va[lr] .*=/.test(text) ? aBody(false) : perhaps(found);
}

/** An enum's. */
const constant = /^[A-Z][A-Z\d_]{0,200}(?:\([^()]{0,200}\))?[,;]$/;
