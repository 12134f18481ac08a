import {
  aBody,
  aFunction,
  aHolder,
  anImport,
  aWhole,
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
  isPrivate: (path) =>
    /(?:^|\/)(?:benches|examples|bin)\//.test(path) || /(?:^|\/)(?:main|build|tests)\.rs$/.test(path),
  read: ({ words, previous }, holder) => {
    const isPub = words[0] === 'pub';
    const isLimited = isPub && words[1] === '(';
    const isVisible = (isPub && !isLimited) || holder === 'trait';
    const after = isLimited ? words.indexOf(')') + 1 : isPub ? 1 : 0;
    const [, rest] = skipWords(words.slice(after), modifiers);
    return readItem(rest, isVisible, { isPub, previous });
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
      return aWhole(isVisible);
    case 'impl':
      return { ...aHolder(false, 'impl'), isTransparent: true };
    case 'mod':
      return { ...aHolder(isVisible, 'top'), isTransparent: words[1] !== 'tests' && words[1] !== 'test' };
    case 'macro_rules':
      return aBody(previous.includes('macro_export'));
    default:
      if (isPub || isVisible) return aBody(isVisible);
      return undefined;
  }
}
