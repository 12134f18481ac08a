import {
  aBody,
  aFunction,
  aHolder,
  anImport,
  isName,
  perhaps,
  skipAnnotations,
  skipWords,
  type SourceLanguage,
} from '../language';

/** Ruby: what isn't below `private`, as far as the patch shows it. */
export const ruby: SourceLanguage = {
  endings: ['.rb'],
  comments: ['#'],
  blocks: [['=begin', '=end']],
  indent: 2,
  isExplicit: true,
  read: ({ words }, holder) => {
    const [word, next] = words;
    if (word === 'require' || word === 'require_relative') return anImport;
    if (word === 'private' || word === 'private_class_method' || word === 'private_constant')
      return next === undefined ? { ...aBody(false), holder: 'private' } : aFunction(false);
    const isVisible = holder !== 'private';
    if (word === 'class' && next === '<') return { ...aHolder(false, 'members'), isTransparent: true };
    if (word === 'class' || word === 'module') return aHolder(isVisible, 'members');
    if (word === 'def') return aFunction(isVisible);
    if (word === 'protected') return next === 'def' ? aFunction(isVisible) : undefined;
    if (/^(?:attr_(?:reader|writer|accessor)|alias|alias_method|include|extend|delegate)$/.test(word ?? ''))
      return isVisible && holder !== 'unknown' ? aBody(true) : undefined;
    if (next === '=' && /^\p{Lu}/u.test(word ?? '')) return aBody(isVisible);
    return undefined;
  },
};

const phpModifiers = new Set('public protected private static abstract final readonly var'.split(' '));

/** PHP: functions, classes, and members that aren't private. */
export const php: SourceLanguage = {
  endings: ['.php'],
  comments: ['//', '# '],
  blocks: [['/*', '*/']],
  indent: 4,
  isExplicit: true,
  isAttribute: (text) => /^#\[.*\]$/.test(text),
  read: ({ words, text }) => {
    const [word] = words;
    if (word === 'use' || word === 'namespace' || word === '<') return anImport;
    const [said, [kind, name, third]] = skipWords(skipAnnotations(words), phpModifiers);
    const isVisible = !said.has('private');
    if (kind === 'class' || kind === 'interface' || kind === 'trait' || kind === 'enum')
      return isName(name) ? aHolder(isVisible, 'members') : undefined;
    if (kind === 'function')
      return (name === '&' && isName(third)) || isName(name) ? aFunction(isVisible) : undefined;
    if (kind === 'const') return aBody(isVisible);
    // Those of a `switch` end with a colon.
    if (kind === 'case') return text.endsWith(';') ? aBody(true) : undefined;
    return said.size > 0 && !(said.size === 1 && said.has('static')) ? aBody(isVisible) : undefined;
  },
};

/** Dart: names without a leading underscore. */
export const dart: SourceLanguage = {
  endings: ['.dart'],
  comments: ['//'],
  blocks: [['/*', '*/']],
  indent: 2,
  read: ({ words, text }, holder) => {
    const [word] = words;
    if (word === 'import' || word === 'part' || word === 'library') return anImport;
    if (word === 'export') return aBody(true);
    if (holder === 'unknown') return dartMember.test(text) ? perhaps(aBody(true)) : aBody(false);
    const [, rest] = skipWords(words, dartModifiers);
    if (/^(?:class|mixin|extension|enum)$/.test(rest[0] ?? ''))
      return aHolder(!rest[1]?.startsWith('_'), 'members');
    if (!isName(word) || /^(?:if|for|while|return|switch|try)$/.test(word)) return undefined;
    // The name stands before the first sign that ends a declaration's start.
    const end = words.findIndex((each) => /^[(=;{]$/.test(each));
    const name = words[end - 1] ?? '';
    const isVisible = !name.startsWith('_');
    return text.includes('(') && words[end] === '(' ? aFunction(isVisible) : aBody(isVisible);
  },
};

/** A field or a method; a local variable mostly has a value. */
const dartMember =
  /^(?:(?:static|late|final|const|abstract|external)\s+){1,4}[\w<>?, ]{1,200}\s[a-z]\w{0,200};$|^(?!return|await|throw|new|else|case|yield|assert)[\w<>?]{1,200}\s+[a-z]\w{0,200}\([^()]{0,300}\)\s*(?:async\s*)?(?:\{|=>.*|;)$/;
const dartModifiers = new Set(['abstract', 'sealed', 'base', 'final', 'interface', 'mixin']);
