import {
  aBody,
  aFunction,
  aHolder,
  anImport,
  aWhole,
  perhaps,
  skipWords,
  type PublicDeclaration,
  type SourceLanguage,
} from '../language';

/** Rust: what says `pub`, the items of traits, the variants of enums, and exported macros. */
export const rust: SourceLanguage = {
  endings: ['.rs'],
  comments: ['//'],
  blocks: [['/*', '*/']],
  indent: 4,
  isExplicit: true,
  hasClauses: true,
  isAttribute: (text) => /^#!?\[.*\]$/.test(text),
  isPrivate: (path) =>
    /(?:^|\/)(?:benches|examples|bin)\//.test(path) || /(?:^|\/)(?:main|build|tests)\.rs$/.test(path),
  read: ({ words, previous, text }, holder) => {
    // What follows the arrow is code; what precedes it, callers write.
    if (holder === 'macro') return text.includes('=>') ? aBody(true) : undefined;
    const isPub = words[0] === 'pub';
    const isLimited = isPub && words[1] === '(';
    const isExported = /#\[(?:unsafe\()?(?:no_mangle|export_name)/.test(previous);
    const isVisible = (isPub && !isLimited) || holder === 'trait' || isExported;
    const after = isLimited ? words.indexOf(')') + 1 : isPub ? 1 : 0;
    const [, rest] = skipWords(words.slice(after), modifiers);
    if (holder === 'unknown' && !isPub && /^(?:fn|type|const)\b[^={]*;$/.test(rest.join(' ')))
      return perhaps(aFunction(true));
    return readItem(rest, isVisible, { isPub, previous }) ?? readUnplaced(text, holder);
  },
};

const modifiers = new Set(['unsafe', 'async', 'extern', '"', 'C', 'default']);

function readItem(
  words: readonly string[],
  isVisible: boolean,
  { isPub, previous }: { readonly isPub: boolean; readonly previous: string },
): PublicDeclaration | undefined {
  switch (words[0]) {
    case 'use':
      return isVisible ? aWhole(true) : anImport;
    case 'fn':
      return aFunction(isVisible);
    case 'const':
      return words[1] === 'fn' || words[2] === 'fn' ? aFunction(isVisible) : aBody(isVisible);
    case 'struct':
    case 'union':
      return { ...aHolder(isVisible, 'fields'), hasParameters: true };
    case 'trait':
      return aHolder(isVisible, 'trait');
    case 'enum':
      return { ...aWhole(isVisible), isExhaustive: true };
    case 'impl':
      // Of a trait for a type, which can be used where the trait is asked for.
      return { ...aHolder(words.includes('for'), 'impl'), isTransparent: true };
    case 'mod':
      return { ...aHolder(isVisible, 'top'), isTransparent: words[1] !== 'tests' && words[1] !== 'test' };
    case 'macro_rules': {
      const isExported = previous.includes('macro_export');
      // Without a line before it, its attributes can't be seen either.
      if (isExported || previous === '')
        return { ...aHolder(true, 'macro'), isExhaustive: true, isUnclear: !isExported };
      return aHolder(false, 'macro');
    }
    default:
      if (isPub || isVisible) return aBody(isVisible);
      return undefined;
  }
}

/** Items of traits without a body, and variants: their own line doesn't say whose they are. */
function readUnplaced(text: string, holder: string): PublicDeclaration | undefined {
  if (holder !== 'unknown') return undefined;
  // Whatever a statement encloses is one, too.
  return variant.test(text) ? perhaps(aBody(true)) : aBody(false);
}

const variant = /^[A-Z]\w{0,200}(?:\([A-Z&\w:<>, ]{1,200}\))?,$/;
