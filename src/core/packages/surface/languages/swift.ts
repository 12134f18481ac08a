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
  type SourceLanguage,
} from '../language';

/** Swift: `public` and `open`, and the members of public protocols and extensions. */
export const swift: SourceLanguage = {
  endings: ['.swift'],
  comments: ['//'],
  blocks: [['/*', '*/']],
  indent: 4,
  isExplicit: true,
  isAttribute: isAnnotation,
  read: ({ words, text }, holder) => {
    if (words[0] === 'import') return anImport;
    const [said, rest] = skipWords(skipAnnotations(words), modifiers);
    const isHidden =
      said.has('private') || said.has('fileprivate') || said.has('internal') || said.has('package');
    const isVisible = said.has('public') || said.has('open') || (holder === 'open' && !isHidden);
    // A protocol's requirement has no body.
    const isBare = !isVisible && !isHidden && holder === 'unknown' && !text.includes('=');
    if (isBare && requirement.test(text)) return perhaps(aFunction(true));
    switch (rest[0]) {
      case 'protocol':
        return { ...aWhole(isVisible), isExhaustive: true };
      case 'enum':
        return { ...aHolder(isVisible, 'cases'), isExhaustive: true };
      case 'case':
        if (holder === 'unknown' && !text.endsWith(':')) return perhaps(aBody(true));
        return holder === 'cases' ? aBody(true) : undefined;
      case 'extension':
        // The members of a plain extension say for themselves whether they're public.
        return { ...aHolder(isVisible, isVisible ? 'open' : 'members'), isTransparent: true };
      case 'class':
      case 'struct':
      case 'actor':
        return aHolder(isVisible, 'members');
      case 'func':
      case 'init':
      case 'subscript':
        return aFunction(isVisible);
      case 'var':
      case 'let':
      case 'typealias':
      case 'associatedtype':
        return isVisible || holder !== 'unknown' ? aBody(isVisible) : undefined;
      default:
        return undefined;
    }
  },
};

const requirement = /\b(?:func|init|subscript)\b[^{]*$|\bvar\b[^{]*\{\s*get\b|\bassociatedtype\b/;

const modifiers = new Set(
  `public open internal private fileprivate package static final override mutating nonmutating lazy weak unowned
  convenience required indirect dynamic nonisolated isolated async prefix postfix infix ( set )`.split(/\s+/),
);
