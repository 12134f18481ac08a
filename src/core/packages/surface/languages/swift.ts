import {
  aBody,
  aFunction,
  aHolder,
  anImport,
  aWhole,
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
  read: ({ words }, holder) => {
    if (words[0] === 'import') return anImport;
    const [said, rest] = skipWords(skipAnnotations(words), modifiers);
    const isHidden =
      said.has('private') || said.has('fileprivate') || said.has('internal') || said.has('package');
    const isVisible = said.has('public') || said.has('open') || (holder === 'open' && !isHidden);
    switch (rest[0]) {
      case 'protocol':
        return aWhole(isVisible);
      case 'enum':
        return aHolder(isVisible, 'cases');
      case 'case':
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

const modifiers = new Set(
  `public open internal private fileprivate package static final override mutating nonmutating lazy weak unowned
  convenience required indirect dynamic nonisolated isolated async prefix postfix infix ( set )`.split(/\s+/),
);
